"""Ranges of days that a query names, and the arithmetic of days written as YYYYMMDD."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

EARLIEST, LATEST = 10000101, 99991231
"""A range that is open on one side begins or ends here."""


@dataclass(frozen=True, slots=True)
class DayRange:
    """Days from `first` to `last` as YYYYMMDD, said at `start:end` of the query.

    `firm` where a document of another day is not meant; `kept` where the words are looked for as well: a report on a
    half year has them in its title. `due` are the days that are meant where they are those of a deadline, if others;
    `turned` where the later end was typed first.
    """

    first: int
    last: int
    start: int
    end: int
    firm: bool
    kept: bool = False
    due: tuple[int, int] | None = None
    turned: bool = False

    def is_apart(self, others: Iterable[DayRange]) -> bool:
        """Whether it shares no place of the query with the others."""
        return all(self.end <= other.start or other.end <= self.start for other in others)


Finder = Callable[[str], Iterator[DayRange]]
"""Ranges of one form in folded words."""


def taken(folded: str, finders: Iterable[Finder]) -> tuple[DayRange, ...]:
    """What the finders find, in order of the text; where two overlap, the finder that stands first is right."""
    found: list[DayRange] = []
    for find in finders:
        found += [one for one in find(folded) if one.is_apart(found)]
    return tuple(sorted(found, key=lambda one: one.start))


def number_of(day: dt.date) -> int:
    return day.year * 10000 + day.month * 100 + day.day


def whole_day(year: int, month: int, day: int) -> int | None:
    """YYYYMMDD; None for a day that does not exist."""
    try:
        return number_of(dt.date(year, month, day))
    except ValueError:
        return None


def next_day(day: int, step: int) -> int:
    """So many days after a day, both as YYYYMMDD; beyond the calendar its first or its last day."""
    return number_of(later(dt.date(day // 10000, day // 100 % 100, day % 100), step))


def later(day: dt.date, days: int) -> dt.date:
    """So many days after a day; beyond the calendar its first or its last day."""
    return dt.date.fromordinal(min(max(day.toordinal() + days, 1), dt.date.max.toordinal()))


def months(year: int, first: int, last: int) -> tuple[int, int]:
    """First and last day of some months of a year; years beyond the calendar are its first and its last."""
    year = min(max(year, dt.MINYEAR), dt.MAXYEAR)
    return year * 10000 + first * 100 + 1, year * 10000 + last * 100 + monthrange(year, last)[1]


def part_of_year(side: str, count: int) -> tuple[int, int]:
    """First and last month of so many months at the beginning ("dau") or the end of a year."""
    return (1, count) if side == "dau" else (13 - count, 12)


def beyond(word: str, first: int, last: int) -> tuple[int, int]:
    """The days from some days on or up to them, as the folded word before them says.

    "từ" and "đến" include them; "sau năm 2020" begins after it, "trước 30/6" ends before it.
    """
    if word in ("tu", "sau"):
        return (first if word == "tu" else next_day(last, 1)), LATEST
    end = last if word == "den" else next_day(first, -1)
    return min(EARLIEST, end), end
