"""Both backends at one size: filled, searched, crowded; all figures of it as one row."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from corpus.clock import SystemClock
from index.search import TantivyIndex
from index.search.elastic.backend import ElasticBackend
from index.search.elastic.connection import connect
from index.search.elastic.names import Names
from index.search.elastic.settings import URL, ElasticSettings
from index.search.tantivy.backend import TantivyBackend
from index.store import Store
from tests.bench.search.crowd import crowded
from tests.bench.search.filling import fill_index
from tests.bench.search.http import Timed, ninety_fifth, processor_seconds, timed
from tests.bench.search.indexing import Filled, bytes_of, filled
from tests.bench.search.queries import Asked, queries
from tests.bench.search.raw import Call, elastic_calls, tantivy_calls
from tests.bench.search.serving import resident, served
from tests.bench.search.wire import Wire
from tests.elastic.server.cluster import Cluster

REQUESTS, ROUNDS, CROWD = 300, 3, 30


@dataclass(frozen=True)
class Row:
    """Figures of a backend at a size: seconds, bytes, and what filling took where it was measured."""

    backend: str
    documents: int
    api: tuple[float, float]
    raw: tuple[float, float]
    more: tuple[float, float]
    processor: float
    crowd: float
    errors: int
    memory: int
    disk: int
    filled: Filled | None = None
    seconds: float = 0.0


def embedded(documents: int, folder: Path) -> Row:
    """The embedded index; `folder` has a filled store."""
    with Store.open(folder, clock=SystemClock()) as store:
        started = time.perf_counter()
        fill_index(TantivyIndex(folder / "search"), store.identity, documents)
        seconds = time.perf_counter() - started
    return searched_embedded(documents, folder, seconds=seconds)


def searched_embedded(documents: int, folder: Path, *, seconds: float = 0.0) -> Row:
    """The same where the library is there already."""
    asked = queries(REQUESTS, documents=documents)
    raw = tantivy_calls(TantivyBackend(folder / "search"), [one.request for one in asked])
    with _searched(folder, {}, asked, raw) as (row, pid):
        return Row("tantivy", documents, **row, memory=resident(pid), disk=bytes_of(folder / "search"), seconds=seconds)


def elastic(documents: int, folder: Path, cluster: Cluster) -> Row:
    """Elasticsearch; `folder` has a filled store."""
    with Store.open(folder, clock=SystemClock()) as store:
        identity = store.identity
    settings = ElasticSettings(urls=cluster.urls)
    names = Names(f"{settings.prefix}-{identity[:8].lower()}")
    client = connect(settings)
    generation = ElasticBackend(settings, names).begin()
    spent = filled(client, generation, documents)
    generation.take_over(identity)
    client.indices.forcemerge(index=names.alias("documents"), max_num_segments=1, request_timeout=1200)
    asked = queries(REQUESTS, documents=documents)
    wire = Wire(cluster.url)
    raw = elastic_calls(client, names.alias("documents"), wire, [one.request for one in asked])
    sizes = client.indices.stats(index=f"{names.base}-*", metric="store")["_all"]["primaries"]
    with _searched(folder, {URL: cluster.url}, asked, raw) as (row, _):
        server = resident(cluster.nodes[0].pid)
        return Row("elasticsearch", documents, **row, memory=server, disk=sizes["store"]["size_in_bytes"], filled=spent)


@contextmanager
def _searched(
    folder: Path,
    settings: Mapping[str, str],
    asked: Sequence[Asked],
    raw: list[list[Call]],
) -> Iterator[tuple[dict[str, object], int]]:
    """The figures of searching while the product still serves, and its process."""
    with served(folder, settings) as server:
        wire = Wire(server.address)
        found = timed(wire, asked, raw, rounds=ROUNDS)
        processor = processor_seconds(server.pid, wire, asked)
        seconds, errors = crowded(server.address, asked[:CROWD])
        row = {"processor": processor, "errors": len(errors), "crowd": ninety_fifth(seconds)}
        yield row | _times(found), server.pid


def _times(found: Sequence[Timed]) -> dict[str, tuple[float, float]]:
    """Median and 95th percentile."""
    sides = {"api": [one.api for one in found], "raw": [one.raw for one in found], "more": [one.more for one in found]}
    return {name: (median(values), ninety_fifth(values)) for name, values in sides.items()}


@contextmanager
def library_folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="vanthu-bench-", dir="/var/tmp") as folder:
        yield Path(folder)
