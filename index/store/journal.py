"""The log and the outbox: two rows that every change writes in its own transaction."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import Connection, insert

from index.store.schema import log, outbox


@dataclass(frozen=True, slots=True)
class Author:
    """Who changes the store, and when (ISO, UTC)."""

    actor: str
    at: str


def instant(moment: dt.datetime) -> str:
    """An instant as the store writes it: ISO, UTC, microseconds, so that text order is time order."""
    return moment.astimezone(dt.UTC).isoformat(timespec="microseconds")


def note(connection: Connection, author: Author, action: str, subject: str, detail: str = "") -> None:
    """Append to the log."""
    row = {"at": author.at, "actor": author.actor, "action": action, "subject": subject, "detail": detail}
    connection.execute(insert(log), row)


def announce(connection: Connection, document: str, version: int, *, at: str) -> None:
    """Tell the search index, by way of the outbox, that a document has a new version since `at`."""
    connection.execute(insert(outbox), {"id": document, "version": version, "at": at})
