"""What digits a recogniser of print may have seen when it met handwriting."""

from __future__ import annotations

from functools import cache
from itertools import product
from math import prod

from corpus.text import fold
from corpus.vocabulary import rows
from pipeline.reconcile.votes import Votes, normalised

LONGEST = 5
_SILENT = frozenset(" .,-–—_'\"`‘’“”„ˆ^~:;*·•=<>«»°()[")
_KEPT_SHAPES = 4


@cache
def shapes() -> dict[str, tuple[tuple[str, float], ...]]:
    """The digits behind each mark, the likeliest first, with weights that sum up to 1."""
    made: dict[str, tuple[tuple[str, float], ...]] = {}
    for row in rows("digit_shapes"):
        parts = (part.split(":") for part in row["digits"].split())
        weights = normalised({digit: float(weight) for digit, weight in parts})
        made[row["mark"]] = tuple(weights.items())[:_KEPT_SHAPES]
    return made


def is_clean(token: str) -> bool:
    """Whether a recogniser read nothing but digits."""
    kept = _marks(token)
    return 0 < len(kept) <= LONGEST and kept.isascii() and kept.isdecimal()


def digit_votes(token: str) -> Votes:
    """Numbers (without leading zeros) that a token may stand for; empty for what is none.

    >>> max(digit_votes("O4-").items(), key=lambda item: item[1])[0]
    '4'
    """
    marks = _marks(token)
    if not 0 < len(marks) <= LONGEST or any(mark not in shapes() for mark in marks):
        return {}
    votes: Votes = {}
    for choice in product(*(shapes()[mark] for mark in marks)):
        value = "".join(digit for digit, _ in choice).lstrip("0")
        if value:
            votes[value] = votes.get(value, 0.0) + prod(weight for _, weight in choice)
    return normalised(votes)


def _marks(token: str) -> str:
    return "".join(mark for mark in fold(token) if mark not in _SILENT)
