"""Days that depend on the day of asking: "hôm nay", "tuần trước", "tháng này", "7 ngày qua"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from index.search.day_range import DayRange, Finder, later, months, number_of, part_of_year
from index.search.short_days import short_finders

_BACK = r"(?:truoc|qua|roi|vua qua|vua roi)"
_DAY = re.compile(r"\bhom\s+(?P<which>nay|qua|kia)\b")
_WEEK = re.compile(rf"\b(?:trong\s+)?tuan\s+(?P<which>nay|sau|toi|{_BACK})\b")
_MONTH = re.compile(rf"(?<!\d )\b(?:trong\s+)?thang\s+(?P<which>nay|sau|toi|{_BACK})\b")
_QUARTER = re.compile(rf"\b(?:trong\s+)?quy\s+(?P<which>nay|sau|toi|{_BACK})\b")
_YEAR = re.compile(
    r"\b(?P<part>(?:(?P<count>\d{1,2})\s+thang|nua)\s+(?P<side>dau|cuoi)\s+)?nam\s+(?P<which>nay|ngoai|sau|toi|truoc)\b"
)
# "7 ngay qua", "3 thang gan day"
_LAST = re.compile(r"\b(?P<count>\d{1,3})\s+(?P<unit>ngay|tuan|thang)\s+(?:qua|gan\s+day|vua\s+qua|tro\s+lai\s+day)\b")
_STEP = {"nay": 0, "sau": 1, "toi": 1}


def relative_finders(today: dt.date | None) -> tuple[Finder, ...]:
    """The finders for a day of asking; none where it is not known."""
    if today is None:
        return ()
    return (
        lambda words: _days(words, today),
        lambda words: _weeks(words, today),
        lambda words: _months(words, today),
        lambda words: _quarters(words, today),
        lambda words: _years(words, today),
        lambda words: _last(words, today),
        *short_finders(today),
    )


def _range(first: dt.date, last: dt.date, match: re.Match[str]) -> DayRange:
    return DayRange(number_of(first), number_of(last), match.start(), match.end(), True)


def _days(words: str, today: dt.date) -> Iterator[DayRange]:
    for match in _DAY.finditer(words):
        day = later(today, {"nay": 0, "qua": -1, "kia": -2}[match["which"]])
        yield _range(day, day, match)


def _weeks(words: str, today: dt.date) -> Iterator[DayRange]:
    """Weeks begin on Monday."""
    for match in _WEEK.finditer(words):
        monday = later(today, 7 * _STEP.get(match["which"], -1) - today.weekday())
        yield _range(monday, later(monday, 6), match)


def _months(words: str, today: dt.date) -> Iterator[DayRange]:
    for match in _MONTH.finditer(words):
        yield _of_months(match, today.year * 12 + today.month - 1 + _STEP.get(match["which"], -1), 1)


def _quarters(words: str, today: dt.date) -> Iterator[DayRange]:
    for match in _QUARTER.finditer(words):
        quarter = today.year * 4 + (today.month - 1) // 3 + _STEP.get(match["which"], -1)
        yield _of_months(match, quarter * 3, 3)


def _of_months(match: re.Match[str], first: int, count: int) -> DayRange:
    """So many months from the month with this number, counted from the year 0."""
    year, month = divmod(first, 12)
    return DayRange(*months(year, month + 1, month + count), match.start(), match.end(), True)


def _years(words: str, today: dt.date) -> Iterator[DayRange]:
    """A year is a hint: the plan for a year is issued before it."""
    for match in _YEAR.finditer(words):
        year = today.year + _STEP.get(match["which"], -1)
        count = int(match["count"] or 6)
        if match["part"] and 1 <= count <= 12:
            days = months(year, *part_of_year(match["side"], count))
            yield DayRange(*days, match.start(), match.end(), False, kept=True)
        else:
            yield DayRange(*months(year, 1, 12), match.start("which") - 4, match.end(), False)


def _last(words: str, today: dt.date) -> Iterator[DayRange]:
    for match in _LAST.finditer(words):
        count = int(match["count"])
        days = count * {"ngay": 1, "tuan": 7, "thang": 30}[match["unit"]]
        if 0 < days < 4000:
            yield _range(later(today, -days), today, match)
