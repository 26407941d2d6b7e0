"""The text layer of one page, held by bare handles.

The page objects of pypdfium2 tidy up after themselves, at a twentieth of what the text of a page costs; here who opens
a layer closes it.
"""

from __future__ import annotations

import ctypes
from types import TracebackType

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument, PdfiumError

from pipeline.readers.pdf.direct import address_of


class TextLayer:
    """The text of page `index` (from 0) of a document. Raises PdfiumError where the page cannot be loaded."""

    def __init__(self, document: PdfDocument, index: int) -> None:
        self._document, self._index = document, index
        self._load()

    def __enter__(self) -> TextLayer:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._close()

    def _load(self) -> None:
        self.page = self.characters = None
        self.page = pdfium.FPDF_LoadPage(self._document, self._index)
        if not self.page:
            raise PdfiumError("Failed to load page.")
        self.characters = pdfium.FPDFText_LoadPage(self.page)
        if not self.characters:
            self._close()
            raise PdfiumError("Failed to load text page.")

    def _close(self) -> None:
        """Give back what is held, once."""
        page, characters = self.page, self.characters
        self.page = self.characters = None
        if characters:
            pdfium.FPDFText_ClosePage(characters)
        if page:
            pdfium.FPDF_ClosePage(page)

    @property
    def address(self) -> int | None:
        """Of what knows the characters."""
        return address_of(self.characters)

    @property
    def count(self) -> int:
        """How many characters there are."""
        return int(pdfium.FPDFText_CountChars(self.characters))

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page as it is shown, in points."""
        return pdfium.FPDF_GetPageWidthF(self.page), pdfium.FPDF_GetPageHeightF(self.page)

    @property
    def turn(self) -> int:
        """Degrees by which the page is shown turned clockwise."""
        return 90 * int(pdfium.FPDFPage_GetRotation(self.page))

    def take_in_annotations(self) -> None:
        """Make the appearance of annotations part of the page; their characters follow its own."""
        if pdfium.FPDFPage_GetAnnotCount(self.page) > 0:
            flattened = pdfium.FPDFPage_Flatten(self.page, 0) == pdfium.FLATTEN_SUCCESS
            if flattened:
                self._close()
                self._load()

    def text(self) -> str:
        """The text with one code point for each character that the library counts."""
        count = self.count
        buffer = (ctypes.c_ushort * (count + 1))()
        written = pdfium.FPDFText_GetText(self.characters, 0, count, buffer) if count else 0
        text = bytes(buffer)[: 2 * max(written - 1, 0)].decode("utf-16-le", errors="ignore")
        if len(text) == count:
            return text
        codes = (pdfium.FPDFText_GetUnicode(self.characters, at) for at in range(count))
        return "".join(chr(code) if code and not 0xD800 <= code < 0xE000 else "\x00" for code in codes)
