"""Which condition of a query to give up where nothing is found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from itertools import combinations

from index.search.parts import Part, without
from index.search.understand import understand

MOST_TRIED, MOST_PAIRED = 8, 5
"""Conditions that are tried one by one, and two by two."""


def worth_dropping(
    query: str, count: Callable[[str], int], *, today: dt.date | None = None
) -> tuple[tuple[Part, int], ...]:
    """The parts without which something is found, each with how many documents, fewest first."""
    parts = understand(query, today=today).parts[:MOST_TRIED]
    left = {part: without(query, part) for part in parts}
    counted = {words: count(words) for words in dict.fromkeys(left.values()) if words}
    found = ((part, counted.get(words, 0)) for part, words in left.items())
    return tuple(sorted(((part, hits) for part, hits in found if hits), key=lambda one: one[1]))


def worth_dropping_both(query: str, count: Callable[[str], int], *, today: dt.date | None = None) -> tuple[Part, ...]:
    """The two parts without which least is found, but something; none where there are no such two."""
    pairs = combinations(understand(query, today=today).parts[:MOST_PAIRED], 2)
    left = {words: pair for pair in pairs if (words := without(query, *pair))}
    found = {words: hits for words in left if (hits := count(words))}
    return left[min(found, key=lambda words: found[words])] if found else ()
