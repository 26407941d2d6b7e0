"""Days and ranges of days in a query.

"từ 1/11/2025 đến 30/11/2025", "ngày 21/11/2025", "tháng 8/2022", "quý 3 2023", "6 tháng đầu năm 2023", "trước 2020".
What depends on the day of asking ("tuần này", "trước 30/6") stands in `relative_days` and `short_days`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from index.search.day_range import DayRange, Finder, beyond, months, part_of_year, taken
from index.search.moments import YEAR, Moment, folded_for_days, moments_in

# Between the ends of a range: "den", "cho den het", "-"
_TO = re.compile(r"\s*(?:(?:cho\s+)?(?:den|toi)\b|[-–])\s*(?:(?:het|cuoi)\s+)?")
# Before a range or a moment: "tu", "tu dau", "den het"
_FROM = re.compile(r"\btu\s+(?:dau\s+)?$")
_SIDE = re.compile(r"\b(?P<side>tu|sau|truoc|den)\s+(?:(?:het|cuoi|(?<=tu\s)dau)\s+)?$")
_UNTIL_NOW = re.compile(r"\s+(?:den|toi)\s+(?:hom\s+)?nay\b")
# "nam 2025" before a range whose ends have no year
_OF_YEAR = re.compile(rf"\bnam\s+({YEAR})\s*,?\s+$")
# "giai doan", "muc tieu": before years they say that something else than documents is of that time
_PERIOD = re.compile(r"\b(?:giai doan|thoi ky|nam hoc|nien khoa|nhiem ky|khoa|cach mang|tam nhin|den nam|muc tieu)\s*$")
# "6 thang dau nam 2023", "9 thang dau nam 2022", "nua cuoi 2023"
_PART = re.compile(rf"\b(?:(\d{{1,2}})\s+thang|nua)\s+(dau|cuoi)\s+(?:nam\s+)?({YEAR})\b")
# "ban hanh trong nam 2022": issued in that year
_ISSUED_IN = re.compile(rf"\bban\s+hanh\s+(?:trong\s+)?(?:nam\s+)?({YEAR})\b(?!\s*[-/])")
_FARTHEST = 20
"""Characters before a moment that are looked at for words that belong to it."""


def find_days(words: str, more: tuple[Finder, ...] = (), today: dt.date | None = None) -> tuple[DayRange, ...]:
    """The ranges that a query names, none within another; those spelt out come before days, months and quarters."""
    return taken(folded_for_days(words, today), (*FINDERS, *more))


def paired(words: str) -> Iterator[tuple[int, Moment, Moment]]:
    """Where a range begins, and the moments at its ends, each with what only the other says.

    "từ" must stand before ends that are moments by this alone: figures, "8/2022", bare years.
    """
    for first, last in pairwise(moments_in(words)):
        if not _TO.fullmatch(words, first.end, last.start):
            continue
        opening = before(_FROM, words, first)
        if opening or _are_clear(first, last):
            start = opening.start() if opening else first.start
            lent = _OF_YEAR.search(words[:start]) if first.named and first.year is last.year is None else None
            begins = replace(first, year=int(lent[1])) if lent else first
            yield lent.start() if lent else start, begins.completed(last), last.completed(begins)


def _are_clear(first: Moment, last: Moment) -> bool:
    """Whether they are a range without "từ": "tháng 3 - 6/2024", no bare years, no bare figures."""
    return first.named and "year" not in (first.unit, last.unit) and bool(last.named or last.month or last.year)


def before(what: re.Pattern[str], words: str, moment: Moment) -> re.Match[str] | None:
    """The words right before a moment."""
    return what.search(words, max(0, moment.start - _FARTHEST), moment.start)


def sided(words: str) -> Iterator[tuple[str, int, int, Moment]]:
    """Moments after "từ", "sau", "trước" or "đến": that word, and where all of it begins and ends."""
    for moment in moments_in(words):
        match = before(_SIDE, words, moment)
        if match:
            now = _UNTIL_NOW.match(words, moment.end) if match["side"] in ("tu", "sau") else None
            yield match["side"], match.start(), now.end() if now else moment.end, moment


def is_period(words: str, start: int) -> bool:
    """Whether the words before this place say that years are those of something else."""
    return _PERIOD.search(words, max(0, start - _FARTHEST), start) is not None


def _ranges(words: str) -> Iterator[DayRange]:
    for start, first, last in paired(words):
        if first.is_whole and last.is_whole and not ("year" in (first.unit, last.unit) and is_period(words, start)):
            days = spanned(first, last, words)
            if days:
                yield DayRange(*days, start, last.end, True)
            elif first.nearest and last.nearest:
                yield DayRange(last.nearest[0], first.nearest[1], start, last.end, True, turned=True)


def spanned(first: Moment, last: Moment, words: str) -> tuple[int, int] | None:
    """From the first day of one to the last day of another; a year that only one of them says may change between."""
    begin, end = first.nearest, last.nearest
    if begin and end and begin[0] > end[1]:
        if not _says_year(first, words):
            begin = replace(first, year=(first.year or 0) - 1).nearest
        elif not _says_year(last, words):
            end = replace(last, year=(last.year or 0) + 1).nearest
    return (begin[0], end[1]) if begin and end and begin[0] <= end[1] else None


def _says_year(moment: Moment, words: str) -> bool:
    return str(moment.year) in words[moment.start : moment.end]


def _halves(words: str) -> Iterator[DayRange]:
    for side, start, end, moment in sided(words):
        days = moment.nearest if moment.is_whole else None
        if days and _may_be_half(side, moment, words, start):
            yield DayRange(*beyond(side, *days), start, end, True)


def _may_be_half(side: str, moment: Moment, words: str, start: int) -> bool:
    """A bare year or "6/2024" after "đến" may be a goal or a number: "định hướng đến 2030", "liên quan đến 6/2024"."""
    return (moment.named or side != "den") and not (moment.unit == "year" and is_period(words, start))


def _issued_in(words: str) -> Iterator[DayRange]:
    for match in _ISSUED_IN.finditer(words):
        yield DayRange(*months(int(match[1]), 1, 12), match.start(), match.end(), True)


def _moments(words: str) -> Iterator[DayRange]:
    for moment in moments_in(words):
        days = moment.days if moment.named and moment.is_whole and moment.unit != "year" else None
        if days:
            yield DayRange(*days, moment.start, moment.end, False)


def _parts_of_years(words: str) -> Iterator[DayRange]:
    for match in _PART.finditer(words):
        count = int(match[1] or 6)
        if 1 <= count <= 12:
            days = months(int(match[3]), *part_of_year(match[2], count))
            yield DayRange(*days, match.start(), match.end(), False, kept=True)


FINDERS: tuple[Finder, ...] = (_ranges, _halves, _issued_in, _moments, _parts_of_years)
"""Every form, the most telling first."""
