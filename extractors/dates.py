"""Full calendar dates: day, month and year are known."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from corpus.model import CanonicalText, DateMention, Facts, Span

# "05 tháng 01 năm 2020", "24 đến 26/8/2022", "19-23/01/2026", "9, 10 tháng 09 và các ngày: 29, 30 tháng 10 năm 2025".
# earlier: days that share month and year; day, month, year of the last one; slash | word says how they are written.
FULL = re.compile(
    r"""
    (?<![\w/])(?<!\d[.,:])(?<!tháng[ ])(?:(?<![-–])|(?<=\d{4}[-–]))
    (?P<earlier>(?:\d{1,2}(?:[/.]\d{1,2})?\s?(?:,|;|-|–|&|và|đến|tới)\s?(?:(?:hết\s)?ngày\s)?){0,8})
    (?P<day>\d{1,2})
    (?:
        \s{0,2}(?P<sign>[/.\-–])\s{0,2}(?P<month>\d{1,2})
        (?:\s{0,2}(?P=sign)\s{0,2}|\s{1,2}năm\s{1,2})(?P<year>\d{4}|\d{2}(?=[\s,;.)]|$))
      | \s{0,2}th[áảaà]ng\s{0,2}(?P<word_month>\d{1,2}|[a-zưăờốả]{2,5}(?:\s(?:một|hai))?)
        (?:\s{0,2},?\s{0,2}n[ăa]m\s{0,2}|\s?[/.\-]\s?)(?P<word_year>\d{4})
    )
    (?![\w/]|[.,]\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "2025-11-18", as signing programs stamp it.
_ISO = re.compile(r"(?<![\w/.\-])((?:19|20)\d\d)-([01]\d)-([0-3]\d)(?![\d/\-])")
_DAY = re.compile(r"(\d{1,2})(?:[/.](\d{1,2}))?")
_LIST = re.compile(r"(?:ngày|từ|sáng|chiều|tối|đêm)\s{0,2}:?\s{0,2}$|\($", re.IGNORECASE)
# "9, 10 tháng 09 và các ngày: 29": days of an earlier month that share the year of the date after them.
_OTHER_MONTH = re.compile(
    r"""
    ngày\s{0,2}:?\s{0,2}(?P<days>\d{1,2}(?:\s?(?:,|-|–|và|đến)\s?\d{1,2}){0,8})
    \s{0,2}tháng\s{0,2}(?P<month>\d{1,2})\s?(?:,|;|-|–|và|đến|tới)\s?(?:hết\s)?(?:các\s)?(?:ngày\s?:?\s?)?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "Năm 2025, … vào các ngày: 9, 10 tháng 9": the year that opens a sentence holds for the days in it.
_OPENING_YEAR = re.compile(r"(?:^|[.;:(\n])\s{0,2}(?:trong\s)?năm\s((?:19|20)\d\d),([^.;\n]{0,300})", re.IGNORECASE)
_YEARLESS = re.compile(
    r"ngày:?\s(?P<days>\d{1,2}(?:\s?(?:,|-|–|và|đến)\s?\d{1,2}){0,8})\s?(?:tháng\s?|/)(?P<month>\d{1,2})"
    r"(?![\d/]|\s?năm|\s(?:hằng|hàng|mỗi))",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?:ngày|ngay)\s{0,2}:?\s{0,2}$", re.IGNORECASE)
_LUNAR = re.compile(r"\s{1,2}\(?âm lịch", re.IGNORECASE)
_MONTHS = {
    name: number
    for number, name in enumerate("một,hai,ba,tư,năm,sáu,bảy,tám,chín,mười,mười một,mười hai".split(","), start=1)  # noqa: SIM905
}
FIRST_YEAR, LAST_YEAR = 1900, 2100


def find_dates(canonical: CanonicalText, facts: Facts) -> tuple[DateMention, ...]:
    """Every full date in the text, without those of a portal's or a page's own furniture."""
    dropped = sorted(facts.structure.boilerplate)
    found = [date for date in dates_in(canonical.text) if not _inside(dropped, date.span.start)]
    return tuple(sorted(found, key=lambda date: date.span))


def dates_in(text: str, start: int = 0, end: int | None = None) -> Iterator[DateMention]:
    """Dates between two offsets of a text, in no particular order."""
    end = len(text) if end is None else end
    for match in FULL.finditer(text, start, end):
        yield from _dates_of(match)
    for match in _ISO.finditer(text, start, end):
        yield _mention(match.span(), calendar_day(*map(int, match.groups())), "date.iso")
    for match in _OPENING_YEAR.finditer(text, start, end):
        yield from _days_of_sentence(match)


def calendar_day(year: int, month: int, day: int) -> dt.date | None:
    """The day, or None where the calendar has no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _dates_of(match: re.Match[str]) -> Iterator[DateMention]:
    year, month = _year(match), _month(match)
    if year is None or month is None or _LUNAR.match(match.string, match.end()):
        return
    day, plain = int(match["day"]), match["sign"] in {".", "-", "–"}
    date = calendar_day(year, month, day)
    named = bool(_BEFORE.search(match.string, max(match.start() - 9, 0), match.start()))
    if date is None and (plain or not 1 <= day <= 31) and not named:
        return
    yield from _days_before(match, year, month)
    rule = "date.words" if match["word_month"] else "date.figures"
    yield _mention((match.start("day"), match.end()), date, rule if date else "date.invalid")


def _days_before(match: re.Match[str], year: int, month: int) -> Iterator[DateMention]:
    """Days printed before a date whose year, and mostly month, they share."""
    text, at = match.string, match.start("earlier")
    listed = bool(_LIST.search(text, max(at - 9, 0), at))
    for day in _DAY.finditer(text, at, match.end("earlier")):
        if listed or day[2]:
            yield from _shared(day.span(), calendar_day(year, int(day[2] or month), int(day[1])))
    other = _OTHER_MONTH.search(text, max(at - 60, 0), at)
    for day in _DAY.finditer(text, *other.span("days")) if other else ():
        yield from _shared(day.span(), calendar_day(year, int(other["month"]), int(day[1])) if other else None)


def _days_of_sentence(opening: re.Match[str]) -> Iterator[DateMention]:
    """Days without a year in a sentence that opens with its year."""
    for match in _YEARLESS.finditer(opening.string, *opening.span(2)):
        days = list(_DAY.finditer(opening.string, *match.span("days")))
        for day in days:
            place = day.span() if day is not days[-1] else (day.start(), match.end())
            for found in _shared(place, calendar_day(int(opening[1]), int(match["month"]), int(day[1]))):
                yield replace(found, rule="date.year-of-sentence", confidence=0.8)


def _shared(place: tuple[int, int], date: dt.date | None) -> Iterator[DateMention]:
    if date:
        yield _mention(place, date, "date.shared-year")


def _year(match: re.Match[str]) -> int | None:
    """The year; two figures only after the word "ngày"."""
    figures = match["year"] or match["word_year"]
    if len(figures) == 4:
        return int(figures) if FIRST_YEAR <= int(figures) < LAST_YEAR else None
    if not _BEFORE.search(match.string, max(match.start() - 9, 0), match.start()):
        return None
    return 2000 + int(figures) if int(figures) < 70 else 1900 + int(figures)


def _month(match: re.Match[str]) -> int | None:
    words = match["month"] or match["word_month"]
    return int(words) if words.isdecimal() else _MONTHS.get(words.lower())


def _mention(place: tuple[int, int], date: dt.date | None, rule: str) -> DateMention:
    return DateMention(span=Span(*place), date=date.isoformat() if date else None, rule=rule)


def _inside(spans: list[Span], offset: int) -> bool:
    at = bisect_right(spans, offset, key=lambda span: span.start)
    return bool(at) and offset < spans[at - 1].end
