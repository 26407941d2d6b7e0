"""Days and ranges of days in a query.

"từ 1/11/2025 đến 30/11/2025", "ngày 21/11/2025", "tháng 8/2022", "quý 3 2023", "6 tháng đầu năm 2023", "năm 2021-2023".
What depends on the day of asking ("tuần này", "trước 30/6") stands in `relative_days`.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from corpus.text import fold

EARLIEST, LATEST = 10000101, 99991231
YEAR = r"(?:19|20)\d\d"

_DAY = r"(?:ngay\s+)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})"
_MONTH_YEAR = rf"thang\s+(\d{{1,2}})(?:\s*[/.-]\s*|\s+nam\s+|\s+)({YEAR})"
# "tu 20/11/2025 den 30/11/2025": six figures
_RANGE = re.compile(rf"\b(?:tu\s+)?{_DAY}\s*(?:den|toi|-)\s*(?:het\s+)?{_DAY}\b")
# "tu thang 1/2023 den thang 6/2023": four figures
_MONTHS = re.compile(rf"\b(?:tu\s+)?{_MONTH_YEAR}\s*(?:den|toi|-)\s*(?:het\s+)?{_MONTH_YEAR}\b")
# "tu nam 2021 den nam 2023", "tu 2021 den 2023": two figures
_YEARS_SPELT = re.compile(rf"\btu\s+(?:nam\s+)?({YEAR})\s+(?:den|toi)\s+(?:het\s+)?(?:nam\s+)?({YEAR})\b(?!/)")
# "tu ngay 1/1/2023", "den 30/6/2023": the word and three figures
_HALF = re.compile(rf"\b(tu|sau|truoc|den)\s+{_DAY}\b")
# "truoc thang 6/2023": the word, month and year
_HALF_MONTH = re.compile(rf"\b(tu|sau|truoc|den)\s+{_MONTH_YEAR}\b")
# "sau nam 2020": the word and a year
_HALF_YEAR = re.compile(rf"\b(tu|sau|truoc|den)\s+nam\s+({YEAR})\b(?!\s*[-/])(?:\s+den\s+nay\b)?")
# "ngay 21/11/2025", "21/11/2025"
_ONE = re.compile(rf"\b{_DAY}\b")
# "thang 8/2022", "thang 8 nam 2022", "thang 8 2022"
_MONTH = re.compile(rf"\b{_MONTH_YEAR}\b")
# "quy 3/2023", "quy iii nam 2023", "quy 3 2023"
_QUARTER = re.compile(rf"\bquy\s+([1-4]|i{{1,3}}|iv)(?:\s*[/.-]\s*|\s+nam\s+|\s+)({YEAR})\b")
# "6 thang dau nam 2023", "9 thang dau nam 2022", "nua cuoi nam 2023"
_PART = re.compile(rf"\b(?:(\d{{1,2}})\s+thang|nua)\s+(dau|cuoi)\s+nam\s+({YEAR})\b")
# "ban hanh trong nam 2022": issued in that year
_ISSUED_IN = re.compile(rf"\bban\s+hanh\s+(?:trong\s+)?(?:nam\s+)?({YEAR})\b(?!\s*[-/])")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True, slots=True)
class DayRange:
    """Days from `first` to `last` as YYYYMMDD, said at `start:end` of the query.

    `firm` where a document of another day is not meant; `kept` where the words are looked for as well: a report on a
    half year has them in its title.
    """

    first: int
    last: int
    start: int
    end: int
    firm: bool
    kept: bool = False

    def is_apart(self, others: Iterable[DayRange]) -> bool:
        """Whether it shares no place of the query with the others."""
        return all(self.end <= other.start or other.end <= self.start for other in others)


Finder = Callable[[str], Iterator[DayRange]]
"""Ranges of one form in folded words."""


def find_days(words: str, more: tuple[Finder, ...] = ()) -> tuple[DayRange, ...]:
    """The ranges that a query names, none within another; those spelt out come before days, months and quarters."""
    return taken(fold(words), (*FINDERS, *more))


def taken(folded: str, finders: tuple[Finder, ...]) -> tuple[DayRange, ...]:
    """What the finders find, in order of the text; where two overlap, the finder that stands first is right."""
    found: list[DayRange] = []
    for find in finders:
        found += [one for one in find(folded) if one.is_apart(found)]
    return tuple(sorted(found, key=lambda one: one.start))


def whole_day(year: int, month: int, day: int) -> int | None:
    """YYYYMMDD; None for a day that does not exist."""
    try:
        return number_of(dt.date(year, month, day))
    except ValueError:
        return None


def number_of(day: dt.date) -> int:
    return day.year * 10000 + day.month * 100 + day.day


def next_day(day: int, step: int) -> int:
    """So many days after a day, both as YYYYMMDD."""
    return number_of(dt.date(day // 10000, day // 100 % 100, day % 100) + dt.timedelta(days=step))


def months(year: int, first: int, last: int) -> tuple[int, int]:
    """First and last day of some months of a year."""
    return year * 10000 + first * 100 + 1, year * 10000 + last * 100 + monthrange(year, last)[1]


def _number(day: str, month: str, year: str) -> int | None:
    return whole_day(int(year), int(month), int(day))


def _ranges(words: str) -> Iterator[DayRange]:
    for match in _RANGE.finditer(words):
        first, last = _number(*match.groups()[:3]), _number(*match.groups()[3:])
        if first and last and first <= last:
            yield DayRange(first, last, match.start(), match.end(), True)


def _month_ranges(words: str) -> Iterator[DayRange]:
    for match in _MONTHS.finditer(words):
        one, first_year, other, last_year = map(int, match.groups())
        if 1 <= one <= 12 and 1 <= other <= 12 and (first_year, one) <= (last_year, other):
            first, last = months(first_year, one, one)[0], months(last_year, other, other)[1]
            yield DayRange(first, last, match.start(), match.end(), True)


def _year_ranges(words: str) -> Iterator[DayRange]:
    for match in _YEARS_SPELT.finditer(words):
        first, last = int(match[1]), int(match[2])
        if first <= last:
            yield DayRange(first * 10000 + 101, last * 10000 + 1231, match.start(), match.end(), True)


def half(word: str, first: int, last: int, match: re.Match[str]) -> DayRange:
    """All days from a range on, or up to it, as the word before it says."""
    low, high = (first, LATEST) if word in ("tu", "sau") else (EARLIEST, last)
    return DayRange(low, high, match.start(), match.end(), True)


def _halves(words: str) -> Iterator[DayRange]:
    for match in _HALF.finditer(words):
        day = _number(*match.groups()[1:])
        if day:
            yield half(match[1], day, day, match)


def _half_months(words: str) -> Iterator[DayRange]:
    for match in _HALF_MONTH.finditer(words):
        if 1 <= int(match[2]) <= 12:
            yield _beyond(match, *months(int(match[3]), int(match[2]), int(match[2])))


def _half_years(words: str) -> Iterator[DayRange]:
    for match in _HALF_YEAR.finditer(words):
        yield _beyond(match, *months(int(match[2]), 1, 12))


def _beyond(match: re.Match[str], first: int, last: int) -> DayRange:
    """From or up to a month or year: "sau năm 2020" begins after it, "trước năm 2020" ends before it."""
    if match[1] == "sau":
        return DayRange(next_day(last, 1), LATEST, match.start(), match.end(), True)
    if match[1] == "truoc":
        return DayRange(EARLIEST, next_day(first, -1), match.start(), match.end(), True)
    return half(match[1], first, last, match)


def _days(words: str) -> Iterator[DayRange]:
    for match in _ONE.finditer(words):
        day = _number(*match.groups())
        if day:
            yield DayRange(day, day, match.start(), match.end(), False)


def _months(words: str) -> Iterator[DayRange]:
    for match in _MONTH.finditer(words):
        if 1 <= int(match[1]) <= 12:
            yield _soft(match, int(match[2]), int(match[1]), int(match[1]))


def _quarters(words: str) -> Iterator[DayRange]:
    for match in _QUARTER.finditer(words):
        quarter = _ROMAN.get(match[1]) or int(match[1])
        yield _soft(match, int(match[2]), 3 * quarter - 2, 3 * quarter)


def _parts_of_years(words: str) -> Iterator[DayRange]:
    for match in _PART.finditer(words):
        count = int(match[1] or 6)
        if 1 <= count <= 12:
            yield replace(_soft(match, int(match[3]), *part_of_year(match[2], count)), kept=True)


def part_of_year(side: str, count: int) -> tuple[int, int]:
    """First and last month of so many months at the beginning ("dau") or the end of a year."""
    return (1, count) if side == "dau" else (13 - count, 12)


def _issued_in(words: str) -> Iterator[DayRange]:
    for match in _ISSUED_IN.finditer(words):
        yield replace(_soft(match, int(match[1]), 1, 12), firm=True)


def _soft(match: re.Match[str], year: int, first: int, last: int) -> DayRange:
    return DayRange(*months(year, first, last), match.start(), match.end(), False)


FINDERS: tuple[Finder, ...] = (
    _ranges, _month_ranges, _year_ranges, _halves, _half_months, _half_years, _issued_in, _days, _parts_of_years,
    _months, _quarters,
)  # fmt: skip
"""Every form, the most telling first."""
