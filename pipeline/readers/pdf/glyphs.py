"""What the library says about single characters of a page, asked for in batches."""

from __future__ import annotations

import ctypes
import re
from array import array
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import count, repeat

import pypdfium2.raw as pdfium

from pipeline.readers.pdf.direct import HANDLE, direct
from pipeline.readers.pdf.layer import TextLayer

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points, origin below left."""

_BOLD_NAME = re.compile(rb"bold|black|heavy|demi", re.I)
_run_of = direct(pdfium.FPDFText_GetTextObject, HANDLE, HANDLE, ctypes.c_int)
_font_of = direct(pdfium.FPDFTextObj_GetFont, HANDLE, HANDLE)
_put_box = direct(pdfium.FPDFText_GetLooseCharBox, ctypes.c_int, HANDLE, ctypes.c_int, HANDLE)
_Name = ctypes.c_char * 80
_BOX_SIZE = ctypes.sizeof(pdfium.FS_RECTF)


Sides = tuple[float, float, float, float]
"""The same as the library has them: left, top, right, bottom."""


def box_of(sides: Sides) -> Box:
    left, top, right, bottom = sides
    return left, bottom, right, top


class Glyphs:
    """Boxes and faces of the characters of one page."""

    def __init__(self, layer: TextLayer) -> None:
        self._characters = layer.characters
        self._handle = layer.address
        self._bold: dict[int | None, bool] = {}

    def boxes(self, indices: Sequence[int]) -> list[Box]:
        """The box of each character, one as high as its font; no box (zeros) where the library knows none."""
        return list(map(box_of, self.sides(indices)))

    def sides(self, indices: Sequence[int]) -> Iterator[Sides]:
        """The same in the order of the library."""
        sides = array("f", bytes(_BOX_SIZE * len(indices)))
        first, _ = sides.buffer_info()
        deque(map(_put_box, repeat(self._handle), indices, count(first, _BOX_SIZE)), maxlen=0)
        flat = iter(sides.tolist())
        return zip(flat, flat, flat, flat, strict=True)

    def are_bold(self, indices: Sequence[int]) -> list[bool]:
        """For each character, whether it is printed in a bold font; what the library put between words is not."""
        runs = list(map(_run_of, repeat(self._handle), indices))
        fonts = list(map(_font_of, runs)) if all(runs) else [run and _font_of(run) for run in runs]
        for font in {*fonts} - self._bold.keys():
            self._bold[font] = font is not None and self._has_bold_font(indices[fonts.index(font)])
        return [self._bold[font] for font in fonts]

    def _has_bold_font(self, index: int) -> bool:
        if pdfium.FPDFText_GetFontWeight(self._characters, index) >= 600:
            return True
        name, flags = _Name(), ctypes.c_int()
        pdfium.FPDFText_GetFontInfo(self._characters, index, name, len(name), flags)
        return _BOLD_NAME.search(name.value) is not None
