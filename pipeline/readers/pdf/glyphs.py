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


# The library's own declarations make an object of each pointer, given or answered; numbers take half the time.
_run_of = ctypes.PYFUNCTYPE(_HANDLE, _HANDLE, ctypes.c_int)(_address(pdfium.FPDFText_GetTextObject))
_font_of = ctypes.PYFUNCTYPE(_HANDLE, _HANDLE)(_address(pdfium.FPDFTextObj_GetFont))
_put_box = ctypes.PYFUNCTYPE(ctypes.c_int, _HANDLE, ctypes.c_int, _HANDLE)(_address(pdfium.FPDFText_GetLooseCharBox))
_BOX_SIZE = ctypes.sizeof(pdfium.FS_RECTF)


class Glyphs:
    """Boxes and faces of the characters of one page."""

    def __init__(self, text_page: PdfTextPage) -> None:
        self._page = text_page
        self._handle = ctypes.cast(text_page.raw, _HANDLE).value
        self._bold: dict[int, bool] = {}

    def boxes(self, indices: Sequence[int]) -> list[Box]:
        """The box of each character, one as high as its font; no box (zeros) where the library knows none."""
        rects = (pdfium.FS_RECTF * len(indices))()
        first = ctypes.addressof(rects)
        places = range(first, first + _BOX_SIZE * len(indices), _BOX_SIZE)
        deque(map(_put_box, repeat(self._handle), indices, places), maxlen=0)
        flat = memoryview(rects).cast("B").cast("f").tolist()
        left, top, right, bottom = (flat[at::4] for at in range(4))
        return list(zip(left, bottom, right, top, strict=True))

    def are_bold(self, indices: Sequence[int]) -> list[bool]:
        """For each character, whether it is printed in a bold font; what the library put between words is not."""
        runs = list(map(_run_of, repeat(self._handle), indices))
        fonts = {run: _font_of(run) for run in set(runs) if run is not None}
        for run, at in zip(runs, indices, strict=True):
            if run is not None and fonts[run] not in self._bold:
                self._bold[fonts[run]] = self._has_bold_font(at)
        return [run is not None and self._bold[fonts[run]] for run in runs]

    def _has_bold_font(self, index: int) -> bool:
        if pdfium.FPDFText_GetFontWeight(self._page, index) >= 600:
            return True
        name, flags = ctypes.create_string_buffer(80), ctypes.c_int()
        pdfium.FPDFText_GetFontInfo(self._page, index, name, 80, flags)
        return _BOLD_NAME.search(name.value) is not None
