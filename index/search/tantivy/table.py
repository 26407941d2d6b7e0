"""One collection in a folder of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import tantivy

from index.search.record import Shape
from index.search.tantivy.engine import TantivyEngine
from index.search.tantivy.schema import schema_of

HEAP = 64_000_000
"""Bytes that a writer may hold in memory."""


class Table:
    """A tantivy index. Raises ValueError or OSError where its files are broken."""

    def __init__(self, folder: Path, shape: Shape) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._schema = schema_of(shape)
        self._index = tantivy.Index(self._schema, str(folder))
        self._commit, self._loaded = folder / "meta.json", ""

    def write(self, change: Callable[[tantivy.IndexWriter], None]) -> None:
        """Change and commit; durable when it returns."""
        writer = self._index.writer(HEAP, 1)
        change(writer)
        writer.commit()
        writer.wait_merging_threads()

    def engine(self) -> TantivyEngine:
        """The present state."""
        return TantivyEngine(self._searcher(), self._schema)

    def _searcher(self) -> tantivy.Searcher:
        """What was committed last, by whatever process: each commit puts a new file of its own in place."""
        told = self._commit.stat()
        commit = f"{told.st_ino} {told.st_mtime_ns} {told.st_size}"
        if commit != self._loaded:
            self._index.reload()
            self._loaded = commit
        return self._index.searcher()

    def versions(self) -> dict[str, int]:
        """Version of each record held."""
        searcher = self._searcher()
        hits = searcher.search(tantivy.Query.all_query(), limit=max(searcher.num_docs, 1), count=False).hits
        documents = (searcher.doc(address) for _, address in hits)
        return {str(d.get_first("id")): int(d.get_first("version") or 0) for d in documents}
