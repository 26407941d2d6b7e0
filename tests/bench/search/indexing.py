"""Filling Elasticsearch as `vanthu index rebuild` does, beside bulk requests of the same bodies; the analysis apart."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from elasticsearch import Elasticsearch
from elasticsearch.helpers import streaming_bulk

from corpus.model.search import SearchEntry
from index.search.elastic.bulk import MOST_BYTES, MOST_ITEMS
from index.search.elastic.generation import ElasticGeneration
from index.search.elastic.mappings import ONE_SHARD, UNREFRESHED, body_of, mappings_of
from index.search.elastic.names import SHAPES
from index.search.engine import Collection
from index.search.index import changes_of
from index.search.record import Change
from tests.bench.search.collection import entries
from tests.bench.search.filling import BATCH, in_batches
from tests.bench.search.serving import resident

COMPARED = 10_000
"""So many documents, the first ones, are written by bare requests too."""


@dataclass
class Filled:
    """Seconds of making the tokens and of our writing; of our writing and of bare bulk requests of the documents that
    both wrote; memory at each quarter, in bytes."""

    analysis: float = 0.0
    ours: float = 0.0
    compared: float = 0.0
    bare: float = 0.0
    memory: list[int] = field(default_factory=list)


def filled(client: Elasticsearch, generation: ElasticGeneration, count: int) -> Filled:
    """Write so many documents with their tasks batch by batch, at first ours and the bare requests in turns."""
    spent, bare = Filled(), _bare_indexes(client)
    for at, some in enumerate(in_batches(entries(count), BATCH)):
        changes = _timed(spent, "analysis", lambda some=some: _changes(some))
        ways = [
            lambda changes=changes: _timed(spent, "ours", lambda: generation.write(changes)),
            lambda changes=changes: _timed(spent, "bare", lambda: _bulk(client, bare, changes)),
        ]
        compared = at * BATCH < COMPARED
        for way in (ways if at % 2 else reversed(ways)) if compared else ways[:1]:
            way()
        if compared:
            spent.compared = spent.ours
        if (at + 1) * BATCH * 4 // count > len(spent.memory):
            spent.memory.append(resident(os.getpid()))
    client.indices.delete(index=",".join(bare.values()))
    return spent


def _changes(some: list[SearchEntry]) -> list[Change]:
    changes, refused = changes_of(some)
    assert not refused, refused
    return changes


def _bare_indexes(client: Elasticsearch) -> dict[Collection, str]:
    names: dict[Collection, str] = {collection: f"bare-{collection}" for collection in SHAPES}
    for collection, name in names.items():
        client.indices.create(
            index=name, settings={**ONE_SHARD, **UNREFRESHED}, mappings=mappings_of(SHAPES[collection])
        )
    return names


def _bulk(client: Elasticsearch, names: dict[Collection, str], changes: list[Change]) -> None:
    """The same bodies by the client's own helper, requests of the same size, nothing looked up or compared."""
    for found in streaming_bulk(client, _actions(names, changes), chunk_size=MOST_ITEMS, max_chunk_bytes=MOST_BYTES):
        assert found[0], found


def _actions(names: dict[Collection, str], changes: list[Change]) -> Iterator[dict[str, object]]:
    for change in changes:
        if change.record:
            yield {"_index": names["documents"], "_id": change.id, "_source": body_of(change.record)}
    for change in changes:
        for task in change.tasks:
            yield {"_index": names["tasks"], "_id": task.id, "_source": body_of(task)}


def _timed(spent: Filled, what: str, call):  # type: ignore[no-untyped-def]
    started = time.perf_counter()
    found = call()
    setattr(spent, what, getattr(spent, what) + time.perf_counter() - started)
    return found


def bytes_of(folder: Path) -> int:
    """Bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
