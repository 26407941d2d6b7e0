"""The day of the meeting or directive that news report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from corpus.model import Certainty, DateMention, Facts, HeaderField, Span
from extractors.dates import calendar_day, dates_in
from extractors.structure.find import Parts, is_paragraph

_CLOCK = r"(?:(?:[Vv]ào )?(?:[Hh]ồi|[Ll]úc) \d{1,2} ?(?:giờ|h|g)(?: ?\d{1,2}(?: phút)?)?,? )?"
_PART_OF_DAY = r"(?:[Ss]áng|[Cc]hiều|[Tt]ối|[Tt]rưa|[Đđ]êm)"
_OPENING = re.compile(
    rf"\W*(?:\([^()]{{2,30}}\) ?[-–—:]? ?)?{_CLOCK}(?:Vào |Trong )?(?:các |(?:\d{{1,2}}|hai|ba) )?"
    rf"{_PART_OF_DAY}?(?: nay)?,? ?\(?(?:[Nn]gày )?"
)
"""All that stands before a day that opens a sentence: "(Cà Mau) - Sáng ", "Trong 2 ngày "."""

_STAMP = re.compile(r"[ ,|•-]{1,4}(?:\d{1,2} ?[:hg] ?\d{2}|\|)")
"""Behind the day of a page's stamp: "16/05/2018 | 16:31 | Lượt xem: 5"."""

_MEETING = re.compile(rf"(?<!\w){_PART_OF_DAY}(?: nay)?,? \(?(?:ngày )?$")
"""Before a day in the middle of a sentence: "…, sáng ngày "."""

_YEARLESS = re.compile(
    rf"""(?:(?<!\w)[Nn]gày\ |(?<!\w){_PART_OF_DAY}(?:\ nay)?,?\ \(?(?:ngày\ )?)
    (?P<day>\d{{1,2}})
    (?:[/.-](?P<month>1[0-2]|0?[1-9])(?![\d/.-]*\d)|\ tháng\ (?P<word_month>1[0-2]|0?[1-9])\b(?!\ ?(?:,?\ ?năm|/)))
    (?!\ (?:hằng|hàng|mỗi)\ năm)""",
    re.VERBOSE,
)
"""A day and month without a year: "Sáng 15/8", "Ngày 20 tháng 8"."""

_ENDS = r"(?:trước|đến|tới|chậm nhất|muộn nhất|hết)"
_BOUND = re.compile(
    rf"(?<!\w)(?:(?P<end>{_ENDS})|trong|từ|sau|qua)(?: (?:là|vào|hết|các|khoảng|lúc \S+ giờ))*,? (?:ngày )?$",
    re.IGNORECASE,
)
"""Before a day that bounds something: a deadline, a beginning."""

_PLAN = re.compile(
    r"(?<!\w)(?:kế hoạch|dự kiến|phấn đấu|sẽ|hoàn thành|yêu cầu|đề nghị|mục tiêu|thời hạn|hạn chót|lộ trình|chỉ tiêu"
    r"|xong|giao (?!ban|lưu|thông|dịch|thừa))",
    re.IGNORECASE,
)
_AHEAD = re.compile(r"[^.;\n]{0,60}?(?<!\w)(?:sẽ|dự kiến)(?!\w)")
"""Behind a day that is still to come."""

_SENTENCE = re.compile(r"[.!?…] |\n")
_REACH = 400
_MOST = 200
"""So many days without a year are looked at."""


@dataclass(frozen=True, slots=True)
class _Day:
    """A day in the report; `full`: its year stands beside it."""

    span: Span
    date: str
    full: bool


def find_news_day(text: str, parts: Parts, facts: Facts) -> HeaderField | None:
    """The day that opens a sentence of the report; else the first that neither bounds nor plans nor is a document's."""
    if parts.header[0] >= parts.foot:
        return None
    body = Span(parts.lines[parts.header[0]].span.start, parts.lines[parts.foot - 1].span.end)
    below = parts.lines[min(parts.header[1], parts.foot - 1)].span.start
    below = body.start if is_paragraph(parts.lines[parts.header[0]]) else below
    stamps = [d for d in dates_in(text, max(body.start - _REACH, 0), below + _REACH) if d.date]
    days = sorted(_days(text, body, facts, stamps), key=lambda day: day.span)
    opening = next((d for d in days if _opens_sentence(text, d.span)), None)
    if opening:
        return _field(opening, "header.date.news", 0.9)
    told = next((d for d in days if d.span.start >= below and _is_told(text, d, facts)), None)
    told = told or next((d for d in days if _is_of_directive(text, d, facts)), None)
    return _field(told, "header.date.news-first", 0.6) if told else None


