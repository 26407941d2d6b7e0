"""The wiring of store, search index and clock, for every way in."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType

from api.originals.apart import Apart
from api.outage import Outage
from corpus.clock import Clock, SystemClock, today
from corpus.errors import SearchError
from corpus.model.search import SearchAnswer, SearchRequest
from corpus.protocols import SearchIndex
from corpus.viewer import EVERYTHING, Viewer
from index.by_number import by_number
from index.outbox import feed
from index.search import TantivyIndex
from index.search.elastic.settings import settings_from
from index.store import Store

SEARCH_FOLDER = "search"
CACHE_FOLDER = "cache"


@dataclass(frozen=True, slots=True)
class Library:
    """One folder: the store, the search index derived from it, what is cached, and where originals are drawn."""

    folder: Path
    store: Store
    index: SearchIndex
    clock: Clock
    apart: Apart = field(default_factory=Apart)
    outage: Outage = field(default_factory=Outage)

    @property
    def cache(self) -> Path:
        """Where rendered pages are kept; may be deleted at any time."""
        return self.folder / CACHE_FOLDER

    def today(self) -> dt.date:
        """The day in Vietnam."""
        return today(self.clock)

    def feed(self, *, wait: bool = False) -> int:
        """Let the search index see what the store has taken in; the number of documents handed on.

        Where another process is feeding, nothing is done, unless told to `wait` for it. An index that cannot be
        reached fails nobody: what waits stays in the store, and the next attempt is put off for a while.
        """
        if not (wait or self.outage.may_try()):
            return 0
        try:
            fed = feed(self.store, self.index, wait=wait)
        except SearchError as error:
            self.outage.begin(error)
            return 0
        self.outage.end()
        return fed

    def search(self, request: SearchRequest, viewer: Viewer = EVERYTHING) -> SearchAnswer:
        """The answer of the index, or where it cannot be reached what the store finds by number; asked today, where the
        request does not say when."""
        if request.today is None:
            request = replace(request, today=self.today())
        try:
            return self.index.search(request, viewer)
        except SearchError:
            return by_number(self.store, request, viewer)

    def close(self) -> None:
        self.apart.close()
        self.index.close()
        self.store.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_library(folder: Path, *, clock: Clock | None = None, actor: str = "local") -> Library:
    """The library in `folder`, created where it is missing. Raises VersionError for that of a newer program."""
    clock = clock or SystemClock()
    store = Store.open(folder, clock=clock, actor=actor)
    return Library(folder, store, _index_of(store), clock)


def _index_of(store: Store) -> SearchIndex:
    """The embedded index, unless the environment names an Elasticsearch. Raises SearchError for a setting that is
    wrong; the server itself may be away."""
    settings = settings_from(os.environ)
    if settings is None:
        return TantivyIndex(store.folder / SEARCH_FOLDER)
    from index.search.elastic.backend import ElasticIndex

    return ElasticIndex(settings, store=store.identity)
