"""Deletion is a mark: set it, take it off."""

from __future__ import annotations

from sqlalchemy import Connection, select, update

from corpus.viewer import Viewer
from index.store.bundle_anew import join_groups
from index.store.journal import Author, announce, note
from index.store.link import AnyRow, relink
from index.store.missing import no_document
from index.store.ripple import others_follow
from index.store.schema import documents
from index.store.visible import visible


def delete(connection: Connection, document: str, viewer: Viewer, author: Author) -> None:
    """Mark a document as deleted. Raises NotFound."""
    row = connection.execute(select(documents).where(documents.c.id == document, visible(viewer))).first()
    _mark(connection, document, row, author, deleted_at=author.at)
    note(connection, author, "document.deleted", document)


def restore(connection: Connection, document: str, author: Author) -> None:
    """Take the mark off. Raises NotFound where the document is not marked."""
    marked = documents.c.deleted_at.is_not(None)
    row = connection.execute(select(documents).where(documents.c.id == document, marked)).first()
    _mark(connection, document, row, author, deleted_at=None)
    note(connection, author, "document.restored", document)


def _mark(connection: Connection, document: str, row: AnyRow | None, author: Author, *, deleted_at: str | None) -> None:
    if row is None:
        raise no_document(document)
    values = {"deleted_at": deleted_at, "version": row.version + 1, "changed_at": author.at}
    with others_follow(connection, document, [row.number_key], at=author.at) as concerned:
        connection.execute(update(documents).where(documents.c.id == document).values(values))
        if row.number_key:
            relink(connection, [row.number_key])
        if deleted_at is None:
            concerned.update(join_groups(connection, document))
    announce(connection, document, row.version + 1, at=author.at)
