"""From the store's outbox to the search index, by whichever process holds the index lock."""

from __future__ import annotations

from pathlib import Path

from corpus.protocols import SearchIndex
from index.lock import held
from index.reindex import refill, tell
from index.store.store import Store

BATCH = 200


def lock_of(store: Store) -> Path:
    """The file whose lock gives the right to write to the search index of a store."""
    return store.folder / "index.lock"


def feed(store: Store, index: SearchIndex, *, wait: bool = False) -> int:
    """Hand on what waits in the outbox and return how many entries.

    0 at once when another process is feeding, unless told to `wait` for it. An index that is new, was broken or
    belongs to another store is filled anew. A crash in between hands the same entries on again, which changes nothing.
    """
    with held(lock_of(store), wait=wait) as mine:
        if not mine:
            return 0
        if index.origin() != store.identity:
            return refill(store, index)
        fed = 0
        while (batch := store.waiting(BATCH)).rows:
            tell(index.apply(store.entries(batch.documents)))
            store.done(batch)
            fed += len(batch.documents)
        return fed
