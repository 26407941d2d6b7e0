"""Families: copies of one paper, a document with what came attached to it, a decision with what it promulgates.

A family grows as documents arrive: whichever of two that belong together comes first, the second brings them together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sqlalchemy import Connection, select, update

from corpus.model.anchor import CONTEXT
from corpus.text import fold
from index.store.link import AnyRow
from index.store.schema import citations, documents, facts

LETTER = "thu-dien-tu"
"""A mail is no paper of state: what it carries and bears a number of its own is not of its family."""

_HEAD = 1_500
# Folded: what opens the line that names the paper which this one is attached to, or which a message speaks of.
_ATTACHED_TO = re.compile(r"[\n\t] ?\(? ?(?:(?:[a-z]+ ){0,3}(?:ban hanh (?:kem )?theo|kem theo)|ve van ban:) $")


def join_family(connection: Connection, document: str) -> None:
    """Make one family of the document and all that it is tied to."""
    row = _row(connection, document)
    tied = list(dict.fromkeys(_ties(connection, row)))
    family = tied[0] if tied else row.paper or row.id
    if row.family != family:
        connection.execute(update(documents).where(documents.c.id == row.id).values(family=family))
    if tied[1:]:
        connection.execute(update(documents).where(documents.c.family.in_(tied[1:])).values(family=family))


def targets_of(connection: Connection, document: str) -> Iterator[str]:
    """Papers that the head of the document says it is attached to, and that are here."""
    query = _ATTACHMENTS.where(citations.c.document == document, citations.c.target.is_not(None))
    yield from (row.target for row in connection.execute(query) if _is_attached(row.before))


def annexes_of_number(connection: Connection, key: str) -> tuple[str, ...]:
    """Documents without a number whose heads say that they are attached to a paper of this number that is here."""
    numberless = select(documents.c.id).where(documents.c.paper.is_(None))
    here = (citations.c.number_key == key, citations.c.target.is_not(None), citations.c.document.in_(numberless))
    found = (row.document for row in connection.execute(_ATTACHMENTS.where(*here)) if _is_attached(row.before))
    return tuple(dict.fromkeys(found)) if key else ()


def _row(connection: Connection, document: str) -> AnyRow:
    return connection.execute(select(documents).where(documents.c.id == document)).one()


def _ties(connection: Connection, row: AnyRow) -> Iterator[str]:
    """Families that the document belongs to: of what it is attached to, of its copies, of what is attached to it."""
    table = documents.c
    if row.parent:
        query = select(documents).where(table.id == row.parent)
        yield from (above.family for above in connection.execute(query) if _holds(above, row))
    if not row.paper:
        yield from _families_of(connection, targets_of(connection, row.id))
    else:
        copies = select(documents).where(table.paper == row.paper, table.id != row.id).order_by(table.added_at)
        yield from (copy.family for copy in connection.execute(copies))
        yield from _families_of(connection, _annexes(connection, row.paper))
    below = connection.execute(select(documents).where(table.parent == row.id)).all()
    yield from (part.family for part in below if _holds(row, part))


def _holds(above: AnyRow, part: AnyRow) -> bool:
    return above.kind != LETTER or not part.paper


def _families_of(connection: Connection, wanted: Iterator[str]) -> Iterator[str]:
    for identity in wanted:
        yield from connection.execute(select(documents.c.family).where(documents.c.id == identity)).scalars()


def _annexes(connection: Connection, paper: str) -> Iterator[str]:
    """Documents without a number whose heads say that they are attached to this paper."""
    copies = select(documents.c.id).where(documents.c.paper == paper)
    numberless = select(documents.c.id).where(documents.c.paper.is_(None))
    query = _ATTACHMENTS.where(citations.c.target.in_(copies), citations.c.document.in_(numberless))
    yield from (row.document for row in connection.execute(query) if _is_attached(row.before))


def _is_attached(before: str) -> bool:
    """Whether the words before a citation open a line that says so."""
    opening = "" if len(before) >= CONTEXT else "\n"
    return _ATTACHED_TO.search(fold(opening + before)) is not None


_ATTACHMENTS = (
    select(citations.c.document, citations.c.target, facts.c.before)
    .join(facts, facts.c.id == citations.c.id)
    .where(citations.c.start < _HEAD)
    .order_by(citations.c.start)
)
