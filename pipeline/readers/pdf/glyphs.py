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
_HANDLE = ctypes.c_void_p


def _address(function: object) -> int:
    return ctypes.cast(function, _HANDLE).value or 0  # type: ignore[arg-type]


# The library's own declarations make a pointer object of each answer; a number is enough to tell fonts apart.
_run_of = ctypes.CFUNCTYPE(_HANDLE, _HANDLE, ctypes.c_int)(_address(pdfium.FPDFText_GetTextObject))
_font_of = ctypes.CFUNCTYPE(_HANDLE, _HANDLE)(_address(pdfium.FPDFTextObj_GetFont))


class Glyphs:
    """Boxes and faces of the characters of one page."""

    def __init__(self, text_page: PdfTextPage) -> None:
        self._page = text_page
        self._bold: dict[int, bool] = {}
        self._bold_runs: dict[int, bool] = {}

    def boxes(self, indices: Sequence[int]) -> list[Box]:
        """The box of each character, one as high as its font; no box (zeros) where the library knows none."""
        rects = (pdfium.FS_RECTF * len(indices))()
        deque(map(pdfium.FPDFText_GetLooseCharBox, repeat(self._page.raw), indices, rects), maxlen=0)
        flat = memoryview(rects).cast("B").cast("f").tolist()
        left, top, right, bottom = (flat[at::4] for at in range(4))
        return list(zip(left, bottom, right, top, strict=True))

    def is_bold(self, index: int) -> bool:
        """Whether a character is printed in a bold font."""
        run = _run_of(self._page.raw, index)
        if run is None:
            return False
        if run not in self._bold_runs:
            font = _font_of(run)
            if font not in self._bold:
                self._bold[font] = self._has_bold_font(index)
            self._bold_runs[run] = self._bold[font]
        return self._bold_runs[run]

    def _has_bold_font(self, index: int) -> bool:
        if pdfium.FPDFText_GetFontWeight(self._page, index) >= 600:
            return True
        name, flags = ctypes.create_string_buffer(80), ctypes.c_int()
        pdfium.FPDFText_GetFontInfo(self._page, index, name, 80, flags)
        return _BOLD_NAME.search(name.value) is not None
