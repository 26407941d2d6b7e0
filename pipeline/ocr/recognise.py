"""One image of a page → its words, which of them are the document's, and how the page lay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from pipeline.ocr.arrivals import arrival_words
from pipeline.ocr.cleaning import cleaned
from pipeline.ocr.engine import DPI, Engine, ImageWord
from pipeline.ocr.levelling import skew_of
from pipeline.ocr.noise import noise_in
from pipeline.ocr.pictures import with_pictures
from pipeline.ocr.spelling import respelled
from pipeline.ocr.turning import Turning

if TYPE_CHECKING:
    from pipeline.ocr.engine import Grey

_READABLE = 0.55
"""Mean confidence under which a page may lie on its side or upside down."""

_SAMPLE = DPI * 4
"""Side of the part of a page on which the four ways to hold it are tried, in pixels."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """Words on the upright, level image; `aside` are those of stamps and noise. `turning` leads back to the scan."""

    words: tuple[ImageWord, ...]
    aside: frozenset[ImageWord]
    turning: Turning


def recognise(image: Grey, engine: Engine) -> Recognised:
    """Read a page as it was scanned. Raises OcrFailed."""
    turning, level = _levelled(image, 0)
    words = engine.recognise(level)
    if _readability(words) < _READABLE or _on_side(words):
        quarters = _best_quarters(image, engine)
        if quarters:
            turning, level = _levelled(image, quarters)
            words = engine.recognise(level)
    words = respelled(with_pictures(level, words, engine))
    return Recognised(words, arrival_words(level, words) | noise_in(words), turning)


def _levelled(image: Grey, quarters: int) -> tuple[Turning, Grey]:
    height, width = image.shape
    upright = np.ascontiguousarray(np.rot90(image, quarters))
    turning = Turning(width=width, height=height, quarters=quarters, degrees=skew_of(upright))
    return turning, cleaned(turning.apply(image))


def _readability(words: Sequence[ImageWord]) -> float:
    """Mean confidence of the letters; 1 for a page without any."""
    letters = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / letters if letters else 1.0


def _on_side(words: Sequence[ImageWord]) -> bool:
    """Whether most words stand higher than they are wide: a recogniser may read them, but not their order."""
    long = [word for word in words if len(word.text) > 2]
    return sum(_is_upright(word) for word in long) < 0.5 * len(long)


def _is_upright(word: ImageWord) -> bool:
    return word.right - word.left > word.height


def _best_quarters(image: Grey, engine: Engine) -> int:
    """How many quarters to the left a page is to be turned, by the letters that are read with confidence."""
    top, left = (max(side - _SAMPLE, 0) // 2 for side in image.shape)
    sample = image[top : top + _SAMPLE, left : left + _SAMPLE]
    return max(range(4), key=lambda quarters: _read_letters(engine.recognise(_levelled(sample, quarters)[1])))


def _read_letters(words: Sequence[ImageWord]) -> int:
    return sum(len(word.text) for word in words if word.confidence > 0.7 and len(word.text) > 2 and _is_upright(word))
