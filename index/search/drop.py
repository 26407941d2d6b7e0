"""Which condition of a query to give up where nothing is found."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from itertools import combinations

from index.search.parts import Part, without
from index.search.tidy import tidied
from index.search.understand import understand

# "2022" of "qd 534 2022", "/2025" of "22/2025/NQ-HDND"; the number itself comes before it
_YEAR = re.compile(r"(?<=\d)(?P<year>\s*[/.-]\s*(?:19|20)\d\d|\s+(?:(?:năm|nam)\s+)?(?:19|20)\d\d)\b")

MOST_TRIED, MOST_PAIRED = 8, 5
"""Conditions that are tried one by one, and two by two."""


def worth_dropping(
    query: str, count: Callable[[str], int], *, today: dt.date | None = None
) -> tuple[tuple[Part, int], ...]:
    """The parts without which something is found, each with how many documents, fewest first."""
    parts = _parts(query, today)[:MOST_TRIED]
    left = {part: without(query, part) for part in parts}
    counted = {words: count(words) for words in dict.fromkeys(left.values()) if words}
    found = ((part, counted.get(words, 0)) for part, words in left.items())
    return tuple(sorted(((part, hits) for part, hits in found if hits), key=lambda one: one[1]))


def _parts(query: str, today: dt.date | None) -> tuple[Part, ...]:
    """The conditions, and the year of a number by itself: "qd 534 2022" without 2022."""
    text, parts = tidied(query), understand(query, today=today).parts
    numbers = (place for part in parts if part.says == "number" for place in part.places)
    years = [match.span("year") for start, end in numbers for match in _YEAR.finditer(text, start, end)]
    return (*parts, *(Part(says="year", value=text[at:end].strip(" /.-"), places=((at, end),)) for at, end in years))


def worth_dropping_both(query: str, count: Callable[[str], int], *, today: dt.date | None = None) -> tuple[Part, ...]:
    """The two parts without which least is found, but something; none where there are no such two."""
    pairs = combinations(understand(query, today=today).parts[:MOST_PAIRED], 2)
    left = {words: pair for pair in pairs if (words := without(query, *pair))}
    found = {words: hits for words in left if (hits := count(words))}
    return left[min(found, key=lambda words: found[words])] if found else ()
