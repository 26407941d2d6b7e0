"""The search index on a server."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from elasticsearch import Elasticsearch, NotFoundError

from corpus.model.search import Refused
from index.search.elastic.connection import again, connect, translated
from index.search.elastic.engine import ElasticEngine
from index.search.elastic.generation import ElasticGeneration, served
from index.search.elastic.names import SHAPES, Names
from index.search.elastic.patience import Patience
from index.search.elastic.reading import read_versions
from index.search.elastic.settings import ElasticSettings
from index.search.elastic.writing import Pair, write_changes
from index.search.engine import Collection, Engine
from index.search.fields import SCHEMA_VERSION
from index.search.index import BackedIndex
from index.search.record import Change

Result = TypeVar("Result")


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
        pair = Pair(self._names.alias("documents"), self._names.alias("tasks"))
        with translated(self._settings):
            self._ensure()
            refused = write_changes(self._client, pair, changes, Patience(self._settings.patience))
            self._client.indices.refresh(index=f"{pair.documents},{pair.tasks}")
            return refused

    def _ensure(self) -> None:
        """Where no index serves yet, an empty one does."""
        if not served(self._client, self._names, "documents"):
            self.begin().take_over("")

    def versions(self, collection: Collection) -> dict[str, int]:
        alias = self._names.alias(collection)
        with translated(self._settings):
            if not served(self._client, self._names, collection):
                return {}
            self._client.indices.refresh(index=alias)
            return read_versions(self._client, alias)

    def read(self, collection: Collection, question: Callable[[Engine], Result]) -> Result:
        engine = ElasticEngine(self._client, self._names.alias(collection))
        with translated(self._settings):
            try:
                return question(engine)
            except NotFoundError:
                self._ensure()
                return question(engine)

    def origin(self) -> str:
        """Of the generation that serves; empty where there is none of the present version."""
        with translated(self._settings):
            found = again(
                lambda: self._client.options(ignore_status=404).indices.get_mapping(
                    index=self._names.alias("documents")
                )
            )
        if found.meta.status != 200:
            return ""
        noted = next(iter(found.values()))["mappings"].get("_meta", {})
        return str(noted.get("origin", "")) if noted.get("version") == SCHEMA_VERSION else ""

    def begin(self) -> ElasticGeneration:
        return ElasticGeneration(self._client, self._settings, self._names)

    def remove(self) -> None:
        with translated(self._settings):
            for collection in SHAPES:
                found = self._client.indices.get(index=self._names.all_of(collection), features="aliases")
                for index in found:
                    self._client.indices.delete(index=index)

    def close(self) -> None:
        self._client.close()
