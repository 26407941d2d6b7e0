"""The embedded search index."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from corpus.model.search import SearchAnswer, SearchEntry, SearchRequest
from corpus.viewer import Viewer


class TantivyIndex:
    """Implements `corpus.protocols.SearchIndex` on a folder; broken or of another version, it starts empty and stale.

    Any number of processes may search; the one that holds the index lock writes (see `index.outbox.feed`).
    """

    def __init__(self, folder: Path) -> None:
        raise NotImplementedError

    def apply(self, entries: Iterable[SearchEntry]) -> None:
        raise NotImplementedError

    def search(self, request: SearchRequest, viewer: Viewer) -> SearchAnswer:
        """Hits, counts and facets; any words give an answer. Raises SearchError where the index cannot be read."""
        raise NotImplementedError

    def versions(self) -> dict[str, int]:
        raise NotImplementedError

    def clear(self) -> None:
        raise NotImplementedError

    def close(self) -> None:
        raise NotImplementedError
