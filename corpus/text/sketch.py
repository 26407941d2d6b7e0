"""Sketches of texts (MinHash by one permutation): how much two texts have in common, without their words."""

from __future__ import annotations

import re
from zlib import crc32

from corpus.text.fold import fold

BUCKETS = 128
BANDS = 32
_ROWS = BUCKETS // BANDS
_SHINGLE = 3  # syllables
_LEAST = 30  # syllables; of less nothing can be said
_SYLLABLE = re.compile(r"[a-z0-9]+")
_ODD = 0x9E3779B1
_MASK = 0xFFFFFFFF

Sketch = tuple[int, ...]
"""The least hash of the shingles in each of `BUCKETS` buckets; () for a text that is too short."""


def sketch_of(text: str) -> Sketch:
    """The sketch of a text; marks, case and what is no letter or digit make no difference."""
    syllables = _SYLLABLE.findall(fold(text))
    if len(syllables) < _LEAST:
        return ()
    least: list[int | None] = [None] * BUCKETS
    shingles = {" ".join(syllables[at : at + _SHINGLE]) for at in range(len(syllables) - _SHINGLE + 1)}
    for shingle in shingles:
        value = _mixed(crc32(shingle.encode()))
        bucket = value % BUCKETS
        present = least[bucket]
        if present is None or value < present:
            least[bucket] = value
    return _filled(least)


def likeness(one: Sketch, other: Sketch) -> float:
    """The share of shingles that two texts have in common (Jaccard), as their sketches tell it; 0 to 1."""
    if not one or not other:
        return 0.0
    return sum(a == b for a, b in zip(one, other, strict=True)) / BUCKETS


def bands_of(sketch: Sketch) -> tuple[str, ...]:
    """Words that two texts of some likeness probably share: of .5 with 87, of .6 with 98, of .2 with 5 in a hundred."""
    return tuple(
        "".join(f"{value:08x}" for value in sketch[at * _ROWS : (at + 1) * _ROWS])
        for at in range(BANDS if sketch else 0)
    )


def sketch_to_words(sketch: Sketch) -> str:
    """As text, eight hexadecimal digits a bucket."""
    return "".join(f"{value:08x}" for value in sketch)


def sketch_from_words(words: str) -> Sketch:
    return tuple(int(words[at : at + 8], 16) for at in range(0, len(words), 8))


def _mixed(value: int) -> int:
    value = (value ^ (value >> 15)) * _ODD & _MASK
    return (value ^ (value >> 13)) * _ODD & _MASK


def _filled(least: list[int | None]) -> Sketch:
    """Empty buckets take what the next full one has, changed by the distance."""
    found: list[int] = []
    for at in range(BUCKETS):
        steps = next(step for step in range(BUCKETS) if least[(at + step) % BUCKETS] is not None)
        value = least[(at + steps) % BUCKETS] or 0
        found.append(_mixed(value + steps) if steps else value)
    return tuple(found)
