"""Fill the search index anew from the store, beside the one that serves."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from contextlib import suppress

from corpus.errors import SearchError
from corpus.model.search import Refused
from corpus.protocols import SearchIndex
from index.lock import held
from index.store.store import Store

BATCH = 200
_LOG = logging.getLogger(__name__)


def reindex(store: Store, index: SearchIndex, *, progress: Callable[[int, int], None] | None = None) -> int:
    """Fill the index anew with every document; `progress(done, total)` is told. Raises SearchError when locked."""
    with held(store.folder / "index.lock", wait=False) as mine:
        if not mine:
            raise SearchError("Chỉ mục đang được cập nhật.", remedy="Hãy đợi một lát rồi thử lại.")
        return refill(store, index, progress=progress)


def refill(store: Store, index: SearchIndex, *, progress: Callable[[int, int], None] | None = None) -> int:
    """The same for who holds the lock. Changes made meanwhile stay in the outbox."""
    filling = index.begin()
    try:
        seen = store.waiting(1_000_000)
        wanted = tuple(store.versions())
        for start in range(0, len(wanted), BATCH):
            tell(filling.apply(store.entries(wanted[start : start + BATCH])))
            if progress:
                progress(min(start + BATCH, len(wanted)), len(wanted))
        filling.take_over(store.identity)
    except BaseException:
        with suppress(SearchError):
            filling.discard()
        raise
    store.done(seen)
    return len(wanted)


def tell(refused: Iterable[Refused]) -> None:
    """Name in the log what the index would not take: these documents are in the store and in no search."""
    for one in refused:
        _LOG.warning("document %s, version %d, is not in the search index: %s", one.id, one.version, one.reason)
