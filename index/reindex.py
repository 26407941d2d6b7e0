"""Rebuild the search index from the store."""

from __future__ import annotations

from collections.abc import Callable

from corpus.protocols import SearchIndex
from index.store.store import Store


def reindex(store: Store, index: SearchIndex, *, progress: Callable[[int, int], None] | None = None) -> int:
    """Fill the index anew with every document; `progress(done, total)` is told. Raises SearchError when locked."""
    raise NotImplementedError
