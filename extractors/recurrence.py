"""How often assigned work recurs."""

from __future__ import annotations

from corpus.model import Recurrence, Span


def recurrence_in(text: str, span: Span) -> Recurrence | None:
    """How often the act of a clause recurs; None where nothing recurs or only its object does ("kế hoạch hằng năm")."""
    return None


def recurrence_in_cell(text: str, span: Span) -> Recurrence | None:
    """The same for a table cell of a time column ("Thường xuyên", "Hằng năm")."""
    return None
