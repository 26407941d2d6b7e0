"""The seams between the rooms: what the pipeline may ask of the store, and the store of a search backend."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from corpus.model.outcome import Outcome
from corpus.model.search import SearchAnswer, SearchEntry, SearchRequest
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


class SearchIndex(Protocol):
    """A search backend: derived from the store, fed in order of version, always rebuildable."""

    def apply(self, entries: Iterable[SearchEntry]) -> None:
        """Add, replace or (where `deleted`) remove entries; durable when it returns."""
        ...

    def search(self, request: SearchRequest, viewer: Viewer) -> SearchAnswer: ...

    def versions(self) -> dict[str, int]:
        """Version of each entry held."""
        ...

    def clear(self) -> None:
        """Empty the index and forget its origin."""
        ...

    def origin(self) -> str:
        """Identity of the store that the index was filled from; empty until it was filled to the end."""
        ...

    def set_origin(self, origin: str) -> None:
        """Note that the index now holds all of a store."""
        ...

    def close(self) -> None: ...
