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
    rf"(?<!\w)(?<!\d\s)(?<!\d,\s)(?<!\si\s)(?<!\sii\s)(?<!\siii\s)(?<!\siv\s)(?P<point>năm\s{YEAR}|giai\sđoạn\s{YEAR}\s?[-–]\s?{YEAR})(?=$|[,;.:)]|\s(?:và|cũng\snhư|để|thôn|xã|theo|từ|đạt|trên)(?!\w))"
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
        left = words[: match.start()]
        if _GOAL_BEFORE.search(left) or left.endswith("phấn đấu "):
            last = (match["second"] or match["point"]).removeprefix("đến ")
            yield from _limit(last, Span(offset + match.start(), offset + match.end()), text, issued_on)
    for match in _LATER_YEAR.finditer(words):
        start = offset + match.start() + match[0].index("đến")
        yield from _limit(match[0][-8:], Span(start, offset + match.end()), text, issued_on)


def _limit(last: str, span: Span, text: str, issued_on: dt.date | None) -> Iterator[Deadline]:
    """The limit that the last of the years sets, unless it is over."""
    point = read_point(last, on=issued_on)
    if point and point.days and not (issued_on and point.days[1] < issued_on):
        yield deadline_of(span, text, point, exclusive=False)