def _is_of_directive(text: str, day: _Day, facts: Facts) -> bool:
    """Whether a day is that of the numbered paper that the news report: "Tại Công văn số … ngày …, UBND tỉnh …"."""
    numbered = [n for n in facts.numbers if 0 <= day.span.start - n.span.end <= _NUMBERED]
    before = text[max(numbered[-1].span.start - _CUE_REACH, 0) : numbered[-1].span.start] if numbered else ""
    return day.full and bool(_ANNOUNCED.search(before))


def _field(day: _Day, rule: str, confidence: float) -> HeaderField:
    sure = day.full and rule == "header.date.news"
    return HeaderField(
        span=day.span,
        rule=rule if day.full else f"{rule}.year-of-nearest",
        value=day.date,
        confidence=confidence if day.full else confidence - 0.1,
        certainty=Certainty.CERTAIN if sure else Certainty.LIKELY,
    )


def _days(text: str, body: Span, facts: Facts, stamps: Sequence[DateMention]) -> Iterator[_Day]:
    """The full days of the report, and those without a year with that of the nearest full day (a page's stamp too)."""
    told = [_Day(d.span, d.date, full=True) for d in facts.dates if d.date]
    yield from (d for d in told if body.contains(d.span))
    full = [*told, *(_Day(d.span, d.date, full=True) for d in stamps if d.date)]
    for match in islice(_YEARLESS.finditer(text, body.start, body.end), _MOST if full else 0):
        span = Span(match.start("day"), match.end())
        known = any(d.span.overlaps(span) for d in facts.dates)
        cut = any(furniture.overlaps(span) for furniture in facts.structure.boilerplate)
        date = _in_year_of_nearest(text, match, full)
        if date and not known and not cut:
            yield _Day(span, date, full=False)


def _in_year_of_nearest(text: str, match: re.Match[str], full: Sequence[_Day]) -> str | None:
    """The day in the year of the nearest full day; in the year before where that is a deadline which it would miss."""
    nearest = min(full, key=lambda day: abs(day.span.start - match.start()))
    year, month, day = int(nearest.date[:4]), int(match["month"] or match["word_month"]), int(match["day"])
    bound = _BOUND.search(_before(text, nearest.span))
    late = bound and bound["end"] and (month, day) > (int(nearest.date[5:7]), int(nearest.date[8:]))
    date = calendar_day(year - 1 if late else year, month, day)
    return date.isoformat() if date else None


def _opens_sentence(text: str, span: Span) -> bool:
    """Whether a day opens a sentence of what has happened; not a stamp on a line of its own."""
    alone = not re.search(r"[^\W\d_]", text[span.end : span.end + _REACH].split("\n", 1)[0])
    return (
        not (alone or _STAMP.match(text, span.end))
        and bool(_OPENING.fullmatch(_before(text, span)))
        and not _AHEAD.match(text, span.end)
    )


def _is_told(text: str, day: _Day, facts: Facts) -> bool:
    """Whether a day inside a sentence may be that of what is told."""
    before = _before(text, day.span)
    if not day.full and not _MEETING.search(before):
        return False
    if any(0 <= day.span.start - number.span.end <= 12 for number in facts.numbers):
        return False
    planned = _PLAN.search(_PLANNED_NUMBER.sub("", before)) or _AHEAD.match(text, day.span.end)
    return not planned and not _BOUND.search(before)


_NUMBERED, _CUE_REACH = 12, 60
_ANNOUNCED = re.compile(
    r"(?:Tại|Theo|[Bb]an hành|[Rr]a|[Cc]ó) (?:[Cc]ông (?:văn|điện)|[Vv]ăn bản|[Cc]hỉ thị|[Tt]hông báo|[Kk]ết luận)"
    r"(?: hỏa tốc| khẩn)?(?: số)?:? ?$"
)
"""Before the number of the paper that the news report."""

_PLANNED_NUMBER = re.compile(r"[Kk]ế hoạch (?:số )?\d\S*")
"""A plan as a document: what is said of it need not lie ahead."""


def _before(text: str, span: Span) -> str:
    """The words of the sentence before a day."""
    return _SENTENCE.split(text[max(span.start - _REACH, 0) : span.start])[-1]
