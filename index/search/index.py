"""The search index over any backend: from entries to records, from requests to answers."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.model.search import Refused, SearchAnswer, SearchEntry, SearchRequest
from corpus.viewer import Viewer
from index.search.answer import answer
from index.search.engine import Backend, Generation
from index.search.fields import change_of


class BackedIndex:
    """Implements `corpus.protocols.SearchIndex`."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    def apply(self, entries: Iterable[SearchEntry]) -> tuple[Refused, ...]:
        return self._backend.write([change_of(entry) for entry in entries])

    def search(self, request: SearchRequest, viewer: Viewer) -> SearchAnswer:
        """Hits, counts and facets; any words give an answer. Raises SearchError where the index cannot be read."""
        return self._backend.read("documents", lambda engine: answer(engine, request, viewer))

    def versions(self) -> dict[str, int]:
        return self._backend.versions("documents")

    def task_versions(self) -> dict[str, int]:
        return self._backend.versions("tasks")

    def origin(self) -> str:
        return self._backend.origin()

    def begin(self) -> BackedFilling:
        return BackedFilling(self._backend.begin())

    def remove(self) -> None:
        self._backend.remove()

    def close(self) -> None:
        self._backend.close()


class BackedFilling:
    """Implements `corpus.protocols.Filling`."""

    def __init__(self, generation: Generation) -> None:
        self._generation = generation

    def apply(self, entries: Iterable[SearchEntry]) -> tuple[Refused, ...]:
        return self._generation.write([change_of(entry) for entry in entries])

    def versions(self) -> dict[str, int]:
        return self._generation.versions("documents")

    def take_over(self, origin: str) -> None:
        self._generation.take_over(origin)

    def discard(self) -> None:
        self._generation.discard()
