"""Days, months and quarters without their year: "ngày 21/11", "trước 30/6", "từ 15/12 đến 15/1", "quý 1".

A document was issued in the past, so its day is the latest such day; a deadline lies in the present year.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from index.search.dates import is_period, paired, sided
from index.search.day_range import DayRange, Finder, beyond, number_of
from index.search.moments import Moment, moments_in

_MOST_YEARS = 8
"""Years after which 29 February comes again at the latest."""

# "truoc ngay 01/6 va 15/11 hang nam": a day of every year
_YEARLY = re.compile(r"(?:\s*(?:,|va|den)\s*(?:ngay\s+)?\d{1,2}(?:/|\s+thang\s+)\d{1,2}){0,3}\s+(?:hang|moi)\s+nam\b")

Days = tuple[int, int]


def short_finders(today: dt.date) -> tuple[Finder, ...]:
    """The finders for a day of asking."""
    return (
        lambda words: _ranges(words, today),
        lambda words: _halves(words, today),
        lambda words: _days(words, today),
    )


def _ranges(words: str, today: dt.date) -> Iterator[DayRange]:
    for start, first, last in paired(words):
        if not (_is_short(first, words) and _is_short(last, words)):
            continue
        now = number_of(today)
        found = [days for year in _years(today) if (days := _span(first, last, year))]
        issued = next((days for days in found if days[0] <= now), None)
        due = next((days for days in found if days[0] <= now <= days[1]), _span(first, last, today.year))
        if issued:
            yield DayRange(*issued, start, last.end, True, due=due)


def _halves(words: str, today: dt.date) -> Iterator[DayRange]:
    for side, start, end, moment in sided(words):
        issued = _issued(moment, today, side) if moment.unit == "day" and _is_short(moment, words) else None
        if issued:
            due = _in_year(moment, today.year)
            yield DayRange(*beyond(side, *issued), start, end, True, due=beyond(side, *due) if due else None)


def _days(words: str, today: dt.date) -> Iterator[DayRange]:
    for moment in moments_in(words):
        is_one = moment.named and _is_short(moment, words) and not is_period(words, moment.start)
        issued = _issued(moment, today, "") if is_one else None
        if issued:
            due, is_day = _in_year(moment, today.year), moment.unit == "day"
            yield DayRange(*issued, moment.start, moment.end, False, kept=not is_day, due=due)


def _is_short(moment: Moment, words: str) -> bool:
    """Whether it lacks its year and nothing else, and is not meant of every year."""
    whole = replace(moment, year=0).is_whole
    return moment.year is None and whole and not _YEARLY.match(words, moment.end)


def _years(today: dt.date) -> range:
    """The years in question, the latest first."""
    return range(today.year + 1, today.year - _MOST_YEARS - 1, -1)


def _in_year(moment: Moment, year: int) -> Days | None:
    return replace(moment, year=year).days if dt.MINYEAR <= year <= dt.MAXYEAR else None


def _span(first: Moment, last: Moment, year: int) -> Days | None:
    """The range that begins in this year; it may end in the next one."""
    begin, end = _in_year(first, year), _in_year(last, year)
    if begin and end and begin[0] > end[1]:
        end = _in_year(last, year + 1)
    return (begin[0], end[1]) if begin and end else None


def _issued(moment: Moment, today: dt.date, side: str) -> Days | None:
    """The latest such day that is not to come; of an end, which may lie ahead, the nearest."""
    now = number_of(today)
    found = [days for year in _years(today) if (days := _in_year(moment, year))]
    past = next((days for days in found if days[0] <= now), None)
    if side not in ("truoc", "den"):
        return past
    return min(found, key=lambda days: (abs(_ordinal(days[0]) - today.toordinal()), days[0]), default=past)


def _ordinal(day: int) -> int:
    return dt.date(day // 10000, day // 100 % 100, day % 100).toordinal()
