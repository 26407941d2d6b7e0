"""Months and quarters in words, and years told from the day of asking, as the figures that the forms of days have.

"tháng tám 2024" is read as "thang   8 2024", "quý 4 năm ngoái" as "quy 4      2025": all places stay.
"""

from __future__ import annotations

import datetime as dt
import re

_COUNTED = {
    "mot": ("một", 1), "hai": ("hai", 2), "ba": ("ba", 3), "bon": ("bốn", 4), "tu": ("tư", 4), "nam": ("năm", 5),
    "sau": ("sáu", 6), "bay": ("bảy", 7), "tam": ("tám", 8), "chin": ("chín", 9), "muoi": ("mười", 10),
    "muoi mot": ("mười một", 11), "muoi hai": ("mười hai", 12),
}  # fmt: skip
_MONTH = r"muoi\ mot|muoi\ hai|muoi|mot|hai|ba|tu|nam|sau|bay|tam|chin"
# "thang tam", "quy ba"; not "6 thang mot lan", "hang thang nam 2024"
_SPOKEN = re.compile(
    rf"(?<!\d\ )(?<!hang\ )(?<!moi\ )\b(?:thang\ +(?P<month>{_MONTH})|quy\ +(?P<quarter>mot|hai|ba|bon|tu))\b"
    r"(?!\s+(?:lan|ky|dot|nam\s+(?:mot|hai))\b)"
)
_YEAR_FOLLOWS = re.compile(r"\s*(?:/|,?\s+nam\s|\s)\s*(?:19|20)\d\d\b")
# "quy 4 nam ngoai", "thang 12 nam truoc"
_OF_YEAR = re.compile(r"\b(?:thang|quy)\s+(?:\d{1,2}|i{1,3}|iv)(?P<year>\s+nam\s+(?P<which>nay|ngoai|truoc|sau|toi))\b")
_STEP = {"nay": 0, "sau": 1, "toi": 1}


def in_figures(folded: str, words: str) -> str:
    """The folded words with such months and quarters as figures; `words` are the same with their marks."""
    return _SPOKEN.sub(lambda match: _figure(match, words), folded) if len(folded) == len(words) else folded


def _figure(match: re.Match[str], words: str) -> str:
    """The month or quarter as a figure at the end of its place; as it stands where something else may be meant."""
    group = "month" if match["month"] else "quarter"
    start, end = match.span(group)
    word, (form, figure) = match[group], _COUNTED[match[group]]
    typed, head = words[start:end].lower(), words[match.start() : start].lower()
    has_year = _YEAR_FOLLOWS.match(match.string, end) is not None
    is_sure = typed == form and word != "nam" and (form != word or not head.isascii())
    is_dated = has_year and typed in ((form,) if word == "nam" else (form, word))
    return f"{match[0][: start - match.start()]}{figure:>{end - start}}" if is_sure or is_dated else match[0]


def with_years(folded: str, today: dt.date | None) -> str:
    """The folded words with "năm ngoái" behind a month or quarter as that year."""
    if today is None:
        return folded
    return _OF_YEAR.sub(lambda match: _of_year(match, today.year), folded)


def _of_year(match: re.Match[str], year: int) -> str:
    before = match[0][: match.start("year") - match.start()]
    return f"{before}{year + _STEP.get(match['which'], -1):>{len(match['year'])}}"
