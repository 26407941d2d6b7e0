"""The embedded search index."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from threading import Lock
from typing import TypeVar

import tantivy

from corpus.errors import SearchError
from corpus.model.search import FACETS, SearchAnswer, SearchEntry, SearchRequest
from corpus.viewer import Viewer
from index.lock import held
from index.search import marker
from index.search.answer import Engine, answer
from index.search.fields import TEXT_FIELDS, entry_fields
from index.search.query import Query
from index.search.tantivy_query import tantivy_query

HEAP = 64_000_000
Result = TypeVar("Result")


class TantivyIndex:
    """Implements `corpus.protocols.SearchIndex` on a folder; broken or of another version, it starts empty and stale.

    Any number of processes may search; the one that holds the index lock writes (see `index.outbox.feed`).
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._schema = _schema()
        self._lock = Lock()
        self._index = self._open()

    def _open(self) -> tantivy.Index:
        with self._alone():
            try:
                if not marker.is_current(self._folder):
                    raise ValueError("an index of another version")
                return tantivy.Index(self._schema, str(self._folder))
            except (ValueError, OSError):
                return self._made_anew()

    def _alone(self) -> AbstractContextManager[bool]:
        """No two processes make the folder at the same time."""
        return held(self._folder.with_name(f"{self._folder.name}.lock"), wait=True)

    def _made_anew(self) -> tantivy.Index:
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir(parents=True, exist_ok=True)
        index = tantivy.Index(self._schema, str(self._folder))
        marker.write(self._folder, origin="")
        return index

    def origin(self) -> str:
        """Identity of the store that the index was filled from; empty until it was filled."""
        return marker.origin(self._folder)

    def set_origin(self, origin: str) -> None:
        marker.write(self._folder, origin=origin)

    def apply(self, entries: Iterable[SearchEntry]) -> None:
        """Add, replace or remove entries; durable when it returns. Raises SearchError."""

        def write(writer: tantivy.IndexWriter) -> None:
            for entry in entries:
                writer.delete_documents_by_term("id", entry.id)
                if not entry.deleted:
                    writer.add_document(_document(entry))

        self._write(write)

    def clear(self) -> None:
        """Empty the index, also a broken one."""
        try:
            self._write(lambda writer: writer.delete_all_documents())
            marker.write(self._folder, origin="")
        except SearchError:
            with self._lock, self._alone():
                self._index = self._made_anew()

    def _write(self, change: Callable[[tantivy.IndexWriter], None]) -> None:
        try:
            with self._lock:
                writer = self._index.writer(HEAP, 1)
                change(writer)
                writer.commit()
                writer.wait_merging_threads()
                self._index.reload()
        except (ValueError, OSError) as error:
            raise SearchError(
                f"Không ghi được chỉ mục tìm kiếm: {error}.", remedy="Hãy chạy: vanthu reindex", place=str(self._folder)
            ) from error

    def search(self, request: SearchRequest, viewer: Viewer) -> SearchAnswer:
        """Hits, counts and facets; any words give an answer. Raises SearchError where the index cannot be read."""
        return self._read(lambda searcher: answer(_Searching(searcher, self._schema), request, viewer))

    def versions(self) -> dict[str, int]:
        """Version of each entry held."""

        def read(searcher: tantivy.Searcher) -> dict[str, int]:
            hits = searcher.search(tantivy.Query.all_query(), limit=max(searcher.num_docs, 1), count=False).hits
            documents = (searcher.doc(address) for _, address in hits)
            return {str(d.get_first("id")): int(d.get_first("version") or 0) for d in documents}

        return self._read(read)

    def _read(self, question: Callable[[tantivy.Searcher], Result]) -> Result:
        """Ask the present state; once more after opening the folder anew when another process replaced it."""
        try:
            self._index.reload()
            return question(self._index.searcher())
        except (ValueError, OSError):
            with self._lock:
                self._index = self._open()
        try:
            return question(self._index.searcher())
        except (ValueError, OSError) as error:
            raise SearchError(
                f"Không đọc được chỉ mục tìm kiếm: {error}.", remedy="Hãy chạy: vanthu reindex", place=str(self._folder)
            ) from error

    def close(self) -> None:
        """Nothing is held open between calls."""


class _Searching(Engine):
    """One state of the index, as `answer` asks it."""

    def __init__(self, searcher: tantivy.Searcher, schema: tantivy.Schema) -> None:
        self._searcher = searcher
        self._schema = schema

    def top(self, query: Query, *, size: int, offset: int, by_date: bool) -> tuple[int, list[tuple[str, float, str]]]:
        asked = tantivy_query(query, self._schema)
        found = self._searcher.search(
            asked, limit=size, offset=offset, count=True, order_by_field="issued" if by_date else None
        )
        total: int = found.count  # type: ignore[attr-defined]
        documents = ((score, self._searcher.doc(address)) for score, address in found.hits)
        return total, [(str(d.get_first("id")), float(score or 0), _text(d)) for score, d in documents]

    def facets(self, query: Query, names: tuple[str, ...], size: int) -> dict[str, tuple[tuple[str, int], ...]]:
        terms = {
            name: {"terms": {"field": f"facet_{name}", "size": size, "order": {"_count": "desc"}}} for name in names
        }
        found = self._searcher.aggregate(tantivy_query(query, self._schema), terms)
        return {
            name: tuple((bucket["key"], bucket["doc_count"]) for bucket in found[name]["buckets"]) for name in names
        }

    def frequency(self, field: str, token: str) -> int:
        return self._searcher.doc_freq(field, token)

    def size(self) -> int:
        return self._searcher.num_docs


def _text(document: tantivy.Document) -> str:
    stored = document.get_first("stored")
    return bytes(stored).decode() if stored else ""


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("version", stored=True)
    builder.add_unsigned_field("issued", indexed=True, fast=True)
    builder.add_bytes_field("stored", stored=True)
    for name in FACETS:
        builder.add_text_field(f"facet_{name}", fast=True, tokenizer_name="raw", index_option="basic")
    for name in TEXT_FIELDS:
        option = "position" if name == "initials" else "freq"
        builder.add_text_field(name, tokenizer_name="whitespace", index_option=option)
    return builder.build()


def _document(entry: SearchEntry) -> tantivy.Document:
    fields = entry_fields(entry)
    document = tantivy.Document()
    document.add_text("id", entry.id)
    document.add_unsigned("version", entry.version)
    document.add_unsigned("issued", fields.issued)
    document.add_bytes("stored", entry.text.encode())
    for name, value in fields.tokens.items():
        document.add_text(name, value)
    for name, values in fields.facets.items():
        for value in values:
            document.add_text(f"facet_{name}", value)
    return document
