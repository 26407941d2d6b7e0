"""Capacities of signers under a seal: each line is read by itself and held against the offices there are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from corpus.text import fold
from corpus.vocabulary.table import rows
from pipeline.ocr.engine import Engine, ImageWord, Layout

if TYPE_CHECKING:
    from pipeline.ocr.engine import Grey

_SURE = 0.8
_SHORTEST = 3
_REACHES = (5.6, 6.5, 8.0)
"""How far before the last word of an office its line may begin, in heights of that word."""

_EDGE = 0.2
_PREFIXES = ("KT. ", "TL. ", "TM. ", "TUQ. ", "PHÓ ")
_K = re.compile(r"[1il|][{c<(]")
"""A K with its strokes apart."""

_TWICE = re.compile(r"([a-z])\1")
"""A letter that Tesseract gives twice: "CHUỦ"."""

_FUZZY = 0.6
"""Confidence of what was held against the vocabulary."""


def capacities(image: Grey, seen: Sequence[ImageWord], engine: Engine) -> Iterator[tuple[ImageWord, ...]]:
    """The words of each capacity that ends with one of the words `seen` in a covered place of the image."""
    for line, last in enumerate(word for word in seen if _ends_office(word)):
        readings = [_letters(_line(image, last, reach, engine)) for reach in _REACHES]
        capacity = max((_capacity_at_end(reading) for reading in readings), key=len)
        if capacity:
            yield tuple(_placed(capacity, last, line))


def _ends_office(word: ImageWord) -> bool:
    letters = word.text.strip(".,;:")
    return word.confidence >= _SURE and len(letters) >= _SHORTEST and letters.isupper() and fold(letters) in _ends()


def _line(image: Grey, last: ImageWord, reach: float, engine: Engine) -> str:
    """What is read on the line that ends with a word."""
    edge = round(_EDGE * last.height)
    top, bottom = max(round(last.top) - edge, 0), round(last.bottom) + edge
    left, right = max(round(last.left - reach * last.height), 0), round(last.right) + edge
    words = engine.recognise(np.ascontiguousarray(image[top:bottom, left:right]), layout=Layout.LINE)
    return "".join(word.text for word in words)


def _letters(text: str) -> str:
    """Small letters without marks; what is read twice, and Q for O, count as one."""
    kept = "".join(mark for mark in _K.sub("k", fold(text)).replace("q", "o") if mark.isalnum() or mark == ".")
    return _TWICE.sub(r"\1", kept)


def _capacity_at_end(reading: str) -> str:
    """The office that a reading ends with, and what stands before it but for one letter; "" where no office does.

    >>> _capacity_at_end("phochutich")
    'PHÓ CHỦ TỊCH'
    """
    key = max((key for key in _offices() if reading.endswith(key)), key=len, default="")
    return _before(reading.removesuffix(key)) + _offices()[key] if key else ""


def _before(reading: str) -> str:
    """What stands before an office: the prefix nearest to the end of a reading; "" where none or several are."""
    near: dict[int, list[str]] = {}
    for prefix in _PREFIXES:
        key = _letters(prefix)
        edits = min(_edits(reading[-size:], key) for size in (len(key) - 1, len(key), len(key) + 1))
        near.setdefault(edits, []).append(prefix)
    fitting = near.get(0) or near.get(1) or []
    return fitting[0] if len(fitting) == 1 else ""


def _edits(one: str, other: str) -> int:
    """Letters to insert, to leave out or to replace."""
    before = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row]
        for column, wanted in enumerate(other, 1):
            now.append(min(now[-1] + 1, before[column] + 1, before[column - 1] + (letter != wanted)))
        before = now
    return before[-1]


def _placed(capacity: str, last: ImageWord, line: int) -> Iterator[ImageWord]:
    """The words of a capacity with boxes as wide as their letters, up to the right end of the word that was read."""
    step = (last.right - last.left) / max(len(last.text), 1)
    start = last.right - step * len(capacity)
    at = 0
    for word in capacity.split():
        at = capacity.index(word, at)
        left, right = start + step * at, start + step * (at + len(word))
        yield ImageWord(word, max(left, 0.0), last.top, right, last.bottom, _FUZZY, line)
        at += len(word)


@cache
def _offices() -> dict[str, str]:
    """Offices of two words and more as they are printed, by their letters."""
    offices = (row["office"].upper() for row in rows("offices") if " " in row["office"])
    return {_letters(office): office for office in offices}


@cache
def _ends() -> frozenset[str]:
    return frozenset(fold(office.split()[-1]) for office in _offices().values())
