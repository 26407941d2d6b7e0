"""What a single expression of time means on a given day; for queries, and for the examples of the grammar."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from corpus.model import Deadline, DeadlineKind, Span
from extractors.deadlines.bounded import bounded_in
from extractors.deadlines.events import events_in
from extractors.deadlines.relative import relative_in
from extractors.recurrence import recurrence_in_cell
from extractors.times.calendar import add_months
from extractors.times.forms import POINT
from extractors.times.points import point_of

_POINTS = re.compile(rf"(?<![\w/.,])(?:{POINT})")
_CLOCK = re.compile(r"(?<!\d)(\d{1,2})\s?(?:giờ|h|g|:)\s?(\d{2})?")
_WEEKDAY = re.compile(r"thứ\s(hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\snhật")
_WEEKDAYS = {"hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "4": 2, "năm": 3, "5": 3, "sáu": 4, "6": 4, "bảy": 5, "7": 5}
_LUNAR = re.compile(r"âm lịch|(?:mùng|mồng)\s\d|rằm")
_PARTS = {"sáng": "morning", "chiều": "afternoon", "tối": "evening"}
_START = re.compile(
    r"(?:hiệu\slực\s)?(?:kể\stừ\sngày\ský|sau\s(?P<count>\d+)\s(?P<unit>ngày|tháng)\skể\stừ\sngày\s(?:ký|ban\shành))"
)
_PAST_YEARS = re.compile(r"qua\s(?:gần\s|hơn\s)?(\d{1,2})\snăm")
_VAGUE = {
    "thời gian tới": "future",
    "thời gian qua": "past",
    "theo kế hoạch": "reference",
    "theo quy định": "reference",
}
_TARGETS = re.compile(r"(?<!từ\s)(?:đến|tới)\snăm\s\d{4}(?:,|$)")
_RANGE = re.compile(r"(?:từ\s)?(?:ngày\s)?\d[^đ–-]*(?:đến|-|–).*\d|giai\sđoạn")
_URGENT = {"sớm", "ngay", "khẩn trương", "kịp thời"}


@dataclass(frozen=True, slots=True)
class TimeValue:
    """`type` as in TimeExpression; first and last day; `due` the day a limit names, `last_day` the last safe one.

    `time` is "HH:MM", `part` morning, afternoon or evening; `flag` says what is doubtful or special: invalid, lunar,
    weekday, horizon, label, urgency, reference, future, past, approximate.
    """

    type: str
    first: dt.date | None = None
    last: dt.date | None = None
    due: dt.date | None = None
    last_day: dt.date | None = None
    time: str | None = None
    part: str = ""
    flag: str = ""


def resolve(expression: str, *, on: dt.date) -> tuple[TimeValue, ...]:
    """The values an expression names, read in a document of the day `on`."""
    words = expression.lower()
    special = _special(words, on)
    if special:
        return (special,)
    points = _points(words, on)
    if len(points) > 1 and _TARGETS.search(words) and not _RANGE.match(words):
        return tuple(replace(point, due=point.last, last_day=point.last) for point in points)
    limits = [] if _RANGE.match(words) else _limits(expression, words, on)
    if limits:
        return tuple(map(_value, limits))
    if not points and recurrence_in_cell(expression, Span(0, len(expression))):
        return (TimeValue("recurrence"),)
    clock = _clock(words)
    return tuple(points) or ((TimeValue("instant", time=clock),) if clock else ())


def _limits(expression: str, words: str, on: dt.date) -> list[Deadline]:
    bounded = list(bounded_in(words, 0, expression, on))
    return bounded or [*relative_in(words, 0, expression, on), *events_in(words, 0, expression)]


def _special(words: str, on: dt.date) -> TimeValue | None:
    """What is no plain point: lunar days, urgency, vague words, terms and horizons, starts."""
    if _LUNAR.search(words):
        return TimeValue("vague", flag="lunar")
    if words in _URGENT:
        return TimeValue("vague", flag="urgency")
    vague = next((flag for phrase, flag in _VAGUE.items() if phrase in words), None)
    if vague:
        return TimeValue("vague", flag=vague)
    if words.startswith("nhiệm kỳ"):
        return TimeValue("interval", flag="label")
    return _start(words, on) or _horizon(words)


def _start(words: str, on: dt.date) -> TimeValue | None:
    years = _PAST_YEARS.search(words)
    if years:
        return TimeValue("duration", add_months(on, -12 * int(years[1])), on, flag="approximate")
    if words.startswith("từ nay đến"):
        last = _points(words, on)[-1].last
        return TimeValue("interval", on, last, due=last, last_day=last)
    match = _START.search(words)
    if not match or words.startswith("trong"):
        return None
    count = int(match["count"] or 0)
    first = add_months(on, count) if match["unit"] == "tháng" else on + dt.timedelta(days=count)
    return TimeValue("day", first)


def _horizon(words: str) -> TimeValue | None:
    year = re.search(r"tầm\snhìn\s(?:đến\s)?(?:năm\s)?(\d{4})", words)
    return TimeValue("year", last=dt.date(int(year[1]), 12, 31), flag="horizon") if year else None


def _points(words: str, on: dt.date) -> list[TimeValue]:
    clock = _clock(words)
    part = next((name for word, name in _PARTS.items() if re.search(rf"(?<!\w){word}(?!\w)", words)), "")
    found: list[TimeValue] = []
    for match in _POINTS.finditer(words):
        form = str(match.lastgroup) if match.lastgroup != "sign" else "figures"
        point = point_of(match[0], form, on=on, ahead=False)
        first, last = point.days or (None, None)
        flag = "invalid" if point.invalid else _weekday_flag(words, first)
        kind = "instant" if clock else _type(form, first, last)
        found.append(TimeValue(kind, first, last, time=clock, part=part, flag=flag))
    return found


def _type(form: str, first: dt.date | None, last: dt.date | None) -> str:
    known = {"month": "month", "bare_month": "month", "quarter": "quarter", "year": "year"}
    return known.get(form) or ("day" if first == last else "interval")


def _weekday_flag(words: str, day: dt.date | None) -> str:
    named = _WEEKDAY.search(words)
    if not named or not day:
        return ""
    return "" if day.weekday() == _WEEKDAYS.get(named[1] or "", 6) else "weekday"


def _clock(words: str) -> str | None:
    match = _CLOCK.search(words)
    return f"{int(match[1]):02}:{int(match[2] or 0):02}" if match and int(match[1]) < 24 else None


def _value(limit: Deadline) -> TimeValue:
    if limit.kind is DeadlineKind.EVENT:
        return TimeValue("event")
    if limit.kind is DeadlineKind.REFERENCE:
        return TimeValue("vague", flag="reference")
    due = dt.date.fromisoformat(limit.date) if limit.date else None
    safe = dt.date.fromisoformat(limit.last_day) if limit.last_day else None
    if limit.kind in {DeadlineKind.RELATIVE, DeadlineKind.WORKING_DAYS}:
        return TimeValue("duration", due=safe, last_day=safe)
    return TimeValue(
        "day" if limit.kind is DeadlineKind.DAY else str(limit.kind), due=due, last_day=safe, time=limit.time
    )
