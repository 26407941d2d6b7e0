"""Time limits of assigned work: when it must be done, found inside a clause."""

from __future__ import annotations

import datetime as dt

from corpus.model import Deadline, Span


def deadlines_in(text: str, span: Span, *, issued_on: dt.date | None) -> tuple[Deadline, ...]:
    """The time limits laid on the work of a clause, in reading order.

    `span` is the clause (action and what goes with it) in `text`, `issued_on` the date of the document, from which
    missing years and limits relative to signing are worked out. A period that belongs to the object alone
    ("kế hoạch năm 2023", "giai đoạn 2021 - 2025") is no limit.
    """
    return ()


def deadline_in_cell(text: str, span: Span, *, issued_on: dt.date | None) -> Deadline | None:
    """The time limit in a table cell of a time column: bare values count ("30/6", "Tháng 5-6", "2023 - 2025")."""
    return None
