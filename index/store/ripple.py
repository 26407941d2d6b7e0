"""What a change to one document means for what the search index is told of others: they get new versions too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, select, update

from index.store.journal import announce
from index.store.schema import documents
from index.store.validity import changes_said, copies_of

_BATCH = 400


@contextmanager
def others_follow(connection: Connection, document: str, keys: Iterable[str], *, at: str) -> Iterator[set[str]]:
    """While the block changes a document and links citations of the numbers `keys` anew, watch who is concerned.

    Afterwards every other document that is replaced or amended by something else than before has a new version and is
    announced, and so are those that the block puts into the set it is given.
    """
    wanted = {key for key in keys if key}
    before = changes_said(connection, document, wanted)
    concerned: set[str] = set()
    yield concerned
    changed = before ^ changes_said(connection, document, wanted)
    concerned |= copies_of(connection, {change.target for change in changed})
    _announce_anew(connection, sorted(concerned - {document}), at=at)


def _announce_anew(connection: Connection, others: list[str], *, at: str) -> None:
    """Raise their versions and announce them; what is deleted is announced when it comes back."""
    for start in range(0, len(others), _BATCH):
        chosen = documents.c.id.in_(others[start : start + _BATCH]) & documents.c.deleted_at.is_(None)
        connection.execute(update(documents).where(chosen).values(version=documents.c.version + 1))
        for row in connection.execute(select(documents.c.id, documents.c.version).where(chosen)).all():
            announce(connection, row.id, row.version, at=at)
