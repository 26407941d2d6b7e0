"""Limits counted from an act: "trong 15 ngày kể từ ngày ký", "chậm nhất 05 ngày làm việc kể từ ngày ban hành"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from corpus.model import Deadline, DeadlineKind, Span
from extractors.times.calendar import add_months, add_working_days

_NUMERALS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "bảy": 7, "mười": 10}
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(_NUMERALS)})(?:\s?[-–]\s?(?P<most>\d{{1,3}}))?(?:\s\([\w\s]{{2,20}}\))?"
_RELATIVE = re.compile(
    rf"""
    (?<!\w)(?P<bound>(?:thời\shạn\s)?(?:trong|chậm\snhất|muộn\snhất|không\squá|tối\sđa|hạn|trước)
        (?:\s(?:thời\shạn|vòng|thời\sgian|khoảng|là|không\squá|chậm\snhất|tối\sđa|ít\snhất|tối\sthiểu|sau|trong))*)\s
    {_COUNT}\s
    (?P<unit>giờ|ngày|tuần|tháng)(?P<working>\s?(?:,\s)?làm\sviệc)?(?P<ahead>\s(?:tới|còn\slại))?(?!\w)
    (?P<tail>,?\s(?:(?:kể|tính)\s(?:từ|khi|từ\skhi)|sau(?:\skhi)?|từ\s(?:ngày|khi|lúc)|trước\s(?:khi|ngày))\s[^,.;:()]{{2,160}})?
    """,
    re.VERBOSE,
)
# "trước 17 giờ cùng ngày", "ngay trong ngày", "chậm nhất trong ngày hôm nay": the day is told elsewhere.
_SAME_DAY = re.compile(
    r"(?<!\w)(?<!giải\squyết\s)(?<!kết\squả\s)(?:(?:trước|chậm\snhất|muộn\snhất|xong|ngay|hoàn\sthành)\s)(?:(?:trước|trong|vào|là|lúc)\s)*"
    r"(?:\d{1,2}\s?(?:giờ|h|g)\s?(?:\d{2})?(?:\sphút)?\s)?(?:(?:cùng|trong)\sngày|ngày\shôm\snay|hôm\snay)"
    r"(?:\shôm\snay)?(?!\s(?:\d|làm|nghỉ|lễ|tết|hội|đầu|cuối|càng|một))(?!\w)"
)
_PURPOSE = re.compile(r"\s(?:để|nhằm|gửi|và\sgửi|báo\scáo)\s|\s(?:cụ\sthể\s)?như\ssau$")
_SIGNING = re.compile(r"(?:từ|sau)\s(?:ngày\s)?(?:ký|ban\shành)(?!\w)")
# How long a procedure may take is no limit for this work; "trong 10 tháng đầu năm" and "trong 5 năm qua" are periods.
_OF_PROCEDURE = re.compile(
    r"(?:thời\s(?:gian|hạn)\s(?:giải\squyết|xử\slý|thực\shiện\sthủ\stục|thẩm\sđịnh)|rút\sngắn)[^,;]*$"
)
_NOT_AFTER = re.compile(r"\s(?:đầu|cuối|qua|gần\sđây|liên\stục|liền)(?!\w)")
_STRONG = ("trong vòng", "trong thời hạn", "chậm nhất", "muộn nhất", "không quá", "thời hạn", "hạn")


def relative_in(words: str, offset: int, text: str, issued_on: dt.date | None) -> Iterator[Deadline]:
    """Limits counted in hours, days, weeks or months, or that say the same day; `words` is the clause in lower case,
    `offset` where it begins."""
    yield from _same_day_in(words, offset, text)
    for match in _RELATIVE.finditer(words):
        counted = match["tail"] or match["ahead"] or match["bound"].startswith(_STRONG) or _is_term(match)
        if not counted or _OF_PROCEDURE.search(words[: match.start()]) or _NOT_AFTER.match(words, match.end()):
            continue
        end = match.start() + len(match[0].rstrip())
        purpose = _PURPOSE.search(match[0])
        if purpose:
            end = match.start() + purpose.start()
        span = Span(offset + match.start(), offset + end)
        due = _due(match, issued_on) if issued_on and _SIGNING.search(match["tail"] or "") else None
        kind = DeadlineKind.WORKING_DAYS if match["working"] else DeadlineKind.RELATIVE
        yield Deadline(text=span.of(text), span=span, kind=kind, last_day=due.isoformat() if due else None)


def _same_day_in(words: str, offset: int, text: str) -> Iterator[Deadline]:
    for match in _SAME_DAY.finditer(words):
        span = Span(offset + match.start(), offset + match.end())
        yield Deadline(text=span.of(text), span=span, kind=DeadlineKind.RELATIVE)


def _is_term(match: re.Match[str]) -> bool:
    """ "báo cáo trong 30 ngày làm việc" is a limit where nothing follows."""
    return bool(match["working"]) and not re.match(r"\s\w", match.string[match.end() :])


def counted_length(words: str) -> int:
    """How many characters such a limit takes at the start of words in lower case, without its tail; 0 for none."""
    match = _RELATIVE.match(words)
    return (match.start("tail") if match["tail"] else match.end()) if match else 0


def _due(match: re.Match[str], start: dt.date) -> dt.date | None:
    """The last day; the first day is not counted (Bộ luật Dân sự, Điều 147 and 148)."""
    said = match["most"] or match["count"]
    count = _NUMERALS.get(said) or int(said)
    if match["working"]:
        return add_working_days(start, count)
    if match["unit"] == "tháng":
        return add_months(start, count)
    if match["unit"] == "giờ":
        return start + dt.timedelta(days=-(-count // 24))
    return start + dt.timedelta(days=count * (7 if match["unit"] == "tuần" else 1))
