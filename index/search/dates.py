"""Days and ranges of days in a query.

"từ 1/11/2025 đến 30/11/2025", "ngày 21/11/2025", "tháng 8/2022", "quý 3 2023".
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.text import fold

_DAY = r"(?:ngay\s+)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})"
# "tu 20/11/2025 den 30/11/2025": six figures
_RANGE = re.compile(rf"\b(?:tu\s+)?{_DAY}\s*(?:den|toi|-)\s*(?:het\s+)?{_DAY}\b")
# "tu ngay 1/1/2023", "den 30/6/2023": the word and three figures
_HALF = re.compile(rf"\b(tu|sau|truoc|den)\s+{_DAY}\b")
# "ngay 21/11/2025", "21/11/2025"
_ONE = re.compile(rf"\b{_DAY}\b")
# "thang 8/2022", "thang 8 nam 2022", "thang 8 2022"
_MONTH = re.compile(r"\bthang\s+(\d{1,2})(?:\s*[/.-]\s*|\s+nam\s+|\s+)((?:19|20)\d\d)\b")
# "quy 3/2023", "quy iii nam 2023", "quy 3 2023"
_QUARTER = re.compile(r"\bquy\s+([1-4]|i{1,3}|iv)(?:\s*[/.-]\s*|\s+nam\s+|\s+)((?:19|20)\d\d)\b")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
EARLIEST, LATEST = 10000101, 99991231


@dataclass(frozen=True, slots=True)
class DayRange:
    """Days from `first` to `last` as YYYYMMDD, said at `start:end` of the query; `firm` where a range was spelt out."""

    first: int
    last: int
    start: int
    end: int
    firm: bool


def find_days(words: str) -> DayRange | None:
    """The first range that the query names; ranges spelt out come before single days, months and quarters."""
    return next((found for find in (_ranges, _halves, _days, _months, _quarters) for found in find(fold(words))), None)


def _number(day: str, month: str, year: str) -> int | None:
    try:
        return int(dt.date(int(year), int(month), int(day)).strftime("%Y%m%d"))
    except ValueError:
        return None


def _ranges(words: str) -> Iterator[DayRange]:
    for match in _RANGE.finditer(words):
        first, last = _number(*match.groups()[:3]), _number(*match.groups()[3:])
        if first and last and first <= last:
            yield DayRange(first, last, match.start(), match.end(), True)


def _halves(words: str) -> Iterator[DayRange]:
    for match in _HALF.finditer(words):
        day = _number(*match.groups()[1:])
        if day:
            first, last = (day, LATEST) if match[1] in ("tu", "sau") else (EARLIEST, day)
            yield DayRange(first, last, match.start(), match.end(), True)


def _days(words: str) -> Iterator[DayRange]:
    for match in _ONE.finditer(words):
        day = _number(*match.groups())
        if day:
            yield DayRange(day, day, match.start(), match.end(), False)


def _months(words: str) -> Iterator[DayRange]:
    for match in _MONTH.finditer(words):
        if 1 <= int(match[1]) <= 12:
            yield _span_of_months(match, int(match[1]), int(match[1]))


def _quarters(words: str) -> Iterator[DayRange]:
    for match in _QUARTER.finditer(words):
        quarter = _ROMAN.get(match[1]) or int(match[1])
        yield _span_of_months(match, 3 * quarter - 2, 3 * quarter)


def _span_of_months(match: re.Match[str], first: int, last: int) -> DayRange:
    year = int(match[2])
    end = monthrange(year, last)[1]
    return DayRange(year * 10000 + first * 100 + 1, year * 10000 + last * 100 + end, match.start(), match.end(), False)
