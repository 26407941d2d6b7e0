"""Points and periods of the calendar as they are printed: their grammar, and the days that they name."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from extractors.times.calendar import Days, day_of, half_of, month_of, quarter_of, year_of
from extractors.times.forms import POINT, QUARTER, TO, YEAR

_ONE = re.compile(rf"(?<![\w/.,\-])(?:{POINT})")
_NUMBER = re.compile(r"\d+")
_LAST_YEAR = re.compile(rf"({YEAR})\D*$")
_QUARTERS = re.compile(rf"(?<!\w){QUARTER}(?!\w)|(?<=quý){QUARTER}(?!\w)")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_NAMED_YEAR = re.compile(r"năm\s(nay|này|sau|tới)")


@dataclass(frozen=True, slots=True)
class Point:
    """Days that an expression names, first and last, both inclusive; `form` is a key of `FORMS`.

    `days` is None where the year is not known or the day does not exist (`invalid`); `has_year`: the year is printed.
    """

    form: str
    days: Days | None
    has_year: bool = True
    invalid: bool = False


def read_point(words: str, *, on: dt.date | None = None, ahead: bool = False) -> Point | None:
    """The point that lower-case words begin with, None where there is none.

    A year that is not printed comes from `on`: the nearest such day or, where `ahead`, the next one.
    """
    match = _ONE.match(words)
    return point_of(match[0], str(match.lastgroup), on=on, ahead=ahead) if match else None


def point_of(words: str, form: str, *, on: dt.date | None, ahead: bool) -> Point:
    """The point that lower-case words of a known form name."""
    year, printed = _printed_year(words, on)
    if printed and form in {"days", "words", "figures", "day_month"} and year:
        days = _READERS[form](words, year)
        return Point(form, days, invalid=days is None)
    if form in _WITH_YEAR:
        return Point(form, _READERS[form](words, year or 0))
    if form == "named":
        return Point(form, _named(words, on) if on else None, has_year=False)
    if form == "day_only":
        return Point(form, None, has_year=False)
    if printed and year:
        return Point(form, _READERS[form](words, year))
    return _without_year(words, form, on, ahead=ahead)


def _without_year(words: str, form: str, on: dt.date | None, *, ahead: bool) -> Point:
    if not on:
        return Point(form, None, has_year=False)
    found = [days for year in (on.year - 1, on.year, on.year + 1) if (days := _READERS[form](words, year))]
    if ahead:
        found = [days for days in found if days[1] >= on]
    nearest = min(found, key=lambda days: _distance(days, on), default=None)
    if form in {"months", "month", "quarter", "some_months", "part", "tenth"} and not ahead:
        nearest = _READERS[form](words, on.year)
    return Point(form, nearest, has_year=False, invalid=nearest is None)


def _distance(days: Days, on: dt.date) -> int:
    return max((days[0] - on).days, (on - days[1]).days, 0)


def _printed_year(words: str, on: dt.date | None) -> tuple[int | None, bool]:
    figures = _LAST_YEAR.search(words)
    if figures:
        return int(figures[1]), True
    named = _NAMED_YEAR.search(words)
    if named and on:
        return on.year + (named[1] in {"sau", "tới"}), True
    return None, False


def _numbers(words: str) -> list[int]:
    return [int(number) for number in _NUMBER.findall(words)]


def _years(words: str, _: int) -> Days:
    first, last = _numbers(words)
    return dt.date(first, 1, 1), dt.date(last, 12, 31)


def _school(words: str, _: int) -> Days:
    first, last = _numbers(words)
    return dt.date(first, 9, 1), dt.date(last, 5, 31)


def _day(words: str, year: int) -> Days | None:
    day, month = _numbers(words)[:2]
    return day_of(year, month, day)


def _days(words: str, year: int) -> Days | None:
    """A range of days; the first may leave month and year to the last."""
    head, last = re.split(TO, words, maxsplit=1)
    day, month = _numbers(last)[:2]
    first = _numbers(head)
    end = day_of(year, month, day)
    begin = day_of(first[2] if len(first) > 2 else year, first[1] if len(first) > 1 else month, first[0])
    return (begin[0], end[1]) if begin and end else None


def _month(words: str, year: int) -> Days:
    return month_of(year, _numbers(words)[0])


def _months(words: str, year: int) -> Days:
    numbers = [number for number in _numbers(words) if number <= 12]
    return month_of(year, numbers[0])[0], month_of(year, numbers[-1])[1]


def _quarters(words: str, year: int) -> Days:
    found = [_ROMAN.get(name) or int(name) for name in _QUARTERS.findall(words.split("năm", maxsplit=1)[0])]
    return quarter_of(year, found[0])[0], quarter_of(year, found[-1])[1]


def _some_months(words: str, year: int) -> Days:
    count = _numbers(words)[0]
    if "cuối" in words:
        return month_of(year, 13 - count)[0], dt.date(year, 12, 31)
    return dt.date(year, 1, 1), month_of(year, count)[1]


def _part(words: str, year: int) -> Days:
    """Beginning, middle or end: the first day, the 15th (of a year 30 June), the last day."""
    if "năm" in words and "tháng" not in words and "quý" not in words:
        first, last = year_of(year)
        middle = dt.date(year, 6, 30)
    else:
        first, last = _quarters(words, year) if "quý" in words else _month(words, year)
        middle = first + (last - first) / 2 if "quý" in words else first.replace(day=15)
    if words.startswith("tuần đầu"):
        return first, first.replace(day=7)
    chosen = {"đầu": first, "giữa": middle}.get(words.removeprefix("tuần ").split(maxsplit=1)[0], last)
    return chosen, chosen


def _tenth(words: str, year: int) -> Days:
    first, last = _month(words, year)
    begin = {"thượng": 1, "trung": 11}.get(words.split(maxsplit=1)[0], 21)
    return first.replace(day=begin), last if begin == 21 else first.replace(day=begin + 9)


def _whole_year(_: str, year: int) -> Days:
    return year_of(year)


def _named(words: str, on: dt.date) -> Days:
    later = words.endswith(("sau", "tới"))
    unit = words.split(maxsplit=1)[0]
    if unit in {"ngày", "hôm"}:
        day = on + dt.timedelta(days=unit == "ngày")
        return day, day
    if unit == "tuần":
        monday = on + dt.timedelta(days=7 * later - on.weekday())
        return monday, monday + dt.timedelta(days=6)
    if unit == "tháng":
        return month_of(on.year, on.month + later)
    if unit == "quý":
        return quarter_of(on.year, (on.month + 2) // 3 + later)
    return half_of(words, on.year) if unit in {"đầu", "giữa", "cuối"} else year_of(on.year + later)


_WITH_YEAR = {"years", "school", "year"}
_READERS: dict[str, Callable[[str, int], Days | None]] = {
    "school": _school,
    "years": _years,
    "days": _days,
    "words": _day,
    "figures": _day,
    "day_month": _day,
    "months": _months,
    "month": _month,
    "bare_month": _month,
    "quarter": _quarters,
    "some_months": _some_months,
    "part": _part,
    "tenth": _tenth,
    "year": _whole_year,
}
