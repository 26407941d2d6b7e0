"""Years without a bounding word that limit a goal: "hoàn thành các mục tiêu … năm 2022", "đạt chuẩn … năm 2025"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from corpus.model import Deadline, Span
from extractors.deadlines.bounded import deadline_of
from extractors.times.forms import YEAR
from extractors.times.points import read_point

_PERIOD = re.compile(
    rf"(?<!\w)(?<!\d\s)(?<!\d,\s)(?<!\si\s)(?<!\sii\s)(?<!\siii\s)(?<!\siv\s)(?P<point>năm\s{YEAR}|giai\sđoạn\s{YEAR}\s?[-–]\s?{YEAR})(?=$|[,;.:)]|\s(?:và|cũng\snhư|để|thôn|xã)(?!\w))"
    rf"(?P<more>\s(?:và|cũng\snhư)\s(?:cả\s)?(?P<second>(?:đến\s)?năm\s{YEAR}|giai\sđoạn\s{YEAR}\s?[-–]\s?{YEAR}))?"
)
# A goal named before the year; no list of plans, capital or estimates in between, and no bracket.
_GOAL_BEFORE = re.compile(
    r"(?<!kế\shoạch\s)(?<!kế\shoạch\sphấn\sđấu\s)(?:"
    r"hoàn\sthành\s(?:[^\s;,.()]+\s){0,4}?(?:(?:các\s)?(?:mục\stiêu|chỉ\stiêu|nhiệm\svụ)(?!\squốc\sgia))"
    r"|đạt\schuẩn|về\sđích)(?:(?!kế\shoạch|dự\stoán|vốn\s)[^;()])*$"
)
_LATER_YEAR = re.compile(rf"(?:^|[,;]\s|\s)đến\snăm\s{YEAR}(?!\w)[^;]*,\snăm\s{YEAR}(?!\w)")


def goal_years_in(words: str, offset: int, text: str, issued_on: dt.date | None) -> Iterator[Deadline]:
    """Years that limit a goal in a clause; `words` is the clause in lower case, `offset` where it begins."""
    for match in _PERIOD.finditer(words):
        if not _GOAL_BEFORE.search(words[: match.start()]):
            continue
        last = (match["second"] or match["point"]).removeprefix("đến ")
        point = read_point(last, on=issued_on)
        if point and point.days and not (issued_on and point.days[1] < issued_on):
            span = Span(offset + match.start(), offset + match.end())
            yield deadline_of(span, text, point, exclusive=False)
    for match in _LATER_YEAR.finditer(words):
        start = match.start() + (match[0].index("đến"))
        point = read_point(match[0][-8:], on=issued_on)
        if point and not (issued_on and point.days and point.days[1] < issued_on):
            yield deadline_of(Span(offset + start, offset + match.end()), text, point, exclusive=False)
