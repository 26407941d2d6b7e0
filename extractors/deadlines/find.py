"""Find the time limits of a clause."""

from __future__ import annotations

import datetime as dt
import re

from corpus.model import Deadline, Span
from extractors.deadlines.bounded import bounded_in
from extractors.deadlines.events import events_in
from extractors.deadlines.goals import goal_years_in
from extractors.deadlines.relative import relative_in
from extractors.deadlines.words import lower
from extractors.recurrence import recurrence_in

# What any limit contains; most clauses have none of it.
_ANY = re.compile(r"\d|khi\s|trước\s|ngay\s|hạn|thời\sgian|năm|tuần|quý|quí|\stới")


def deadlines_in(text: str, span: Span, *, issued_on: dt.date | None) -> tuple[Deadline, ...]:
    """The time limits laid on the work of a clause, in reading order.

    `span` is the clause (action and what goes with it) in `text`, `issued_on` the date of the document, from which
    missing years and limits relative to signing are worked out. A period that belongs to the object alone
    ("kế hoạch năm 2023", "giai đoạn 2021 - 2025") is no limit.
    """
    words = lower(text[span.start : span.end])
    if not _ANY.search(words):
        return ()
    cadence = recurrence_in(text, span)
    recurs = bool(cadence and cadence.rrule)
    found = [
        *bounded_in(words, span.start, text, issued_on, recurs=recurs),
        *goal_years_in(words, span.start, text, issued_on),
        *relative_in(words, span.start, text, issued_on),
        *events_in(words, span.start, text),
    ]
    return without_overlaps(found)


def without_overlaps(found: list[Deadline]) -> tuple[Deadline, ...]:
    """In reading order; of two that share words, the longer."""
    kept: list[Deadline] = []
    for deadline in sorted(found, key=lambda d: (-len(d.span), d.span)):
        if not any(deadline.span.overlaps(other.span) for other in kept):
            kept.append(deadline)
    return tuple(sorted(kept, key=lambda d: d.span))
