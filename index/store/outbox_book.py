"""The outbox towards the search index: what waits, what was handed on, what was set aside; a part of the store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from corpus.model.search import Refused
from index.store import waiting
from index.store.journal import Author
from index.store.waiting import Backlog, Batch, SetAside, TaskPlace

if TYPE_CHECKING:
    from index.store.entries import Offer

Transaction = Callable[[], AbstractContextManager[Connection]]


class OutboxBook:
    """Each step in a transaction of its own. Raises StoreError."""

    def __init__(self, *, read: Transaction, write: Transaction, author: Callable[[], Author]) -> None:
        self._read = read
        self._write = write
        self._author = author

    def waiting(self, limit: int | None = None) -> Batch:
        """The next changes that the search index has not seen, or all of them."""
        with self._read() as connection:
            return waiting.read_batch(connection, limit)

    def offer(self, documents: tuple[str, ...]) -> Offer:
        """What the search index is told of these documents, broken ones named apart."""
        from index.store.entries import read_offer

        with self._read() as connection:
            return read_offer(connection, documents)

    def done(self, batch: Batch, refused: Iterable[Refused] = ()) -> None:
        """The changes of the batch are safe in the search index, save what was refused: that is set aside."""
        with self._write() as connection:
            waiting.forget(connection, batch.rows)
            waiting.take_back(connection, batch.documents)
            waiting.put_aside(connection, refused, self._author())

    def filled(self, batch: Batch, refused: Iterable[Refused]) -> None:
        """The index was filled with everything, changes of the batch among it, save what was refused."""
        with self._write() as connection:
            waiting.forget(connection, batch.rows)
            waiting.take_back(connection, [one.document for one in waiting.read_set_aside(connection)])
            waiting.put_aside(connection, refused, self._author())

    def announce(self, documents: Iterable[str], *, above: Mapping[str, int] | None = None) -> tuple[str, ...]:
        """Let documents be handed on again; those that the store knows.

        A document that the index has in a later version than the store (`above`) gets one that is later still: the
        store came from a copy of an earlier day.
        """
        with self._write() as connection:
            return waiting.announce_again(connection, documents, above or {}, self._author())

    def backlog(self) -> Backlog:
        """What waits, in figures."""
        with self._read() as connection:
            return waiting.read_backlog(connection)

    def set_aside(self) -> tuple[SetAside, ...]:
        """Documents that the search index would not take, last first."""
        with self._read() as connection:
            return waiting.read_set_aside(connection)

    def task_places(self) -> dict[str, TaskPlace]:
        """Document and version of every task whose document is not deleted."""
        with self._read() as connection:
            return waiting.task_places(connection)
