"""Boilerplate: what belongs to a portal, a database or the page and not to the document (domain.md §7.5)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from corpus.text import fold
from corpus.vocabulary import rows
from extractors.structure.anchors import FRAME
from extractors.structure.lines import Line

_FILE = re.compile(r"\S+\.(?:jpe?g|png|gif|bmp|webp)$")
"""A pasted file path, folded."""

PHOTO_CREDIT = re.compile(r"[.\s]\s*(?:anh|hinh) ?: ?[^.:;]{2,40}\.?$")
"""End of a caption: "… dự hội nghị. Ảnh: THẠCH PÍCH"."""

_TRAIL = re.compile(r" [»›>] ")
"""A breadcrumb: "Tin tức » Hoạt động"."""

_POSTED = re.compile(
    r"\W*(?:thu (?:hai|ba|tu|nam|sau|bay|\d)|chu nhat)?,? ?(?:ngay )?"
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[\d:,| apmh-]{0,16}\W*"
)
"""When an article was posted, a line of its own, folded: "Thứ ba, 12/09/2023 | 08:30"."""

_REPEATED = re.compile(r"(?:[a-z]+ ){1,5}(?:so )?\d{1,6}[-/][\da-z/&-]+ (?:nam \d{4}|ngay \d)")
"""A title as databases repeat it, folded: "Công văn 4085/UBND-ĐT năm 2025 …"."""

_CAPTION_LENGTH = 160
_TEXT_WORDS = 25
_TEXT_REACH = 3
_BULLETS = "#*+•- "


@cache
def _starts(place: str) -> re.Pattern[str]:
    """Folded starts of lines of one place, from the table."""
    phrases = sorted((fold(row["phrase"]) for row in rows("chrome") if row["place"] == place), key=len, reverse=True)
    spaced = (re.escape(phrase).replace(":", r"\ ?:") for phrase in phrases)
    return re.compile(rf"(?:{'|'.join(spaced)})(?<!\w)|(?:{'|'.join(map(re.escape, phrases))})(?!\w)")


def is_footer(line: Line) -> bool:
    return bool(_starts("footer").match(line.folded.lstrip(_BULLETS)))


def is_lead(line: Line) -> bool:
    """Chrome, frame label or breadcrumb above a document."""
    folded = line.folded.lstrip(_BULLETS)
    if _TRAIL.search(folded) or _POSTED.fullmatch(folded):
        return True
    return bool(not folded or folded == "x" or _starts("lead").match(folded) or FRAME.match(folded) or is_footer(line))


def is_caption(line: Line) -> bool:
    if _starts("caption").match(line.folded) or _FILE.search(line.folded) or PHOTO_CREDIT.search(line.folded):
        return len(line.text) <= _CAPTION_LENGTH
    return False


def footer_start(lines: Sequence[Line], first: int) -> int:
    """Index of the line from `first` on where a footer starts: two footer lines among three; the end if none does.

    A footer line among the last two needs no second witness; the title repeated above a footer belongs to it. What
    counts the readers below a headline, above all text, is no footer.
    """
    for index in range(_below_counters(lines, first), len(lines)):
        near = lines[index : index + 3]
        if is_footer(near[0]) and (sum(map(is_footer, near)) >= 2 or index + 2 >= len(lines)):
            return _with_repeated_title(lines, first, index)
    return len(lines)


def _below_counters(lines: Sequence[Line], first: int) -> int:
    """The line below the footer lines that stand right under a headline with text below them; else `first`."""
    at = first
    while at < len(lines) and (is_footer(lines[at]) or is_lead(lines[at])):
        at += 1
    text = any(len(line.text.split()) >= _TEXT_WORDS for line in lines[at : at + _TEXT_REACH])
    return at if text and at > first else first


def _with_repeated_title(lines: Sequence[Line], first: int, foot: int) -> int:
    while foot > first and (_REPEATED.match(lines[foot - 1].folded) or is_footer(lines[foot - 1])):
        foot -= 1
    return foot
