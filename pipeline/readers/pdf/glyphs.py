"""What the library says about single characters of a page, asked for in batches."""

from __future__ import annotations

import ctypes
import re
from collections import deque
from collections.abc import Sequence
from itertools import repeat

import pypdfium2.raw as pdfium
from pypdfium2 import PdfTextPage

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points, origin below left."""

_BOLD_NAME = re.compile(rb"bold|black|heavy|demi", re.I)
# The library's own declaration makes a pointer object of each answer; a number is enough to tell runs of print apart.
_run_of = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(
    ctypes.cast(pdfium.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
)


class Glyphs:
    """Boxes and faces of the characters of one page."""

    def __init__(self, text_page: PdfTextPage) -> None:
        self._page = text_page
        self._bold: dict[int, bool] = {}

    def boxes(self, indices: Sequence[int]) -> list[Box]:
        """The box of each character, one as high as its font; no box (zeros) where the library knows none."""
        rects = (pdfium.FS_RECTF * len(indices))()
        deque(map(pdfium.FPDFText_GetLooseCharBox, repeat(self._page.raw), indices, rects), maxlen=0)
        flat = memoryview(rects).cast("B").cast("f").tolist()
        left, top, right, bottom = (flat[at::4] for at in range(4))
        return list(zip(left, bottom, right, top, strict=True))

    def is_bold(self, index: int) -> bool:
        """Whether the run of print that a character stands in has a bold font."""
        run = _run_of(self._page.raw, index)
        if run is None:
            return False
        bold = self._bold.get(run)
        if bold is None:
            bold = self._bold[run] = self._has_bold_font(index)
        return bold

    def _has_bold_font(self, index: int) -> bool:
        if pdfium.FPDFText_GetFontWeight(self._page, index) >= 600:
            return True
        name, flags = ctypes.create_string_buffer(80), ctypes.c_int()
        pdfium.FPDFText_GetFontInfo(self._page, index, name, 80, flags)
        return _BOLD_NAME.search(name.value) is not None
