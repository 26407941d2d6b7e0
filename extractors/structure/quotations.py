"""Quotations that run over lines: the new wording in an amending text, which is not the document's own voice."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import Span
from extractors.structure.lines import Line

_LONGEST = 120
"""A quotation that is not closed after so many lines was a misprint."""


def quotations_of(lines: Sequence[Line]) -> tuple[Span, ...]:
    """Spans from a line that opens with “ to the line that closes it, where that is a later line."""
    found: list[Span] = []
    opened: int | None = None
    for index, line in enumerate(lines):
        if opened is not None and index - opened > _LONGEST:
            opened = None
        if opened is None and line.text[0] in '“"' and not _balanced(line.text):
            opened = index
        elif opened is not None and _closes(line.text):
            found.append(Span(lines[opened].span.start, line.span.end))
            opened = None
    return tuple(found)


def _balanced(text: str) -> bool:
    straight = text.count('"')
    return text.count("“") <= text.count("”") if "“" in text else straight % 2 == 0


def _closes(text: str) -> bool:
    return text.rstrip(".;, ").endswith(("”", '"')) and (text.count("”") > text.count("“") or text.count('"') % 2 == 1)
