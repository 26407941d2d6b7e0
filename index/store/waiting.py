"""The outbox from its reading end, and the documents that the search index would not take."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Connection, delete, func, insert, select, update

from corpus.model.search import Refused
from index.store.journal import Author, announce, note
from index.store.schema import documents, outbox, set_aside, tasks

Value = TypeVar("Value", int, str)

AT_ONCE = 500
"""Values in one condition; a database bounds them."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Changed documents, each once, and the numbers of the outbox rows that say so."""

    documents: tuple[str, ...]
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlog:
    """How many documents the search index has not seen in their present version, since when (UTC), and how many it
    would not take."""

    waiting: int
    since: dt.datetime | None
    set_aside: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """A document that the search index would not take in this version, with the reason and since when (UTC)."""

    document: str
    version: int
    reason: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class TaskPlace:
    """The document of a task, and its version."""

    document: str
    version: int


def read_batch(connection: Connection, limit: int | None) -> Batch:
    """The oldest `limit` changes, or all."""
    found = connection.execute(select(outbox.c.seq, outbox.c.id).order_by(outbox.c.seq).limit(limit)).all()
    return Batch(tuple(dict.fromkeys(row.id for row in found)), tuple(row.seq for row in found))


def forget(connection: Connection, rows: Iterable[int]) -> None:
    """Take rows out of the outbox."""
    for some in _parted(tuple(rows)):
        connection.execute(delete(outbox).where(outbox.c.seq.in_(some)))


_BACKLOG = select(
    func.count(func.distinct(outbox.c.id)).label("waiting"),
    func.min(outbox.c.at).label("since"),
    select(func.count()).select_from(set_aside).scalar_subquery().label("aside"),
)


def read_backlog(connection: Connection) -> Backlog:
    """What waits, in figures."""
    row = connection.execute(_BACKLOG).one()
    since = dt.datetime.fromisoformat(row.since) if row.since else None
    return Backlog(waiting=row.waiting, since=since, set_aside=row.aside)


def read_set_aside(connection: Connection) -> tuple[SetAside, ...]:
    """What was set aside, last first."""
    found = connection.execute(select(set_aside).order_by(set_aside.c.at.desc(), set_aside.c.document))
    return tuple(
        SetAside(document=row.document, version=row.version, reason=row.reason, at=dt.datetime.fromisoformat(row.at))
        for row in found
    )


def take_back(connection: Connection, wanted: Iterable[str]) -> None:
    """These documents are set aside no more."""
    for some in _parted(tuple(wanted)):
        connection.execute(delete(set_aside).where(set_aside.c.document.in_(some)))


def put_aside(connection: Connection, refused: Iterable[Refused], author: Author) -> None:
    """Set documents aside by name, which the log tells."""
    for one in {each.id: each for each in refused}.values():
        row = {"document": one.id, "version": one.version, "reason": one.reason, "at": author.at}
        take_back(connection, (one.id,))
        connection.execute(insert(set_aside), row)
        note(connection, author, "index.set-aside", one.id, f"version {one.version}: {one.reason}")


def announce_again(
    connection: Connection, wanted: Iterable[str], above: Mapping[str, int], author: Author
) -> tuple[str, ...]:
    """Announce documents, in a version after `above` where that is later than theirs; those that are there."""
    known: list[str] = []
    for some in _parted(tuple(wanted)):
        query = select(documents.c.id, documents.c.version).where(documents.c.id.in_(some))
        for row in connection.execute(query).all():
            later = above.get(row.id, 0) > row.version
            version = above[row.id] + 1 if later else row.version
            if later:
                connection.execute(update(documents).where(documents.c.id == row.id).values(version=version))
            announce(connection, row.id, version, at=author.at)
            known.append(row.id)
    return tuple(known)


def versions(connection: Connection) -> dict[str, int]:
    """Version of every document that is not deleted."""
    query = select(documents.c.id, documents.c.version).where(documents.c.deleted_at.is_(None))
    return {row.id: row.version for row in connection.execute(query)}


def task_places(connection: Connection) -> dict[str, TaskPlace]:
    """Document and version of every task whose document is not deleted."""
    query = select(tasks.c.id, tasks.c.document, documents.c.version).join(documents)
    found = connection.execute(query.where(documents.c.deleted_at.is_(None)))
    return {row.id: TaskPlace(row.document, row.version) for row in found}


def _parted(values: Sequence[Value]) -> Iterator[Sequence[Value]]:
    return (values[start : start + AT_ONCE] for start in range(0, len(values), AT_ONCE))
