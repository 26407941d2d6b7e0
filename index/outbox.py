"""From the store's outbox to the search index, by whichever process holds the index lock."""

from __future__ import annotations

from corpus.protocols import SearchIndex
from index.store.store import Store


def feed(store: Store, index: SearchIndex) -> int:
    """Hand on what waits in the outbox and return how many entries; 0 at once when another process is feeding."""
    raise NotImplementedError
