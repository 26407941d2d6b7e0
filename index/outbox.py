"""From the store's outbox to the search index, by whichever process holds the index lock."""

from __future__ import annotations

import logging

from corpus.protocols import SearchIndex
from index.lock import held
from index.locks import filling_lock_of, lock_of
from index.rebuild import fill
from index.saved import SavedSearches
from index.store.store import Store

BATCH = 200


def feed(store: Store, index: SearchIndex, *, wait: bool = False) -> int:
    """Hand on what waits in the outbox and return how many documents.

    0 at once when another process is feeding, unless told to `wait` for it. An index that is new, was broken or
    belongs to another store is filled anew. What the index would not take is set aside by name. Raises SearchError
    where the index cannot be reached: the outbox stays as it is then. A crash in between hands the same entries on
    again, which changes nothing.
    """
    count = 0
    with held(lock_of(store), wait=wait) as mine:
        if not mine:
            return 0
        fits = index.origin() == store.identity
        if fits:
            count = _hand_on(store, index)
    return count if fits else _fill_and_hand_on(store, index, wait=wait)


def _fill_and_hand_on(store: Store, index: SearchIndex, *, wait: bool) -> int:
    """Fill the index, unless somebody else just does, then hand on what came meanwhile."""
    count = 0
    with held(filling_lock_of(store), wait=wait) as mine:
        if mine and index.origin() != store.identity:
            count = fill(store, index)
    with held(lock_of(store), wait=wait) as mine:
        return count + (_hand_on(store, index) if mine and index.origin() == store.identity else 0)


def _hand_on(store: Store, index: SearchIndex) -> int:
    fed, saved = 0, SavedSearches(store, index)
    while (batch := store.outbox.waiting(BATCH)).rows:
        offer = store.outbox.offer(batch.documents)
        refused = (*offer.unmade, *index.apply(offer.entries))
        saved.look_through(batch.documents)
        store.outbox.done(batch, refused)
        for one in refused:
            _LOG.warning("document %s, version %d, is set aside: %s", one.id, one.version, one.reason)
        fed += len(batch.documents)
    return fed


_LOG = logging.getLogger(__name__)
