"""Days of months, quarters and years; working days."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from functools import cache

from corpus.vocabulary.table import rows

Days = tuple[dt.date, dt.date]
"""First and last day, both inclusive."""


def day_of(year: int, month: int, day: int) -> Days | None:
    """The day as a period, None where the calendar has no such day."""
    try:
        date = dt.date(year, month, day)
    except ValueError:
        return None
    return date, date


def month_of(year: int, month: int) -> Days:
    """The days of a month; month 13 is January of the next year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return dt.date(year, month, 1), dt.date(year, month, monthrange(year, month)[1])


def quarter_of(year: int, quarter: int) -> Days:
    """The days of a quarter; quarter 5 is the first of the next year."""
    return month_of(year, 3 * quarter - 2)[0], month_of(year, 3 * quarter)[1]


def year_of(year: int) -> Days:
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def half_of(words: str, year: int) -> Days:
    """ "đầu năm", "giữa năm", "cuối năm": 1 January, 30 June, 31 December (Bộ luật Dân sự, Điều 146)."""
    day = {"đầu": dt.date(year, 1, 1), "giữa": dt.date(year, 6, 30)}.get(
        words.split(maxsplit=1)[0], dt.date(year, 12, 31)
    )
    return day, day


def add_months(day: dt.date, months: int) -> dt.date:
    """The corresponding day of a later month, or its last day (Điều 148)."""
    first, last = month_of(day.year, day.month + months)
    return first.replace(day=min(day.day, last.day))


@cache
def _special_days() -> tuple[frozenset[dt.date], frozenset[dt.date], frozenset[int]]:
    """Days off on working days, working days on Saturdays, and the years for which both are known."""
    days = [(dt.date.fromisoformat(row["day"]), row["kind"]) for row in rows("holidays")]
    off = frozenset(day for day, kind in days if kind == "off")
    return off, frozenset(day for day, kind in days if kind == "work"), frozenset(day.year for day, _ in days)


def is_working_day(day: dt.date) -> bool:
    off, work, _ = _special_days()
    return day in work or (day.weekday() < 5 and day not in off)


def add_working_days(day: dt.date, count: int) -> dt.date | None:
    """The day `count` working days later, the first day not counted; None beyond the years whose holidays are known."""
    known = _special_days()[2]
    while count and day.year in known:
        day += dt.timedelta(days=1)
        count -= is_working_day(day)
    return day if day.year in known else None
