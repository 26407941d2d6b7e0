"""Days, months and quarters that no calendar has: "32/13/2024", "ngày 31 tháng 4 năm 2024", "tháng 13/2024"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.search.dates import paired
from index.search.day_range import DayRange
from index.search.moments import Moment, folded_for_days, moments_in

# "45/13/2024/TT-BYT" goes on: it is a number
_GOES_ON = re.compile(r"\s?[/.-]\s?\w")


@dataclass(frozen=True, slots=True)
class OffCalendar:
    """One at `start:end` of the query, with what to tell the one who typed it; `read` where it was understood still."""

    start: int
    end: int
    note: str
    read: bool


def off_calendar(words: str, days: Sequence[DayRange]) -> tuple[OffCalendar, ...]:
    """All of them, in order; a day after the end of its month in one of the ranges found is the last of the month."""
    folded = folded_for_days(words)
    found = {moment.start: moment for moment in _moments(folded)}
    return tuple(_told(words, found[start], days) for start in sorted(found))


def _moments(folded: str) -> Iterator[Moment]:
    for moment in moments_in(folded):
        if moment.named and moment.is_whole and not moment.days and not _GOES_ON.match(folded, moment.end):
            yield moment
    for _, *ends in paired(folded):
        yield from (end for end in ends if end.is_whole and not end.days)


def _told(words: str, moment: Moment, days: Sequence[DayRange]) -> OffCalendar:
    typed = words[moment.start : moment.end].strip()
    nearest = moment.nearest if any(one.start <= moment.start < one.end for one in days) else None
    if nearest:
        note = f"Lịch không có “{typed}”. Đã hiểu là ngày {_day(nearest[0])}."
    else:
        note = f"Lịch không có “{typed}”. Đã tìm như từ thường."
    return OffCalendar(moment.start, moment.end, note, nearest is not None)


def turned_told(words: str, days: Sequence[DayRange]) -> tuple[str, ...]:
    """What to tell of ranges whose later end was typed first."""
    return tuple(turned_note(words[one.start : one.end].strip(), one) for one in days if one.turned)


def turned_note(typed: str, days: DayRange) -> str:
    return f"“{typed}” viết ngược. Đã hiểu là từ {_day(days.first)} đến {_day(days.last)}."


def _day(day: int) -> str:
    return f"{day % 100}/{day // 100 % 100}/{day // 10000}"
