"""The book of saved searches; a part of the store."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager

from sqlalchemy import Connection

from corpus.model.search import SearchRequest
from corpus.viewer import EVERYTHING, Viewer
from index.store import saved
from index.store.journal import Author
from index.store.rows_saved import MatchRow, SavedRow

Transaction = Callable[[], AbstractContextManager[Connection]]


class SavedBook:
    """Saved searches with what arrived since and matches, each step in a transaction of its own.

    All but the lists raise NotFound for a search that is not there; everything raises StoreError.
    """

    def __init__(self, *, read: Transaction, write: Transaction, author: Callable[[Viewer | None], Author]) -> None:
        self._read = read
        self._write = write
        self._author = author

    def searches(self, viewer: Viewer = EVERYTHING) -> tuple[SavedRow, ...]:
        """All of them, those with something new first."""
        with self._read() as connection:
            return saved.read_saved(connection, viewer)

    def search(self, search: int, viewer: Viewer = EVERYTHING) -> SavedRow:
        with self._read() as connection:
            return saved.read_one(connection, viewer, search)

    def fresh(self, viewer: Viewer = EVERYTHING) -> int:
        """How many documents are new in any of them."""
        with self._read() as connection:
            return saved.count_fresh(connection, viewer)

    def matches(self, search: int, viewer: Viewer = EVERYTHING, *, size: int = 100) -> tuple[MatchRow, ...]:
        """What arrived after the search was saved, new ones first."""
        with self._read() as connection:
            saved.read_one(connection, viewer, search)
            return saved.read_matches(connection, viewer, search, size=size)

    def save(self, name: str, request: SearchRequest, viewer: Viewer = EVERYTHING) -> int:
        """Raises RequestError for a search without a name or a condition, and for one too many."""
        with self._write() as connection:
            return saved.save(connection, name, request, self._author(viewer))

    def rename(self, search: int, name: str, viewer: Viewer = EVERYTHING) -> None:
        with self._write() as connection:
            saved.rename(connection, search, name, self._author(viewer))

    def drop(self, search: int, viewer: Viewer = EVERYTHING) -> None:
        with self._write() as connection:
            saved.drop(connection, search, self._author(viewer))

    def look(self, search: int, viewer: Viewer = EVERYTHING) -> None:
        """What was new has been shown; it stays marked until the next look."""
        with self._write() as connection:
            saved.look(connection, search, self._author(viewer))

    def arrival_days(self, documents: Sequence[str]) -> dict[str, dt.date]:
        """The day in Vietnam on which each document was taken in; without those that are not there."""
        with self._read() as connection:
            return saved.read_arrival_days(connection, documents)

    def note(self, arrived: Sequence[str], matches: Mapping[int, Sequence[str]]) -> None:
        """Which of the documents that arrived or changed each search finds; noting the same again changes nothing."""
        with self._write() as connection:
            saved.note_matches(connection, arrived, matches, self._author(None))
