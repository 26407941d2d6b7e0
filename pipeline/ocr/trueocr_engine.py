"""trueocr, a recogniser that comes as a Python package with its models."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.util import find_spec
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np

from corpus.errors import OcrFailed
from pipeline.ocr.engine import SCAN_AGAIN, ImageWord, Layout
from pipeline.ocr.turning import Turning

if TYPE_CHECKING:
    from pipeline.ocr.engine import Grey

THREADS = 2

_DARK = 128
_EDGE = 4


@dataclass(frozen=True, slots=True)
class TrueOcr:
    """Recognises with a model that is loaded once a process; one image at a time, on its own threads."""

    model: Any
    name: str = "trueocr"
    _lock: Lock = field(default_factory=Lock)

    def recognise(self, image: Grey, *, layout: Layout = Layout.PAGE) -> tuple[ImageWord, ...]:
        """Words line by line. The engine knows boxes of lines: words share them by their letters."""
        if layout is not Layout.LINE:
            return self._page(image)
        left, top, right, bottom = _ink(image)
        data = self._predict(image[top:bottom, left:right], "line")
        words = (word for line in data["lines"] for word in line_to_words(line))
        return tuple(_moved(word, left, top) for word in words)

    def _page(self, image: Grey) -> tuple[ImageWord, ...]:
        data = self._predict(image, "page")
        words = [word for line in data["lines"] for word in line_to_words(line)]
        turning = Turning(width=image.shape[1], height=image.shape[0], degrees=data["skew_degrees"])
        return tuple(turning.back(word) if turning.degrees else word for word in words)

    def _predict(self, image: Grey, mode: str) -> dict[str, Any]:
        from PIL import Image

        try:
            with self._lock:
                data: dict[str, Any] = self.model.predict(Image.fromarray(image), mode=mode, save=False).data
        except (RuntimeError, ValueError, IndexError, OSError) as error:
            raise OcrFailed("Bộ nhận dạng chữ dự phòng (trueocr) báo lỗi.", remedy=SCAN_AGAIN) from error
        return data


@cache
def find_trueocr() -> TrueOcr | None:
    """trueocr, if it is installed; loads its models."""
    if find_spec("trueocr") is None:
        return None
    from trueocr import OCRConfig, TrueOCR

    return TrueOcr(TrueOCR(OCRConfig(threads=THREADS, auto_rotate=False)))


def line_to_words(line: dict[str, Any]) -> Iterator[ImageWord]:
    """The words of a line, each with the part of its box that its letters take."""
    left, top, right, bottom = (float(side) for side in line["bbox"])
    text: str = line["text"]
    step = (right - left) / max(len(text), 1)
    at = 0
    for word in text.split():
        at = text.index(word, at)
        box = (left + at * step, top, left + (at + len(word)) * step, bottom)
        yield ImageWord(word, *box, float(line["confidence"]), int(line["index"]))
        at += len(word)


def _ink(image: Grey) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of what is dark on an image, with a small edge; the whole of it where nothing is."""
    rows, columns = (np.flatnonzero((image < _DARK).any(axis=axis)) for axis in (1, 0))
    if not rows.size:
        return 0, 0, image.shape[1], image.shape[0]
    left, top = max(int(columns[0]) - _EDGE, 0), max(int(rows[0]) - _EDGE, 0)
    return left, top, int(columns[-1]) + 1 + _EDGE, int(rows[-1]) + 1 + _EDGE


def _moved(word: ImageWord, left: int, top: int) -> ImageWord:
    """A word of a part of the image on the image."""
    return replace(word, left=word.left + left, top=word.top + top, right=word.right + left, bottom=word.bottom + top)
