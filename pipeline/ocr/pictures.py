"""What a recogniser takes for a picture and a reader does not: titles under a seal or a signature."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

from pipeline.ocr.engine import DPI, Engine, ImageWord, Layout
from pipeline.ocr.sealed import capacities

if TYPE_CHECKING:
    from pipeline.ocr.engine import Grey

Area = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels."""

_REDUCED = 8
_WIDEST_GAP = 3  # reduced pixels between marks of one picture
_LEAST = (round(DPI * 0.6), round(DPI * 0.4))
_MOST = 4
_EDGE = round(DPI * 0.2)
_SURE = 0.8
_BESIDE = 0.3
_REACH = round(DPI * 0.8)


def with_pictures(image: Grey, words: Sequence[ImageWord], engine: Engine) -> tuple[ImageWord, ...]:
    """All words after a second look at each picture: what it finds with certainty is added; a word at the edge of a
    picture is what the surer look saw."""
    known = list(words)
    for area in _pictures(image, words):
        left, top, right, bottom = area
        seen = engine.recognise(np.ascontiguousarray(image[top:bottom, left:right]), layout=Layout.BLOCK)
        lines = max((word.line for word in known), default=-1) + 1
        for word in (_moved(word, left, top, lines) for word in _sure(seen)):
            _take(known, word)
        alone = [_moved(word, left, top, lines) for word in seen]
        doubtful = [word for word in alone if not any(_covers(other, word) for other in known)]
        for capacity in capacities(image, [*doubtful, *_beside(area, known)], engine):
            known = _put(known, capacity)
    return tuple(known)


def _beside(area: Area, words: Sequence[ImageWord]) -> Iterator[ImageWord]:
    """Words on an area and to the right of it: a seal covers the beginning of their lines."""
    left, top, right, bottom = area
    for word in words:
        x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
        if left <= x <= right + _REACH and top <= y <= bottom:
            yield word


def _put(known: Sequence[ImageWord], capacity: Sequence[ImageWord]) -> list[ImageWord]:
    """The words with a capacity on a line of its own, in the place of what was seen of it."""
    box = _around(capacity)
    seen = [word for word in known if _covers(box, word)]
    if {word.text for word in capacity} <= {word.text for word in seen}:
        return list(known)
    line = max((word.line for word in known), default=-1) + 1
    return [*(word for word in known if word not in seen), *(replace(part, line=line) for part in capacity)]


def _around(words: Sequence[ImageWord]) -> ImageWord:
    """The box of a line, and a little above and below it: recognisers misplace words that a seal covers."""
    first, last = words[0], words[-1]
    edge = _BESIDE * first.height
    return replace(first, top=first.top - edge, right=last.right, bottom=first.bottom + edge)


def _take(known: list[ImageWord], word: ImageWord) -> None:
    """Add a word; where one is already it takes its place if it is surer and as wide."""
    at = next((n for n, other in enumerate(known) if _covers(other, word)), None)
    if at is None:
        known.append(word)
    elif word.confidence > known[at].confidence and _width(word) > 0.7 * _width(known[at]):
        known[at] = replace(known[at], text=word.text, confidence=word.confidence)


def _width(word: ImageWord) -> float:
    return word.right - word.left


def _pictures(image: Grey, words: Sequence[ImageWord]) -> Iterator[Area]:
    """The largest marks without words on them, with the paper around."""
    height, width = image.shape
    small = cv2.resize(image, (width // _REDUCED, height // _REDUCED), interpolation=cv2.INTER_AREA)
    marks = (small < 200).astype(np.uint8)
    for word in words:
        sides = (word.left, word.top, word.right, word.bottom)
        left, top, right, bottom = (int(side) // _REDUCED for side in sides)
        marks[max(top - 1, 0) : bottom + 2, max(left - 1, 0) : right + 2] = 0
    joined = cv2.dilate(marks, np.ones((_WIDEST_GAP, _WIDEST_GAP), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined)
    areas = [tuple(int(value) * _REDUCED for value in row[:4]) for row in stats[1:]]
    large = [area for area in areas if area[2] >= _LEAST[0] and area[3] >= _LEAST[1] and area[2] < width * 0.7]
    for left, top, across, down in sorted(large, key=lambda area: -area[2] * area[3])[:_MOST]:
        yield (max(left - _EDGE, 0), max(top - _EDGE, 0), min(left + across + _EDGE, width),
               min(top + down + _EDGE, height))  # fmt: skip


def _sure(seen: Sequence[ImageWord]) -> Iterator[ImageWord]:
    """Words read with certainty, at least two on a line: a seal alone reads as single syllables."""
    sure = [word for word in seen if word.confidence >= _SURE and len(word.text) > 1 and word.text.isalpha()]
    return (word for word in sure if sum(other.line == word.line for other in sure) > 1)


def _moved(word: ImageWord, left: int, top: int, lines: int) -> ImageWord:
    return ImageWord(word.text, word.left + left, word.top + top, word.right + left, word.bottom + top,
                     word.confidence, word.line + lines)  # fmt: skip


def _covers(one: ImageWord, other: ImageWord) -> bool:
    """Whether the middle of a word stands in another."""
    x, y = (other.left + other.right) / 2, (other.top + other.bottom) / 2
    return one.left <= x <= one.right and one.top <= y <= one.bottom
