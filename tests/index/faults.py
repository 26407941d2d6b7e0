"""An index whose backend fails: out of reach, or refusing documents. The faults are made up, the index is real."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from corpus.errors import SearchError
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
from corpus.protocols import Filling, SearchIndex, Standing
from corpus.viewer import Viewer


@dataclass
class Faulty:
    """Hands everything to `inner` while `away` is false; entries whose title holds `poison` are refused."""

    inner: SearchIndex
    away: bool = False
    poison: str = ""
    seen: list[str] = field(default_factory=list)

    def _reach(self) -> SearchIndex:
        if self.away:
            raise SearchError("Không kết nối được máy chủ tìm kiếm.")
        return self.inner

    def apply(self, entries: Iterable[SearchEntry]) -> tuple[Refused, ...]:
        index, all_entries = self._reach(), list(entries)
        self.seen += [entry.id for entry in all_entries]
        bad = [entry for entry in all_entries if self.poison and self.poison in entry.title]
        refused = index.apply([entry for entry in all_entries if entry not in bad])
        return (*refused, *(Refused(id=entry.id, version=entry.version, reason="poisoned") for entry in bad))

    def search(self, request: SearchRequest, viewer: Viewer) -> SearchAnswer:
        return self._reach().search(request, viewer)

    def search_tasks(self, request: TaskRequest, viewer: Viewer, today: dt.date) -> TaskAnswer:
        return self._reach().search_tasks(request, viewer, today)

    def similar(self, entry: SearchEntry, viewer: Viewer, *, size: int) -> tuple[SearchHit, ...]:
        return self._reach().similar(entry, viewer, size=size)

    def suggest(self, words: str, viewer: Viewer, *, size: int = 10) -> tuple[Suggestion, ...]:
        return self._reach().suggest(words, viewer, size=size)

    def standing(self) -> Standing:
        return self.inner.standing()

    def versions(self) -> dict[str, int]:
        return self._reach().versions()

    def task_versions(self) -> dict[str, int]:
        return self._reach().task_versions()

    def task_documents(self, tasks: list[str]) -> dict[str, str]:
        return self._reach().task_documents(tasks)

    def state(self) -> IndexState:
        return self._reach().state()

    def origin(self) -> str:
        return self._reach().origin()

    def begin(self) -> Filling:
        return self._reach().begin()

    def close(self) -> None:
        self.inner.close()
