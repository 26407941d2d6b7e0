"""Hand on to the search index exactly what differs from the store."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.model.search import SearchEntry
from corpus.protocols import SearchIndex
from index.lock import held
from index.locks import lock_of
from index.outbox import feed
from index.store.store import Store
from index.verify import Verified, verify


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired:
    """How many documents were handed on again, how many were removed, and how the index is now."""

    handed_on: int
    removed: int
    now: Verified


def repair(store: Store, index: SearchIndex) -> Repaired:
    """Hand on what is missing or stale, remove what is extra, try again what was set aside. Raises SearchError."""
    feed(store, index, wait=True)
    found = verify(store, index)
    held_versions = _held(found)
    again = {*held_versions, *found.in_documents.missing, *found.in_tasks.documents.values()} - {""}
    again |= {one.document for one in store.outbox.set_aside()}
    known = store.outbox.announce(again, above=held_versions)
    unknown = sorted(again - set(known))
    _remove(store, index, unknown, _after(found))
    feed(store, index, wait=True)
    return Repaired(handed_on=len(known), removed=len(unknown), now=verify(store, index))


def _held(found: Verified) -> dict[str, int]:
    """Documents that the index has in a wrong version, or should not have."""
    return {identity: version for identity, (_, version) in found.in_documents.found.items() if version is not None}


def _after(found: Verified) -> int:
    """A version later than all that are wrong."""
    differing = (*found.in_documents.found.values(), *found.in_tasks.found.values())
    return max((version or 0 for _, version in differing), default=0) + 1


def _remove(store: Store, index: SearchIndex, documents: list[str], version: int) -> None:
    """Documents that the store does not know leave the index, with their tasks."""
    with held(lock_of(store), wait=True):
        index.apply([SearchEntry(id=identity, version=version, deleted=True) for identity in documents])
