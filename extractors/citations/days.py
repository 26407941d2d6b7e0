"""The day of a cited document: after its number, after its issuer, or at the head of the sentence."""

from __future__ import annotations

import datetime as dt
import re

from corpus.model import Span

_GAP = r"\s{0,3}"
_DATE = (
    rf"(?P<day>\d{{1,2}}){_GAP}(?:tháng{_GAP}(?P<month>\d{{1,2}}){_GAP},?{_GAP}năm{_GAP}(?P<year>\d{{4}})(?!\d)"
    rf"|(?P<mark>[/.-]){_GAP}(?P<month_figure>\d{{1,2}}){_GAP}(?P=mark){_GAP}(?P<year_figure>\d{{4}})(?!\d))"
)
AFTER = re.compile(
    rf"""[\s,]{{0,3}}(?:\(\s?)?
    (?:của\s(?:[^\W\d_]+[\s,-]{{1,3}}){{1,14}}?)?
    (?:được\s)?(?:ban\s?hành\s|ký\s)?(?:vào\s)?(?:ngày{_GAP}){{1,2}}{_DATE}""",
    re.VERBOSE,
)
"""Behind a number: " ngày 17/8/2023", ", ngày 09/8/2022", " của Chính phủ ngày 31 tháng 3 năm 2022"."""

BEFORE = re.compile(
    rf"""[Nn]gày{_GAP}{_DATE},?\s(?P<actor>[^.;:]{{0,160}}?)
    \b(?:ban\s?hành|ký|có|gửi|nhận\sđược|phát\shành|tại)\b[^.;:\d]{{0,60}}$""",
    re.VERBOSE,
)
"""In front of one: "Ngày 30/6/2025, Chính phủ ban hành |Nghị định số …"."""

_NOT_ISSUED = re.compile(r"\bhiệu lực\b|\bthay thế\b|\bbãi bỏ\b|\bhủy bỏ\b")
_FROM = re.compile(r"\b(?:từ|trước|sau|đến|hết|kể từ)\s$")
"""Words that make the day a limit and not a day of issue."""

_REACH = 280


def day_after(text: str, end: int) -> tuple[str, Span] | None:
    """ISO day and its place, right behind a number that ends at `end`."""
    match = AFTER.match(text, end)
    return _found(match) if match else None


def day_before(text: str, start: int, bound: int) -> tuple[str, Span] | None:
    """ISO day that heads the sentence in which a document was issued; nothing before `bound` counts."""
    left = max(start - _REACH, bound, text.rfind("\n", 0, start) + 1)
    match = BEFORE.search(text[left:start])
    if not match or _NOT_ISSUED.search(match["actor"]) or _FROM.search(text[left:start][: match.start()]):
        return None
    found = _found(match)
    return (found[0], Span(found[1].start + left, found[1].end + left)) if found else None


def _found(match: re.Match[str]) -> tuple[str, Span] | None:
    month, year = match["month"] or match["month_figure"], match["year"] or match["year_figure"]
    try:
        day = dt.date(int(year), int(month), int(match["day"]))
    except ValueError:
        return None
    return day.isoformat(), Span(match.start("day"), match.end())
