"""Bundles: what search shows as one. A family, and the copies of its papers that only their words give away.

Documents stay what they are: a bundle merges nothing, and a document page names a possible copy as such.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, select, update

from corpus.model.codec import document_from_json
from corpus.text import number_key
from corpus.viewer import EVERYTHING
from index.store.link import AnyRow
from index.store.schema import documents, readings
from index.store.sketching import ALIKE, alike

SAME = 0.9
"""The least likeness of two copies that were both read without doubt: only a few words may differ."""

_COLUMNS = tuple(
    documents.c[name] for name in ("id", "family", "bundle", "number_key", "issuer_folded", "issued_on", "certainty")
)


def join_bundle(connection: Connection, document: str) -> set[str]:
    """Put the document into the bundle of its family and its copies; the others whose bundle that changed."""
    row = connection.execute(select(*_COLUMNS).where(documents.c.id == document)).one()
    tied = list(dict.fromkeys((*_of_family(connection, row), *_of_copies(connection, row))))
    bundle = tied[0] if tied else row.family
    if row.bundle != bundle:
        connection.execute(update(documents).where(documents.c.id == document).values(bundle=bundle))
    others = documents.c.bundle.in_(tied[1:])
    moved = set(connection.execute(select(documents.c.id).where(others)).scalars()) if tied[1:] else set()
    if moved:
        connection.execute(update(documents).where(others).values(bundle=bundle))
    return moved


def bundle_everything(connection: Connection) -> None:
    """Bundles of the documents of a store that had none."""
    for document in connection.execute(select(documents.c.id).order_by(documents.c.added_at, documents.c.id)).all():
        join_bundle(connection, document.id)


def _of_family(connection: Connection, row: AnyRow) -> Iterator[str]:
    mine = (documents.c.family == row.family) & (documents.c.id != row.id) & (documents.c.bundle != "")
    query = select(documents.c.bundle).where(mine).order_by(documents.c.added_at, documents.c.id)
    yield from connection.execute(query).scalars()


def _of_copies(connection: Connection, row: AnyRow) -> Iterator[str]:
    """Bundles of documents that must be copies of the same paper, the most alike first."""
    shares = dict(alike(connection, row.id, EVERYTHING))
    near = {other.id: other for other in connection.execute(select(*_COLUMNS).where(documents.c.id.in_(shares)))}
    for identity, share in shares.items():
        if near[identity].bundle and _is_copy(connection, row, near[identity], share):
            yield near[identity].bundle


def _is_copy(connection: Connection, one: AnyRow, other: AnyRow, share: float) -> bool:
    """Whether nothing speaks against two copies of one paper.

    Where a header was read with doubt (a scan), letters may be mistaken and the number too, as long as its other
    readings allow the same one. Without doubt all must agree, and nearly all words: two offices send the same form.
    """
    if one.certainty == other.certainty == "certain":
        return share >= SAME and all(_agree(one, other, name) for name in ("number_key", "issuer_folded", "issued_on"))
    return share >= ALIKE and _agree(one, other, "issued_on") and _same_number(connection, one, other)


def _agree(one: AnyRow, other: AnyRow, name: str) -> bool:
    """Whether a column is the same, as far as both have it."""
    first, second = one._mapping[name], other._mapping[name]
    return first == second or not first or not second


def _same_number(connection: Connection, one: AnyRow, other: AnyRow) -> bool:
    return _agree(one, other, "number_key") or bool(_numbers_of(connection, one) & _numbers_of(connection, other))


def _numbers_of(connection: Connection, row: AnyRow) -> set[str]:
    """The number of a document and what else it may have been read as."""
    found = connection.execute(select(readings.c.json).where(readings.c.document == row.id)).scalar_one()
    field = document_from_json(found).facts.header.number
    return {row.number_key} | {number_key(candidate.value) for candidate in (field.candidates if field else ())}
