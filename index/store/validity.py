"""Whether a document still holds, as far as the store can know: what others say that they replace or amend.

Nobody is told that a document is in force: that nothing here replaces it proves nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, or_, select

from corpus.model import Relation
from corpus.text import fold
from index.store.link import AnyRow
from index.store.schema import citations, documents, facts

REPLACED, AMENDED = "replaced", "amended"

_CHANGING = (str(Relation.REPLACES), str(Relation.AMENDS))
_CITING, _TARGET = documents.alias("citing"), documents.alias("target")
_BATCH = 400

# Folded, right before the mention: only a part of it is taken away.
# "bãi bỏ một số điều của |Quyết định", "bãi bỏ Phụ lục II của |", "thay thế một số nội dung tại |"
_PART = re.compile(
    r"\b(?:mot phan|mot so|noi dung|cum tu|phu luc|bieu(?: mau)?|(?:dieu|khoan|diem|muc|chuong) [\da-z]+)\b"
    r"[^,;.]{0,24}$"
)


@dataclass(frozen=True, slots=True)
class Change:
    """A document says that it changes `target`."""

    target: str
    validity: str
    said_on: str


def changes_said(connection: Connection, document: str, keys: Iterable[str]) -> frozenset[Change]:
    """Changes that the document makes, and those that anything makes to the bearers of these numbers."""
    mine = or_(citations.c.document == document, citations.c.number_key.in_(sorted(keys)))
    query = _changes(citations.c.target.label("changed")).where(mine, citations.c.target.is_not(None))
    return frozenset(_change(row) for row in connection.execute(query))


def copies_of(connection: Connection, targets: Iterable[str]) -> set[str]:
    """These documents and the other copies of their papers."""
    wanted = sorted(targets)
    found: set[str] = set()
    for start in range(0, len(wanted), _BATCH):
        chosen = wanted[start : start + _BATCH]
        papers = select(documents.c.paper).where(documents.c.id.in_(chosen), documents.c.paper.is_not(None))
        query = select(documents.c.id).where(or_(documents.c.id.in_(chosen), documents.c.paper.in_(papers)))
        found.update(connection.execute(query).scalars())
    return found


def validities(connection: Connection, wanted: Sequence[str]) -> dict[str, str]:
    """Slug of what is known of each document, for those of which something is known.

    A change of a copy is one of the paper. What is older than the document cannot have changed it.
    """
    same = or_(_TARGET.c.id == documents.c.id, _TARGET.c.paper == documents.c.paper)
    query = (
        _changes(documents.c.id.label("changed"), documents.c.issued_on)
        .join(_TARGET, _TARGET.c.id == citations.c.target)
        .join(documents, same)
        .where(documents.c.id.in_(wanted))
    )
    found: dict[str, str] = {}
    for row in connection.execute(query):
        change = _change(row)
        if change.said_on and row.issued_on and change.said_on < row.issued_on:
            continue
        if found.get(change.target) != REPLACED:
            found[change.target] = change.validity
    return found


def _changes(*columns: ColumnElement[str]) -> Select[*tuple[Any, ...]]:
    """Citations of living documents that change what they cite, as a query."""
    said = (citations.c.relation, citations.c.pinpoint, facts.c.before, _CITING.c.issued_on.label("said_on"))
    query: Select[*tuple[Any, ...]] = select(*columns, *said).select_from(citations)
    return (
        query.join(_CITING, _CITING.c.id == citations.c.document)
        .join(facts, facts.c.id == citations.c.id)
        .where(citations.c.relation.in_(_CHANGING), _CITING.c.deleted_at.is_(None))
    )


def _change(row: AnyRow) -> Change:
    whole = row.relation == Relation.REPLACES and not row.pinpoint and not _PART.search(fold(row.before))
    return Change(row.changed, REPLACED if whole else AMENDED, row.said_on)
