"""What is already there: short questions of the pipeline and of the search index."""

from __future__ import annotations

from sqlalchemy import Connection, select

from corpus.text import fold
from index.store.schema import documents, meta


def has_file(connection: Connection, sha256: str) -> bool:
    """Whether a file with this content became documents."""
    return connection.execute(select(documents.c.id).where(documents.c.container == sha256)).first() is not None


def numbers_of(connection: Connection, issuer: str) -> tuple[str, ...]:
    """Distinct numbers of an issuer's documents, newest first."""
    table = documents.c
    query = select(table.number).where(
        table.issuer_folded == fold(issuer), table.number != "", table.deleted_at.is_(None)
    )
    return tuple(dict.fromkeys(connection.execute(query.order_by(table.issued_on.desc(), table.id)).scalars()))


def identity(connection: Connection) -> str:
    """The word that tells this store from others."""
    return str(connection.execute(select(meta.c.value).where(meta.c.key == "identity")).scalar_one())
