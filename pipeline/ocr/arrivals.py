"""The stamp of arrival ("CV ĐẾN, Số …, Ngày …, Chuyển …"): what stands in it is the receiver's, not the document's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import cv2
import numpy as np

from corpus.text import fold
from pipeline.ocr.engine import DPI, ImageWord

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from pipeline.ocr.engine import Grey

_BESIDE = frozenset(("cv", "cong", "van", "so", "ngay", "chuyen", "gio", "luu"))
_REACH = round(DPI * 1.2)
_WIDTH = (round(DPI * 0.8), round(DPI * 4.5))
_HEIGHT = (round(DPI * 0.3), round(DPI * 2.2))
_RULES = (round(DPI * 0.35), round(DPI * 0.2))  # the shortest level and upright rule of a frame
_ABOVE = 0.6  # heights of a word over the frame: the receiver's name may stand on its upper rule

Area = tuple[float, float, float, float]


def arrival_words(image: Grey, words: Sequence[ImageWord]) -> frozenset[ImageWord]:
    """The words in stamps of arrival; most pages have none."""
    marks = [word for word in words if _is_arrival(word, words)]
    if not marks:
        return frozenset()
    frames = _frames(image)
    return frozenset(word for mark in marks for word in words if _stands_in(word, _area(mark, frames)))


def _is_arrival(word: ImageWord, words: Sequence[ImageWord]) -> bool:
    """Whether a word is the capitals "ĐẾN" of a stamp, with what else such stamps say close by."""
    if fold(_letters(word)) != "den" or not _letters(word).isupper():
        return False
    return sum(_near(word, other) and fold(_letters(other)) in _BESIDE for other in words) >= 2


def _letters(word: ImageWord) -> str:
    return "".join(letter for letter in word.text if letter.isalpha())


def _near(one: ImageWord, other: ImageWord) -> bool:
    return abs(one.left - other.left) < 2 * _REACH and abs(one.top - other.top) < _REACH


def _area(mark: ImageWord, frames: Sequence[Area]) -> Area:
    """The frame around the mark; without one what is as far as such stamps reach."""
    x, y = (mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2
    around = [f for f in frames if f[0] <= x <= f[2] and f[1] <= y <= f[3]]
    if around:
        left, top, right, bottom = min(around, key=lambda f: (f[2] - f[0]) * (f[3] - f[1]))
        return left - mark.height, top - _ABOVE * mark.height, right, bottom
    return mark.left - mark.height, y - 2 * mark.height, mark.right + _REACH, y + 2 * mark.height


def _stands_in(word: ImageWord, area: Area) -> bool:
    x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    return area[0] <= x <= area[2] and area[1] <= y <= area[3]


def _frames(image: Grey) -> list[Area]:
    """Drawn boxes of the size of a stamp."""
    ink = (image < 140).astype(np.uint8)
    level = cv2.morphologyEx(ink, cv2.MORPH_OPEN, _bar(_RULES[0], 1))
    upright = cv2.morphologyEx(ink, cv2.MORPH_OPEN, _bar(1, _RULES[1]))
    _, _, stats, _ = cv2.connectedComponentsWithStats(cv2.dilate(cv2.bitwise_or(level, upright), _bar(9, 9)))
    boxes = [(int(x), int(y), int(w), int(h)) for x, y, w, h, _ in stats[1:]]
    return [(x, y, x + w, y + h) for x, y, w, h in boxes if _WIDTH[0] < w < _WIDTH[1] and _HEIGHT[0] < h < _HEIGHT[1]]


def _bar(width: int, height: int) -> NDArray[np.uint8]:
    return np.ones((height, width), np.uint8)
