"""What the library says about single characters of a page, asked for in batches."""

from __future__ import annotations

import ctypes
import re
from array import array
from collections import deque
from collections.abc import Sequence
from itertools import count, repeat

import pypdfium2.raw as pdfium
from pypdfium2 import PdfTextPage

from pipeline.readers.pdf.direct import HANDLE, direct, handle_of

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points, origin below left."""

_BOLD_NAME = re.compile(rb"bold|black|heavy|demi", re.I)
_run_of = direct(pdfium.FPDFText_GetTextObject, HANDLE, HANDLE, ctypes.c_int)
_font_of = direct(pdfium.FPDFTextObj_GetFont, HANDLE, HANDLE)
_put_box = direct(pdfium.FPDFText_GetLooseCharBox, ctypes.c_int, HANDLE, ctypes.c_int, HANDLE)
_Name = ctypes.c_char * 80
_BOX_SIZE = ctypes.sizeof(pdfium.FS_RECTF)


class Glyphs:
    """Boxes and faces of the characters of one page."""

    def __init__(self, text_page: PdfTextPage) -> None:
        self._page = text_page
        self._handle = handle_of(text_page)
        self._bold: dict[int | None, bool] = {}

    def boxes(self, indices: Sequence[int]) -> list[Box]:
        """The box of each character, one as high as its font; no box (zeros) where the library knows none."""
        sides = array("f", bytes(_BOX_SIZE * len(indices)))
        first, _ = sides.buffer_info()
        deque(map(_put_box, repeat(self._handle), indices, count(first, _BOX_SIZE)), maxlen=0)
        flat = sides.tolist()
        return list(zip(flat[::4], flat[3::4], flat[2::4], flat[1::4], strict=True))

    def are_bold(self, indices: Sequence[int]) -> list[bool]:
        """For each character, whether it is printed in a bold font; what the library put between words is not."""
        fonts = [run and _font_of(run) for run in map(_run_of, repeat(self._handle), indices)]
        for font in {*fonts} - self._bold.keys():
            self._bold[font] = font is not None and self._has_bold_font(indices[fonts.index(font)])
        return [self._bold[font] for font in fonts]

    def _has_bold_font(self, index: int) -> bool:
        if pdfium.FPDFText_GetFontWeight(self._page, index) >= 600:
            return True
        name, flags = _Name(), ctypes.c_int()
        pdfium.FPDFText_GetFontInfo(self._page, index, name, len(name), flags)
        return _BOLD_NAME.search(name.value) is not None
