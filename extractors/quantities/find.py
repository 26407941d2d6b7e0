"""Find targets and amounts with what they measure."""

from __future__ import annotations

import re

from corpus.model import CanonicalText, Facts, Quantity, Span
from extractors.quantities.grammar import COMPARISONS, NAMED, OR_MORE, number_of, quantity, units

_LEFT = 40
"""Characters before a number that may say how it compares."""
_STOP = re.compile(
    r"[,;.:()\[\n\t]|\s[-–]\s|(?<!\w)(?:được|đạt|có|là|trong|vào|đến|trước|theo|để|nhằm|với|tại|trên|từ|và|so|của|phải|cần|trở|thuộc"
    r"|do|năm|hoàn\sthành|sau|khi|chưa|không|bị|đã)(?!\w)"
)
# "tỷ lệ hộ nghèo giảm còn 2%": what is measured, then its verb.
_BEFORE = re.compile(
    r"(?:^|[,;.:\n\t])\s?(?P<words>[^,;.:()\n\t]{2,120}?)\s\(?(?P<verb>(?:phấn\sđấu\s)?(?:đạt|giảm|tăng|còn|lên|xuống|là|chiếm|bằng"
    r"|khoảng|giao|tối\sthiểu|tối\sđa|ít\snhất|không|trên|dưới|ước)(?:\s\w+){0,2})?\s?$"
)
_EMPTY = re.compile(
    r"(?:đạt|giảm|tăng|còn|khoảng|tối thiểu|tối đa|ít nhất|bằng|là|trên|dưới|cao hơn.*|ước)$", re.IGNORECASE
)
_MOST = 8
"""Words at most that say what is measured."""


def find_quantities(canonical: CanonicalText, facts: Facts) -> tuple[Quantity, ...]:
    """Every number with a unit, in reading order, without those of a portal's own parts."""
    text = canonical.text
    small = text.lower()
    words = small if len(small) == len(text) else text
    dropped = facts.structure.boilerplate
    found = (_quantity(match, text) for match in quantity().finditer(words))
    return tuple(q for q in found if q and not any(part.contains(q.span) for part in dropped))


def _quantity(match: re.Match[str], text: str) -> Quantity | None:
    words, start = match.string, match.start()
    before = words[max(start - _LEFT, 0) : start]
    if NAMED.search(before) or _is_year(match):
        return None
    value, total = number_of(match["value"]), match["total"]
    if total and value > number_of(total):
        return None
    unit, factor = units()[" ".join(match["unit"].split())]
    return Quantity(
        span=Span(start, match.end()),
        rule=_rule(unit, total),
        value=value * factor,
        unit=unit,
        total=number_of(total) * factor if total else None,
        comparison=_comparison(before, match),
        measures=_measures(match, text),
    )


def _rule(unit: str, total: str | None) -> str:
    if total:
        return "quantity.share"
    return {"đồng": "quantity.money", "USD": "quantity.money", "%": "quantity.percent"}.get(unit, "quantity.count")


def _is_year(match: re.Match[str]) -> bool:
    """Four figures before a place are a year: "đến 2025 xã …"."""
    return match["unit"] in {"xã", "tỉnh", "huyện", "phường"} and bool(re.fullmatch(r"(?:19|20)\d\d", match["value"]))


def _comparison(before: str, match: re.Match[str]) -> str:
    after = OR_MORE.match(match.string, match.end())
    if after:
        return ">=" if after["way"] == "lên" else "<="
    if match["upper"]:
        return ">="
    return next((sign for pattern, sign in COMPARISONS if pattern.search(before)), "=")


def _measures(match: re.Match[str], text: str) -> str:
    """The words after the unit, or before the verb of the number."""
    end = match.end()
    stop = _STOP.search(match.string, end, end + 90)
    after = text[end : stop.start() if stop else end + 90].split()[:_MOST]
    if after:
        return " ".join(after)
    before = _BEFORE.search(match.string, max(match.start() - 140, 0), match.start())
    words = text[before.start("words") : before.end("words")] if before else ""
    return "" if _EMPTY.match(words) else " ".join(words.split()[-_MOST:])
