"""The seams between the rooms: what the pipeline may ask of the store, and the store of a search backend."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Protocol

from corpus.model.outcome import Outcome
from corpus.model.search import (
    IndexState,
    Refused,
    SearchAnswer,
    SearchEntry,
    SearchHit,
    SearchRequest,
    Suggestion,
    TaskAnswer,
    TaskRequest,
)
from corpus.viewer import Viewer


class Known(Protocol):
    """What is already there."""

    def has_file(self, sha256: str) -> bool:
        """Whether a file with this content was read to its end before."""
        ...

    def numbers_of(self, issuer: str) -> tuple[str, ...]:
        """Document numbers known of an issuer, newest first."""
        ...


class Sink(Protocol):
    """Where outcomes go. When `accept` returns, the outcome and its originals are safe.

    `inside`: the bytes of the files inside that became documents.
    """

    def accept(self, outcome: Outcome, original: bytes | None, inside: tuple[bytes, ...] = ()) -> None: ...


class Filling(Protocol):
    """An empty generation of a search index, filled beside the one that serves."""

    def apply(self, entries: Iterable[SearchEntry]) -> tuple[Refused, ...]:
        """As of the index."""
        ...

    def versions(self) -> dict[str, int]:
        """As of the index."""
        ...

    def take_over(self, origin: str) -> None:
        """Serve from now on, in place of the generation before, which goes. `origin` is noted."""
        ...

    def discard(self) -> None:
        """Give it up."""
        ...


class Standing(Protocol):
    """Searches run over a few documents at a time; what they say is understood once."""

    def matching(self, requests: Sequence[SearchRequest], documents: Sequence[str]) -> list[tuple[str, ...]]:
        """For each request those of these documents that it finds."""
        ...

    def depends_on_day(self, request: SearchRequest) -> bool:
        """Whether the words mean other days on another day of asking ("tuần này")."""
        ...


class SearchIndex(Protocol):
    """A search backend: derived from the store, fed in order of version, always rebuildable."""

    def apply(self, entries: Iterable[SearchEntry]) -> tuple[Refused, ...]:
        """Add, replace or (where `deleted`) remove entries; durable when it returns. What the backend would never
        take is given back; all else is in."""
        ...

    def search(self, request: SearchRequest, viewer: Viewer) -> SearchAnswer: ...

    def search_tasks(self, request: TaskRequest, viewer: Viewer, today: dt.date) -> TaskAnswer:
        """Tasks; "overdue" and "trước 30/6" are meant on the day of asking."""
        ...

    def similar(self, entry: SearchEntry, viewer: Viewer, *, size: int) -> tuple[SearchHit, ...]:
        """Documents on the subject of this one, most alike first, one of those that belong together; neither itself nor
        what belongs to it. At most `size`."""
        ...

    def suggest(self, words: str, viewer: Viewer, *, size: int = 10) -> tuple[Suggestion, ...]:
        """What somebody who has typed these words so far may look for."""
        ...

    def standing(self) -> Standing:
        """For searches that are run over new documents, batch by batch."""
        ...

    def versions(self) -> dict[str, int]:
        """Version of each document held."""
        ...

    def task_versions(self) -> dict[str, int]:
        """Version of the document of each task held."""
        ...

    def task_documents(self, tasks: Sequence[str]) -> dict[str, str]:
        """The document of each of these tasks that is held."""
        ...

    def state(self) -> IndexState:
        """Where it is and how much it holds. Raises SearchError where it cannot be reached."""
        ...

    def origin(self) -> str:
        """Identity of the store that the index was filled from; empty until it was filled to the end."""
        ...

    def begin(self) -> Filling:
        """A new, empty generation, for who holds the lock of filling: what others have left unfinished goes."""
        ...

    def remove(self) -> None:
        """Take the index away for good."""
        ...

    def close(self) -> None: ...
