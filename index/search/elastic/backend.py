"""The search index on a server."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Sized
from functools import partial
from typing import TypeVar

from elasticsearch import Elasticsearch, NotFoundError

from corpus.model.search import IndexState, Refused
from index.search.elastic.bulk import ABSENT, Target
from index.search.elastic.connection import again, connect, translated
from index.search.elastic.empty import EmptyEngine
from index.search.elastic.engine import ElasticEngine
from index.search.elastic.generation import ElasticGeneration, served
from index.search.elastic.names import SHAPES, Names
from index.search.elastic.patience import Patience
from index.search.elastic.reading import read_versions, refresh
from index.search.elastic.settings import ElasticSettings
from index.search.elastic.writing import Pair, write_changes
from index.search.engine import Collection, Engine
from index.search.fields import SCHEMA_VERSION
from index.search.index import BackedIndex
from index.search.record import Change

Result = TypeVar("Result")

LOOKING = 10.0
"""Seconds to go on asking what the index holds: somebody waits for the answer."""


class ElasticIndex(BackedIndex):
    """The search index of one store on a server; `store` is the store's identity."""

    def __init__(self, settings: ElasticSettings, *, store: str) -> None:
        super().__init__(ElasticBackend(settings, Names(f"{settings.prefix}-{store[:8].lower()}")))


class ElasticBackend:
    """Implements `index.search.engine.Backend`: two aliases, each leading to the index of the generation that serves.

    Nothing is asked of the server before it is needed, so that it may be away at the start.
    """

    def __init__(self, settings: ElasticSettings, names: Names) -> None:
        self._settings = settings
        self._names = names
        self._client: Elasticsearch = connect(settings)

    def write(self, changes: Sequence[Change]) -> tuple[Refused, ...]:
        pair = Pair(Target(self._names.alias("documents"), alias=True), Target(self._names.alias("tasks"), alias=True))
        patience = Patience(self._settings.patience)
        with translated(self._settings):
            self._ensure(patience)
            refused = write_changes(self._client, pair, changes, patience)
            for target in (pair.documents, pair.tasks):
                patience.until_done(partial(refresh, self._client, target.name))
            return refused

    def _ensure(self, patience: Patience) -> None:
        """Where no index serves yet, an empty one does. What somebody may be filling is left alone."""
        if not patience.until_done(lambda: served(self._client, self._names, "documents")):
            ElasticGeneration(self._client, self._settings, self._names).take_over("")

    def versions(self, collection: Collection) -> dict[str, int]:
        alias = self._names.alias(collection)

        def read() -> dict[str, int]:
            refresh(self._client, alias)
            return read_versions(self._client, alias)

        patience = Patience(min(self._settings.patience, LOOKING))
        with translated(self._settings):
            return self._served(collection, lambda: patience.until_done(read), dict)

    def read(self, collection: Collection, question: Callable[[Engine], Result]) -> Result:
        engine = ElasticEngine(self._client, self._names.alias(collection))
        with translated(self._settings):
            return self._served(collection, lambda: question(engine), lambda: question(EmptyEngine()))

    def _served(self, collection: Collection, read: Callable[[], Result], empty: Callable[[], Result]) -> Result:
        """What is read of the generation that serves, once more where another took over meanwhile; else `empty`."""
        try:
            return again(read)
        except NotFoundError:
            return again(read) if served(self._client, self._names, collection) else empty()

    def origin(self) -> str:
        """Of the generation that serves; empty where there is none of the present version."""
        with translated(self._settings):
            found = again(
                lambda: self._client.options(ignore_status=404, request_timeout=LOOKING / 2).indices.get_mapping(
                    index=self._names.alias("documents")
                )
            )
        if found.meta.status != 200:
            return ""
        noted = next(iter(found.values()))["mappings"].get("_meta", {})
        return str(noted.get("origin", "")) if noted.get("version") == SCHEMA_VERSION else ""

    def state(self) -> IndexState:
        with translated(self._settings):
            serving = again(lambda: served(self._client, self._names, "documents"))
            health = again(self._client.cluster.health)["status"]
        return IndexState(
            backend="elasticsearch",
            address=self._settings.shown,
            generation=serving[0].rpartition("-")[2] if serving else "",
            health=str(health),
        )

    def begin(self) -> ElasticGeneration:
        """A new generation; what a killed filling left goes: who calls this holds the lock of filling."""
        with translated(self._settings):
            self._remove(lambda aliases: not aliases)
        return ElasticGeneration(self._client, self._settings, self._names)

    def remove(self) -> None:
        with translated(self._settings):
            self._remove(lambda _: True)

    def _remove(self, doomed: Callable[[Sized], bool]) -> None:
        """Delete generations of this store, chosen by the aliases that lead to them."""
        for collection in SHAPES:
            pattern = self._names.all_of(collection)
            found = again(partial(self._client.indices.get, index=pattern, features="aliases"))
            for index in [index for index, told in found.items() if doomed(told["aliases"])]:
                again(partial(self._client.options(ignore_status=ABSENT).indices.delete, index=index))

    def close(self) -> None:
        self._client.close()
