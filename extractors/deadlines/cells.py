"""Limits in the time column of a table, and in lines that say nothing but the time."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from corpus.model import Deadline, DeadlineKind, Span
from extractors.deadlines.bounded import deadline_of, kind_of
from extractors.deadlines.relative import relative_in
from extractors.deadlines.words import lower
from extractors.recurrence import recurrence_in_cell
from extractors.times.forms import POINT
from extractors.times.points import Point, point_of

_POINTS = re.compile(rf"(?<![\w/.,])(?:{POINT})")
_EXCLUSIVE = re.compile(r"(?:^|\s)trước(?:\s(?:hết|ngày|tháng|quý|năm))?\s?$")
_OPEN = re.compile(
    r"(?:và|đến)\s(?:cả\s)?(?:các|những)\s(?:năm|tháng|quý)\s(?:tiếp|sau|đầu)|trở\sđi|hằng|hàng\s(?:tuần|tháng|quý|năm)"
)
_UNTIL_EVENT = re.compile(r"(?<!\w)(?:đến|tới)\s(?:khi|lúc)\s")
_STATUS = re.compile(r"^(?:đang|đã|chưa|không(?!\s(?:quá|để|được|muộn|chậm)\s)|hoàn\sthành$)")
_COUNTED = re.compile(r"\d+\s(?:giờ|ngày|tuần|tháng)(?:\slàm\sviệc)?(?!\w)")
_EVENT = re.compile(r"(?:^|\s)(?:ngay\s)?(?:sau|khi)\s")
_REFERENCE = re.compile(r"^(?:theo|đúng|trong)\s")
_LABEL = re.compile(
    r"""
    (?:[-+•*–]\s?)?(?:\w{1,2}[.)]\s)?
    (?:(?:về\s)?thời\s(?:gian|hạn|điểm)(?:\s(?:thực\shiện|hoàn\sthành|ban\shành|trình|triển\skhai|báo\scáo|tổ\schức|dự\skiến
        |xong|là|gửi|nộp|tiến\shành|bắt\sđầu|cụ\sthể)){0,4}
      |tiến\sđộ(?:\s(?:thực\shiện|hoàn\sthành|dự\skiến)){0,2}|hạn\s(?:hoàn\sthành|cuối|chót)
      |(?P<verb>(?:yêu\scầu\s|phải\s)?(?:hoàn\sthành|thực\shiện|báo\scáo)(?:\sxong)?))
    \s?:?\s?
    """,
    re.VERBOSE,
)
_VALUE = re.compile(
    r"trước|trong|chậm|muộn|không\s(?:quá|để|được|muộn|chậm)\s|đến|hết|vào|từ|quý|quí|tháng\s\d|năm\s\d|ngày\s\d|\d|xong|sau\skhi|khi|ngay|theo|đúng|thường|hằng|hàng"
)
# After a mere verb only a point of time: "Hoàn thành trước ngày 28/11/2025", not "thực hiện theo thẩm quyền".
_VALUE_OF_VERB = re.compile(r"(?:xong\s)?(?:trước|trong|chậm|muộn|đến|hết|vào)(?:\s[^\s\d]+){0,6}\s?\d[^;]{0,80}$")


def deadline_in_cell(text: str, span: Span, *, issued_on: dt.date | None) -> Deadline | None:
    """The time limit in a table cell of a time column: bare values count ("30/6", "Tháng 5-6", "2023 - 2025").

    None where the cell is empty, says how often ("Thường xuyên") or how far the work is ("Đang thực hiện").
    """
    where = _trimmed(text, span)
    words = lower(where.of(text))
    if not words or _STATUS.match(words):
        return None
    points = [_point(match, issued_on) for match in _POINTS.finditer(words)]
    unending = _unending(words, points)
    if unending:
        return Deadline(text=where.of(text), span=where, kind=unending)
    if points:
        exclusive = bool(_EXCLUSIVE.search(words[: _last_start(words)]))
        last = max(points, key=lambda point: point.days[1] if point.days else dt.date.min)
        return deadline_of(where, text, last, exclusive=exclusive)
    counted = next(relative_in(words, where.start, text, issued_on), None)
    if counted or recurrence_in_cell(text, where):
        return counted
    kind = _kind_without_day(words)
    return Deadline(text=where.of(text), span=where, kind=kind) if kind else None


def _unending(words: str, points: Sequence[Point]) -> DeadlineKind | None:
    """The kind of a time whose points are no end: "từ năm 2025 và các năm tiếp theo", "từ tháng 11 đến khi xong"."""
    if points and _OPEN.search(words):
        return kind_of(points[-1])
    return DeadlineKind.EVENT if points and _UNTIL_EVENT.search(words, _last_start(words)) else None


def limit_statement(text: str, span: Span) -> Span | None:
    """The value of a sentence that says nothing but when: "Thời gian hoàn thành trước ngày 31/12/2025.".

    None for any other sentence. The value is to be read by `deadline_in_cell`.
    """
    where = _trimmed(text, span)
    words = lower(where.of(text))
    label = _LABEL.match(words)
    if not label or len(words) - label.end() > _LONGEST:
        return None
    value = _VALUE_OF_VERB if label["verb"] else _VALUE
    if not value.match(words, label.end()):
        return None
    return Span(where.start + label.end(), where.end)


_LONGEST = 260
"""Characters of the longest value that a limit statement has; an event may be spelled out."""


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    end = len(words.rstrip(" \t\n.;,|*"))
    start = min(len(words) - len(words.lstrip(" \t\n|*")), end)
    return Span(span.start + start, span.start + end)


def _point(match: re.Match[str], issued_on: dt.date | None) -> Point:
    form = next(name for name, value in match.groupdict().items() if value and name != "sign")
    return point_of(match[0], form, on=issued_on, ahead=True)


def _last_start(words: str) -> int:
    return max(match.start() for match in _POINTS.finditer(words))


def _kind_without_day(words: str) -> DeadlineKind | None:
    if _COUNTED.search(words):
        return DeadlineKind.WORKING_DAYS if "làm việc" in words else DeadlineKind.RELATIVE
    if _EVENT.search(words):
        return DeadlineKind.EVENT
    return DeadlineKind.REFERENCE if _REFERENCE.match(words) else None
