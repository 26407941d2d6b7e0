"""One filling of the server: an index for each collection, which the aliases may come to lead to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any
from uuid import uuid4

from elasticsearch import BadRequestError, Elasticsearch

from corpus.model.search import Refused
from index.search.elastic.bulk import ABSENT, Target
from index.search.elastic.connection import again, translated
from index.search.elastic.mappings import ONE_SHARD, UNREFRESHED, mappings_of, meta
from index.search.elastic.names import SHAPES, Names
from index.search.elastic.patience import Patience
from index.search.elastic.reading import read_versions, refresh
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
        self._patience = Patience(settings.patience)
        self.name = uuid4().hex[:12]
        with self._translated():
            for collection in SHAPES:
                self._patience.until_done(partial(self._create, collection))

    def _create(self, collection: Collection) -> None:
        """May be done twice: an answer that was lost is no reason to begin again."""
        try:
            self._client.indices.create(
                index=self._names.index(collection, self.name),
                settings={**ONE_SHARD, **UNREFRESHED},
                mappings=mappings_of(SHAPES[collection]),
            )
        except BadRequestError as error:
            if error.error != "resource_already_exists_exception":
                raise

    def write(self, changes: Sequence[Change]) -> tuple[Refused, ...]:
        pair = Pair(Target(self._names.index("documents", self.name)), Target(self._names.index("tasks", self.name)))
        with self._translated():
            return write_changes(self._client, pair, changes, self._patience)

    def versions(self, collection: Collection) -> dict[str, int]:
        index = self._names.index(collection, self.name)

        def read() -> dict[str, int]:
            refresh(self._client, index)
            return read_versions(self._client, index)

        with self._translated():
            return self._patience.until_done(read)

    def take_over(self, origin: str) -> None:
        """Both aliases move in one step of the cluster; the indexes before go in the same."""
        with self._translated():
            for collection in SHAPES:
                self._patience.until_done(partial(self._open, self._names.index(collection, self.name), origin))
            self._patience.until_done(self._lead)

    def _open(self, index: str, origin: str) -> None:
        """Make an index ready to be read, and note the store that it was filled from."""
        self._client.indices.put_settings(index=index, settings={"refresh_interval": None})
        self._client.indices.put_mapping(index=index, meta=meta(origin))
        refresh(self._client, index)

    def _lead(self) -> None:
        """Let the aliases lead here; also after they did and the answer was lost."""
        own = [self._names.index(collection, self.name) for collection in SHAPES]
        former = [index for collection in SHAPES for index in served(self._client, self._names, collection)]
        self._client.indices.update_aliases(
            actions=[*self._added(), *self._removed([index for index in former if index not in own])]
        )

    def _added(self) -> Iterator[dict[str, Any]]:
        for collection in SHAPES:
            index, alias = self._names.index(collection, self.name), self._names.alias(collection)
            yield {"add": {"index": index, "alias": alias, "is_write_index": True}}

    def _removed(self, former: Sequence[str]) -> Iterator[dict[str, Any]]:
        yield from ({"remove_index": {"index": index}} for index in former)

    def discard(self) -> None:
        with self._translated():
            for collection in SHAPES:
                index = self._names.index(collection, self.name)
                again(partial(self._client.options(ignore_status=ABSENT).indices.delete, index=index))

    @contextmanager
    def _translated(self) -> Iterator[None]:
        with translated(self._settings):
            yield


def served(client: Elasticsearch, names: Names, collection: Collection) -> tuple[str, ...]:
    """The indexes that an alias leads to: one, or none before the first filling."""
    found = client.options(ignore_status=404).indices.get_alias(name=names.alias(collection))
    return tuple(found) if found.meta.status == 200 else ()
