"""What a recogniser of print does: an image in, words with their boxes out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Grey = NDArray[np.uint8]
    """A picture in grey, height by width, 0 black to 255 white."""

DPI = 300
"""Dots an inch at which pages are recognised."""

SCAN_AGAIN = "Hãy quét lại rõ hơn rồi nạp lại, hoặc nạp bản có lớp chữ."
"""What to do where a recogniser gives up."""


@dataclass(frozen=True, slots=True)
class ImageWord:
    """A word on an image: its box in pixels from the upper left corner, confidence from 0 to 1, the line it is on."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: float
    line: int = 0

    @property
    def height(self) -> float:
        return self.bottom - self.top


class Layout(StrEnum):
    """What the image shows: a whole page, one block of print, one line."""

    PAGE = "page"
    BLOCK = "block"
    LINE = "line"


class Engine(Protocol):
    """A recogniser. Calls may come from several threads at once."""

    @property
    def name(self) -> str:
        """The name by which candidates name their source: "tesseract", "trueocr"."""
        ...

    def recognise(self, image: Grey, *, layout: Layout = Layout.PAGE) -> tuple[ImageWord, ...]:
        """The words of an image in reading order, as far as the engine knows it. Raises OcrFailed."""
        ...
