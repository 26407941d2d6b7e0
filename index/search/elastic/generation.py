"""One filling of the server: an index for each collection, which the aliases may come to lead to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

from elasticsearch import Elasticsearch

from corpus.model.search import Refused
from index.search.elastic.connection import translated
from index.search.elastic.mappings import ONE_SHARD, UNREFRESHED, mappings_of, meta
from index.search.elastic.names import SHAPES, Names
from index.search.elastic.patience import Patience
from index.search.elastic.reading import read_versions
from index.search.elastic.settings import ElasticSettings
from index.search.elastic.writing import Pair, write_changes
from index.search.engine import Collection
from index.search.record import Change


class ElasticGeneration:
    """Implements `index.search.engine.Generation`."""

    def __init__(self, client: Elasticsearch, settings: ElasticSettings, names: Names) -> None:
        self._client = client
        self._settings = settings
        self._names = names
        self.name = uuid4().hex[:12]
        with self._translated():
            for collection, shape in SHAPES.items():
                client.indices.create(
                    index=names.index(collection, self.name),
                    settings={**ONE_SHARD, **UNREFRESHED},
                    mappings=mappings_of(shape),
                )

    def write(self, changes: Sequence[Change]) -> tuple[Refused, ...]:
        pair = Pair(self._names.index("documents", self.name), self._names.index("tasks", self.name))
        with self._translated():
            return write_changes(self._client, pair, changes, Patience(self._settings.patience))

    def versions(self, collection: Collection) -> dict[str, int]:
        index = self._names.index(collection, self.name)
        with self._translated():
            self._client.indices.refresh(index=index)
            return read_versions(self._client, index)

    def take_over(self, origin: str) -> None:
        """Both aliases move in one step of the cluster; then the indexes before go."""
        with self._translated():
            for collection in SHAPES:
                index = self._names.index(collection, self.name)
                self._client.indices.put_settings(index=index, settings={"refresh_interval": None})
                self._client.indices.put_mapping(index=index, meta=meta(origin))
                self._client.indices.refresh(index=index)
            former = [index for collection in SHAPES for index in served(self._client, self._names, collection)]
            self._client.indices.update_aliases(actions=[*self._added(), *self._removed(former)])

    def _added(self) -> Iterator[dict[str, Any]]:
        for collection in SHAPES:
            index, alias = self._names.index(collection, self.name), self._names.alias(collection)
            yield {"add": {"index": index, "alias": alias, "is_write_index": True}}

    def _removed(self, former: Sequence[str]) -> Iterator[dict[str, Any]]:
        yield from ({"remove_index": {"index": index}} for index in former)

    def discard(self) -> None:
        with self._translated():
            for collection in SHAPES:
                self._client.options(ignore_status=404).indices.delete(index=self._names.index(collection, self.name))

    @contextmanager
    def _translated(self) -> Iterator[None]:
        with translated(self._settings):
            yield


def served(client: Elasticsearch, names: Names, collection: Collection) -> tuple[str, ...]:
    """The indexes that an alias leads to: one, or none before the first filling."""
    found = client.options(ignore_status=404).indices.get_alias(name=names.alias(collection))
    return tuple(found) if found.meta.status == 200 else ()
