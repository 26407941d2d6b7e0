"""What a document cites and what cites it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, Select, select

from corpus.viewer import Viewer
from index.store.link import AnyRow, bearers_of, fitting_documents
from index.store.rows import CitationRow
from index.store.schema import citations, documents
from index.store.shape import shape
from index.store.visible import visible

_TARGETS = documents.alias("targets")


def read_citations_of(connection: Connection, document: str, viewer: Viewer) -> tuple[CitationRow, ...]:
    """Citations of the document in printed order."""
    query = _select(viewer).where(citations.c.document == document).order_by(citations.c.position)
    return _rows(connection, connection.execute(query).all())


def read_cited_by(connection: Connection, document: str, viewer: Viewer) -> tuple[CitationRow, ...]:
    """Citations of the document or of a copy of it, those of the newest documents first."""
    paper = select(documents.c.paper).where(documents.c.id == document).scalar_subquery()
    copies = select(documents.c.id).where((documents.c.id == document) | (documents.c.paper == paper))
    query = _select(viewer).where(citations.c.target.in_(copies))
    return _rows(connection, connection.execute(query.order_by(documents.c.issued_on.desc(), citations.c.id)).all())


def _select(viewer: Viewer) -> Select[*tuple[object, ...]]:
    d, target = documents.c, _TARGETS
    return (
        select(
            citations,
            d.number.label("citing_number"),
            d.title.label("citing_title"),
            d.kind.label("citing_kind"),
            d.issued_on.label("citing_issued_on"),
            d.issuer.label("citing_issuer"),
            d.paper,
            target.c.title.label("target_title"),
        )
        .join(documents, d.id == citations.c.document)
        .outerjoin(target, target.c.id == citations.c.target)
        .where(visible(viewer))
    )


def _rows(connection: Connection, found: Sequence[AnyRow]) -> tuple[CitationRow, ...]:
    return tuple(
        shape(
            CitationRow,
            row,
            citing=row.document,
            target_title=row.target_title or "",
            candidates=_candidates(connection, row),
        )
        for row in found
    )


def _candidates(connection: Connection, row: AnyRow) -> tuple[str, ...]:
    if not row.ambiguous:
        return ()
    _, fitting = fitting_documents(row, bearers_of(connection, row.number_key))
    return tuple(bearer.id for bearer in fitting)
