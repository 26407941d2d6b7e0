"""Find expressions of time other than full dates."""

from __future__ import annotations

import datetime as dt
import re

from corpus.model import CanonicalText, Facts, Span, TimeExpression
from extractors.times.forms import POINT
from extractors.times.points import point_of

_CLOCK = r"\d{1,2}\s?(?:giờ|h)(?:\s?\d{2}(?:\s?phút|\s?['’′])?)?|\d{1,2}\s?g\s?\d{2}"
_CADENCE = (
    r"(?:định\skỳ\s)?(?:hằng|hàng|mỗi)\s(?:ngày|tuần|tháng|quý|năm)|\d{1,2}\s(?:tuần|tháng|năm|ngày)/lần"
    r"|thường\sxuyên|định\skỳ"
)
_DURATION = r"\d{1,3}\s(?:giờ|ngày\slàm\sviệc|ngày|tuần|tháng|năm)(?=\s(?:kể|tính|làm|liên|qua|liền)|[,.;)])"
_VAGUE = r"(?:trong\s)?thời\sgian\s(?:tới|qua|gần\sđây)|hiện\snay|những\snăm\squa"
# Begins where a digit or one of the words of time begins, so that most of a text is passed over quickly.
_TIME = re.compile(
    rf"(?<![\w/.,\-])(?=[\dabcđghknmqsttv])(?:(?P<clock>{_CLOCK})(?!\w)|(?P<cadence>{_CADENCE})(?!\w)|(?P<vague>{_VAGUE})"
    rf"|(?P<duration>{_DURATION})|{POINT})"
)
_TYPES = {
    "school": "interval",
    "years": "interval",
    "days": "interval",
    "months": "interval",
    "month": "month",
    "quarter": "quarter",
    "tenth": "interval",
    "year": "year",
    "part": "day",
    "words": "day",
    "day_month": "day",
}
_WITHOUT_DAYS = {"clock": "instant", "cadence": "recurrence", "vague": "vague", "duration": "duration"}
_PREFIX = re.compile(r"(?:từ|trước|đến|sáng|chiều|vào|hết|tối)\s$")


def find_times(canonical: CanonicalText, facts: Facts) -> tuple[TimeExpression, ...]:
    """Months, quarters, years, periods, ranges, clock times, durations, recurrences and vague words, in reading order.

    Days without a year are resolved against the first date of the text.
    """
    first = next((date.date for date in facts.dates if date.date), None)
    on = dt.date.fromisoformat(first) if first else None
    text = canonical.text
    small = text.lower()
    words = small if len(small) == len(text) else text
    taken = {date.span.end for date in facts.dates}
    found = (_expression(match, on) for match in _TIME.finditer(words) if match.end() not in taken)
    return tuple(each for each in found if each)


def _expression(match: re.Match[str], on: dt.date | None) -> TimeExpression | None:
    form = str(match.lastgroup) if match.lastgroup != "sign" else "figures"
    span = Span(*match.span())
    if form in _WITHOUT_DAYS:
        return TimeExpression(span=span, rule=f"time.{form}", type=_WITHOUT_DAYS[form])
    if form in {"figures", "bare_month", "day_only"} or not _is_time(match, form):
        return None
    point = point_of(match[0], form, on=on, ahead=False)
    days = point.days
    return TimeExpression(
        span=span,
        rule=f"time.{form}",
        type=_type(match[0], form),
        first=days[0].isoformat() if days else None,
        last=days[1].isoformat() if days else None,
        confidence=1.0 if point.has_year else 0.7,
    )


def _is_time(match: re.Match[str], form: str) -> bool:
    """Figures alone ("3-5/10", "30/6") are a time only after a word that says so."""
    if form not in {"days", "day_month"} or match[0].startswith("ngày"):
        return True
    return bool(_PREFIX.search(match.string, max(match.start() - 7, 0), match.start()))


def _type(words: str, form: str) -> str:
    if form == "some_months":
        return "half" if int(re.match(r"\d+", words)[0]) == 6 else "interval"  # type: ignore[index]
    if form == "named":
        return {"tuần": "interval", "tháng": "month", "quý": "quarter"}.get(words.split(maxsplit=1)[0], "day")
    return _TYPES[form]
