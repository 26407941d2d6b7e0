"""Bare years and ranges of years in what is left of a query: a hint when a document was issued, and words of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.text import fold
from index.search.dates import is_period
from index.search.day_range import DayRange, months
from index.search.moments import YEAR

# "2022", "nam 2022", "nam 2021-2023", "2021 - 2023"; no part of "22/2025" or "2025/nq"
_YEARS = re.compile(
    rf"(?<![\d/.-])\b(?P<said>nam\s+)?(?P<first>{YEAR})(?:\s*[-–]\s*(?P<last>{YEAR}))?\b(?!\s*[/.-]\s*\w)"
)


def find_years(words: str) -> Iterator[DayRange]:
    """Years that say when a document was issued, or what year it is about; periods of programmes and schools do not."""
    folded = fold(words)
    for match in _YEARS.finditer(folded):
        if not match["said"] and match["last"]:
            continue
        if is_period(folded, match.start()):
            continue
        first, last = int(match["first"]), int(match["last"] or match["first"])
        if first <= last:
            days = months(first, 1, 12)[0], months(last, 1, 12)[1]
            yield DayRange(*days, match.start(), match.end(), False, kept=True)


def lone_year_told(words: str) -> tuple[str, ...]:
    """What to tell where a year is the whole query: it may be the number of a document."""
    year = words.strip()
    if not re.fullmatch(YEAR, year):
        return ()
    return (f"Đã hiểu “{year}” là năm ban hành. Nếu tìm văn bản mang số này, hãy gõ “số {year}”.",)
