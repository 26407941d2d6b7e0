"""Documents, one by one and in lists."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, exists, func, or_, select

from corpus.errors import RequestError
from corpus.model import Document
from corpus.model.codec import document_from_json
from corpus.viewer import Viewer
from index.store.filters import DocumentFilter, sought
from index.store.link import AnyRow
from index.store.missing import no_document
from index.store.paging import Order, read_page
from index.store.rows import DocumentRow, PageOf
from index.store.schema import documents, programme_links, readings
from index.store.settled import settled
from index.store.shape import shape
from index.store.visible import visible

_LINKS = (
    select(programme_links.c.document, programme_links.c.code)
    .where(programme_links.c.document.in_(bindparam("wanted", expanding=True)), programme_links.c.about)
    .order_by(programme_links.c.code)
)

_CODES = (
    select(func.group_concat(programme_links.c.code))
    .where(programme_links.c.document == documents.c.id, programme_links.c.about)
    .scalar_subquery()
    .label("codes")
)
"""Codes of programmes beside a document; a long list asks `_LINKS` instead, after it was sorted and cut."""

MOST_NUMBERED = 2000
"""So many documents with the same figures or the same symbol are looked at."""

ORDERS = {
    "newest": Order(documents.c.issued_on, documents.c.id, descending=True),
    "oldest": Order(func.coalesce(func.nullif(documents.c.issued_on, ""), "9999"), documents.c.id),
    "added": Order(documents.c.added_at, documents.c.id, descending=True),
    "number": Order(documents.c.number_key, documents.c.id),
    "issuer": Order(documents.c.issuer_folded, documents.c.id),
}


def read_document(connection: Connection, document: str, viewer: Viewer) -> Document:
    """The whole document with its header as users settled it. Raises NotFound."""
    query = select(readings.c.json).join(documents).where(documents.c.id == document, visible(viewer))
    found = connection.execute(query).scalar()
    if found is None:
        raise no_document(document)
    return settled(connection, document_from_json(found))


def read_rows(connection: Connection, wanted: Sequence[str], viewer: Viewer) -> tuple[DocumentRow, ...]:
    """These documents in this order, without those that are not there."""
    rows = {row.id: document_row(row) for row in connection.execute(rows_of(viewer), {"wanted": wanted}).all()}
    return tuple(rows[identity] for identity in wanted if identity in rows)


@lru_cache(maxsize=100)
def rows_of(viewer: Viewer) -> Select[*tuple[Any, ...]]:
    """The documents `wanted` with the codes of their programmes; making the statement takes longer than running it."""
    return select(documents, _CODES).where(documents.c.id.in_(bindparam("wanted", expanding=True)), visible(viewer))


def read_list(
    connection: Connection, where: DocumentFilter, viewer: Viewer, *, sort: str, size: int, cursor: str | None
) -> PageOf[DocumentRow]:
    """A list of documents. Raises DataError for an unknown order or cursor."""
    if sort not in ORDERS:
        raise RequestError(f"Không có cách sắp xếp “{sort}”.", remedy=f"Hãy chọn: {', '.join(ORDERS)}.")
    query = select(documents).where(visible(viewer), *conditions(where))
    page = read_page(connection, query, ORDERS[sort], size=size, cursor=cursor)
    return PageOf(with_programmes(connection, page.rows), page.total, page.next)


def read_numbered(connection: Connection, figure: str, viewer: Viewer) -> tuple[DocumentRow, ...]:
    """Documents whose number is the figures, alone or before a sign ("45", "45/KH-BCD", "45-NQ/TW"); newest first."""
    key = documents.c.number_key
    follows = and_(key >= f"{figure}-", key < f"{figure}0")  # the signs between: - . /
    return _newest(connection, or_(key == figure, follows), viewer)


def read_with_symbol(connection: Connection, symbol: str, viewer: Viewer) -> tuple[DocumentRow, ...]:
    """Documents whose number ends in the symbol ("kh-bcd": "45/KH-BCD", "7/2024/KH-BCD"); newest first.

    The keys are looked through within their own index: 33 ms among 100,000 documents, 12,000 of which have the symbol.
    """
    key = documents.c.number_key
    keys = select(key).where(key.op("GLOB")(f"[0-9]*[-/]{symbol.upper()}"))
    return _newest(connection, key.in_(keys), viewer)


def _newest(connection: Connection, where: ColumnElement[bool], viewer: Viewer) -> tuple[DocumentRow, ...]:
    query = select(documents).where(visible(viewer), where)
    newest = query.order_by(documents.c.issued_on.desc(), documents.c.id).limit(MOST_NUMBERED)
    return with_programmes(connection, connection.execute(newest).all())


def conditions(where: DocumentFilter) -> list[ColumnElement[bool]]:
    """The filter as conditions on `documents`."""
    table = documents.c
    values: tuple[tuple[ColumnElement[str], tuple[str, ...]], ...] = (
        (table.kind, where.kinds),
        (table.issuer, where.issuers),
        (table.signer, where.signers),
        (table.status, where.statuses),
        (table.certainty, where.certainties),
        (func.substr(table.issued_on, 1, 4), where.years),
        (table.paper, (where.paper,) if where.paper else ()),
        (table.parent, (where.parent,) if where.parent else ()),
        (table.family, (where.family,) if where.family else ()),
    )
    found: list[ColumnElement[bool]] = [column.in_(accepted) for column, accepted in values if accepted]
    found += [table.folded.contains(word, autoescape=True) for word in sought(where.words)]
    if where.issued_from or where.issued_to:
        found.append(table.issued_on.between(where.issued_from or "0", where.issued_to or "9"))
    if where.programmes:
        link = programme_links.c
        found.append(exists().where(link.document == table.id, link.code.in_(where.programmes), link.about))
    return found


def with_programmes(connection: Connection, found: Sequence[AnyRow]) -> tuple[DocumentRow, ...]:
    """Rows of `documents` as they are shown, with the codes of the programmes they are about."""
    codes: dict[str, list[str]] = {}
    for link in connection.execute(_LINKS, {"wanted": [row.id for row in found]}):
        codes.setdefault(link.document, []).append(link.code)
    return tuple(_document_row(row, tuple(codes.get(row.id, ()))) for row in found)


def document_row(row: AnyRow) -> DocumentRow:
    """A row of `rows_of` as it is shown."""
    return _document_row(row, tuple(sorted(row.codes.split(","))) if row.codes else ())


def _document_row(row: AnyRow, programmes: tuple[str, ...]) -> DocumentRow:
    return shape(
        DocumentRow,
        row,
        sha256=row.file,
        added_at=dt.datetime.fromisoformat(row.added_at),
        changed_at=dt.datetime.fromisoformat(row.changed_at),
        programmes=programmes,
    )
