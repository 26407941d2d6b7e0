"""Elliptical lists: bare ordinals that share the symbol printed once (domain.md §1.10, step E)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from corpus.model import DocumentNumber, Span
from corpus.text import number_key

_BEFORE = re.compile(r"số ?:? ?((?:\d{1,5}(?:, ?| và |, ?và | ?; ?)){1,20})$", re.IGNORECASE)
"""Ordinals before the first full number: "Kế hoạch số 45, 46 và |47/KH-UBND"."""

_AFTER = re.compile(r"(?:(?:, ?| và | ?; ?)\d{1,5}(?![\d/.,:-]*[\d/]|[^\W_]| ?(?:%|tháng|năm|ngày làm)))+")
"""Ordinals after a full number: "số 318/QĐ-TTg|, 319, 320 ngày …"."""

_PLURAL = re.compile(
    r"\b(?:các|những|\d{1,2}) [^\W\d_]+(?: [^\W\d_]+){0,3} (?:số ?:? ?)?(?:\d{1,5}(?:, ?| và ))*$", re.IGNORECASE
)
"""A kind in the plural before the first: "các Quyết định số "."""

_ORDINAL = re.compile(r"\d{1,5}")
_SYMBOL = re.compile(r"\d[\da-dđ.]*((?:/(?:19|20)\d\d)?[-/].+)")
_REACH = 160


def listed_numbers(text: str, numbers: Sequence[DocumentNumber]) -> Iterator[DocumentNumber]:
    """Numbers of which only the ordinal is printed, beside a number printed in full."""
    for number in numbers:
        symbol = _SYMBOL.fullmatch(number.text)
        if not symbol:
            continue
        start, end = number.span.start, number.span.end
        head = text[max(start - _REACH, 0) : start]
        before = _BEFORE.search(head)
        if before:
            yield from _bare(text, range(start - len(before[1]), start), symbol[1])
        after = _AFTER.match(text, end) if _PLURAL.search(head) else None
        if after:
            yield from _bare(text, range(*after.span()), symbol[1])


def _bare(text: str, reach: range, symbol: str) -> Iterable[DocumentNumber]:
    for match in _ORDINAL.finditer(text, reach.start, reach.stop):
        full = match[0] + symbol
        yield DocumentNumber(span=Span(*match.span()), rule="number.list", text=full, key=number_key(full))
