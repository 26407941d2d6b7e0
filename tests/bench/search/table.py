"""`python -m tests.bench search [--documents N …] [--backends NAME …] [--kept FILE] [--curves FOLDER]`: the figures of both backends."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.bench.search.curves import draw
from tests.bench.search.filling import fill_store
from tests.bench.search.indexing import COMPARED
from tests.bench.search.kept import keep, read_kept
from tests.bench.search.measuring import Row, elastic, embedded, library_folder
from tests.elastic.server.cluster import running
from tests.elastic.server.configuration import Wanted
from tests.elastic.server.missing import MissingError

SIZES = (10_000, 100_000)
BACKENDS = ("tantivy", "elasticsearch")


def table(arguments: Sequence[str] = ()) -> Iterator[str]:
    """Milliseconds as median and 95th percentile, in turns with the raw calls; draws the curves where asked."""
    parser = ArgumentParser(prog="python -m tests.bench search")
    parser.add_argument("--documents", type=int, nargs="*", default=SIZES, help="sizes of the collections; none: draw")
    parser.add_argument("--backends", nargs="+", choices=BACKENDS, default=BACKENDS, help="which of them; both")
    parser.add_argument("--kept", type=Path, help="a file of the figures of earlier runs, to which these are added")
    parser.add_argument(
        "--curves", type=Path, help="the folder that gets the pictures, of these and of earlier figures"
    )
    chosen = parser.parse_args(arguments)
    found: list[Row] = []
    for row in (row for size in chosen.documents for row in _measured(size, chosen.backends)):
        yield from lines(row)
        found.append(row)
        if chosen.kept:
            keep(row, chosen.kept)
    if chosen.curves:
        draw(read_kept(chosen.kept) if chosen.kept else found, chosen.curves)


def _measured(size: int, backends: Sequence[str]) -> Iterator[Row]:
    with library_folder() as folder:
        fill_store(folder, size)
        if "tantivy" in backends:
            yield embedded(size, folder)
        if "elasticsearch" not in backends:
            return
        try:
            with running(Wanted(tuned=True)) as cluster:
                yield elastic(size, folder, cluster)
        except MissingError as error:
            print(f"Elasticsearch is left out: {error}")


def lines(row: Row) -> Iterator[str]:
    """All figures of a row."""
    yield f"{row.backend}, {row.documents:,} documents"
    for name, times in (("through the API", row.api), ("raw calls", row.raw), ("more", row.more)):
        yield f"  {name:28} median {times[0] * 1e3:8.1f} ms   p95 {times[1] * 1e3:8.1f} ms"
    yield f"  {'processor of the server':28} {row.processor * 1e3:8.1f} ms a request"
    yield f"  {'16 clients at once':28} p95 {row.crowd * 1e3:8.1f} ms   errors {row.errors}"
    yield f"  {'memory of the server':28} {row.memory / 2**20:8.0f} MiB"
    yield f"  {'index':28} {row.disk / row.documents:8.0f} bytes a document"
    if row.seconds:
        yield f"  {'filled, analysis included':28} {row.documents / row.seconds:8.0f} documents/s"
    yield from _filling(row)


def _filling(row: Row) -> Iterator[str]:
    if row.filled is None:
        return
    spent = row.filled
    yield f"  {'analysis':28} {row.documents / spent.analysis:8.0f} documents/s"
    yield f"  {'written by us':28} {row.documents / spent.ours:8.0f} documents/s"
    both = min(row.documents, COMPARED)
    yield f"  {'bare bulk':28} {both / spent.bare:8.0f} documents/s   ratio {spent.bare / spent.compared:.2f}"
    memory = ", ".join(f"{one / 2**20:.0f}" for one in spent.memory)
    yield f"  {'our memory at each quarter':28} {memory} MiB"
