"""The outbox from its reading end."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, delete, select

from index.store.schema import documents, outbox


@dataclass(frozen=True, slots=True)
class Batch:
    """Changed documents, each once, and the numbers of the outbox rows that say so."""

    documents: tuple[str, ...]
    rows: tuple[int, ...]


def read_batch(connection: Connection, limit: int) -> Batch:
    """The oldest `limit` changes."""
    found = connection.execute(select(outbox).order_by(outbox.c.seq).limit(limit)).all()
    return Batch(tuple(dict.fromkeys(row.id for row in found)), tuple(row.seq for row in found))


def forget(connection: Connection, batch: Batch) -> None:
    """Take the rows of the batch out."""
    connection.execute(delete(outbox).where(outbox.c.seq.in_(batch.rows)))


def versions(connection: Connection) -> dict[str, int]:
    """Version of every document that is not deleted."""
    query = select(documents.c.id, documents.c.version).where(documents.c.deleted_at.is_(None))
    return {row.id: row.version for row in connection.execute(query)}
