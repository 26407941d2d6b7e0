"""A library with a made collection: rows of the store in bulk, the index by the way of `vanthu index rebuild`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert

from corpus.model.search import SearchEntry
from corpus.protocols import SearchIndex
from corpus.text import fold, number_key
from index.store.opening import open_database
from index.store.schema import documents, files, programme_links, runs
from tests.bench.search.collection import entries

ROWS = 2_000
"""Rows written at once."""

BATCH = 200
"""Documents handed to an index at once, as `index.rebuild` does."""

_AT = "2026-11-01T00:00:00+00:00"
_RUN = {"id": "made", "program": "1", "rules": "1", "vocabularies": "1", "normaliser": "1", "first_used": _AT}
_SAME: dict[str, Any] = {
    "run": "made", "certainty": "certain", "version": 1, "status": "ok", "media_type": "application/pdf",
    "facts": 40, "added_at": _AT, "changed_at": _AT,
}  # fmt: skip


def fill_store(folder: Path, count: int) -> None:
    """Rows of so many documents in a new store, all that lists and searches show, without readings and originals."""
    engine = open_database(folder)
    with engine.execution_options(writes=True).begin() as connection:
        connection.execute(insert(runs), _RUN)
        for some in in_batches(entries(count), ROWS):
            _write(connection, some)
    engine.dispose()


def _write(connection: Connection, some: list[SearchEntry]) -> None:
    held = [{"sha256": _hash(entry), "size": _size(entry), "media_type": "application/pdf"} for entry in some]
    connection.execute(insert(files), held)
    connection.execute(insert(documents), [_SAME | _row(entry) for entry in some])
    links = [
        {"document": entry.id, "code": code, "strength": "named", "about": True}
        for entry in some
        for code in entry.programmes
    ]
    connection.execute(insert(programme_links), links)


def _row(entry: SearchEntry) -> dict[str, Any]:
    own = {name: getattr(entry, name) for name in ("id", "number", "kind", "issuer", "issued_on", "title", "signer")}
    alone = {"family": entry.id, "bundle": entry.id, "file": _hash(entry), "container": _hash(entry)}
    derived = {
        "source": entry.source,
        "size": _size(entry),
        "number_key": number_key(entry.number),
        "issuer_folded": fold(entry.issuer),
        "folded": fold(f"{entry.number} {entry.title} {entry.issuer}"),
        "tasks": len(entry.tasks),
    }
    row = own | alone | derived
    return {name: value for name, value in row.items() if name in documents.c}


def fill_index(index: SearchIndex, store: str, count: int) -> None:
    """A new generation with so many documents that serves at the end; `store` is the identity of its store."""
    filling = index.begin()
    for some in in_batches(entries(count), BATCH):
        refused = filling.apply(some)
        assert not refused, refused
    filling.take_over(store)


def in_batches(some: Iterable[SearchEntry], size: int) -> Iterator[list[SearchEntry]]:
    """Lists of so many, the last one shorter."""
    left = iter(some)
    while batch := list(islice(left, size)):
        yield batch


def _hash(entry: SearchEntry) -> str:
    return f"{entry.id:0<64}"


def _size(entry: SearchEntry) -> int:
    return 40_000 + len(entry.text)
