"""The two locks of a store's search index: one for who writes to it, one for who fills a new generation."""

from __future__ import annotations

from pathlib import Path

from index.store.store import Store


def lock_of(store: Store) -> Path:
    """The file whose lock gives the right to write to the generation that serves, and to put another in its place."""
    return store.folder / "index.lock"


def filling_lock_of(store: Store) -> Path:
    """The file whose lock gives the right to fill a new generation. It is taken before the other, never after it."""
    return store.folder / "index-filling.lock"
