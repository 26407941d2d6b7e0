"""Fill the search index anew from the store, beside the one that serves, while documents are taken in."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from corpus.errors import SearchError
from corpus.model.search import Refused
from corpus.protocols import Filling, SearchIndex
from index.lock import held, is_held
from index.locks import filling_lock_of, lock_of
from index.saved import SavedSearches
from index.store.store import Store

BATCH = 200
ROUNDS = 5
"""So often what changed meanwhile is handed on before the lock is taken for the last of it."""

Progress = Callable[[int, int], None]
"""Told how many documents are in, and of how many."""


def rebuild(store: Store, index: SearchIndex, *, progress: Progress | None = None) -> int:
    """Fill the index anew with every document; how many. Raises SearchError when somebody else is at it."""
    with held(filling_lock_of(store), wait=False) as mine:
        if not mine:
            raise SearchError(
                "Chỉ mục đang được dựng lại ở một tiến trình khác.",
                remedy="Hãy đợi việc đó xong; xem tiến độ bằng lệnh: vanthu index status",
            )
        return fill(store, index, progress=progress)


def fill(store: Store, index: SearchIndex, *, progress: Progress | None = None) -> int:
    """The same for who holds the lock of filling.

    The old generation serves and is fed meanwhile. At the end feeding stops for a moment: what changed is compared by
    version, the new generation takes over, and what is announced from then on goes there. Killed before that, the old
    one goes on; what was filled is removed when the next one begins.
    """
    filling = index.begin()
    copy = _Copy(store, filling, progress)
    with _given_up_on_error(filling), _told(store):
        copy.follow()
    with held(lock_of(store), wait=True):
        with _given_up_on_error(filling):
            seen = store.outbox.waiting()
            copy.round()
        filling.take_over(store.identity)
        SavedSearches(store, index).look_through(seen.documents)
        store.outbox.filled(seen, copy.refused.values())
    return len(copy.held) - len(copy.refused)


def under_way(store: Store) -> tuple[int, int] | None:
    """Documents that are in and all that there are, where some process is filling a new generation."""
    if not is_held(filling_lock_of(store)):
        return None
    try:
        done, total = json.loads(_note_of(store).read_text())
    except (OSError, ValueError):
        return 0, 0
    return int(done), int(total)


@dataclass(slots=True)
class _Copy:
    """What a generation under way has been given: the version of each document, and what it would not take."""

    store: Store
    filling: Filling
    progress: Progress | None
    held: dict[str, int] = field(default_factory=dict)
    refused: dict[str, Refused] = field(default_factory=dict)

    def follow(self) -> None:
        """Hand over everything, then what changed meanwhile, until little is left."""
        self.round()
        self.held = self.filling.versions() | {one.id: one.version for one in self.refused.values()}
        for _ in range(ROUNDS):
            if self.round() <= BATCH:
                return

    def round(self) -> int:
        """Hand over the documents whose version differs from that of the store; how many there were."""
        wanted = self.store.versions()
        changed = [identity for identity, version in wanted.items() if self.held.get(identity) != version]
        changed += [identity for identity in self.held if identity not in wanted]
        for start in range(0, len(changed), BATCH):
            self._hand_over(tuple(changed[start : start + BATCH]))
            self._tell(len(wanted))
        return len(changed)

    def _hand_over(self, documents: tuple[str, ...]) -> None:
        offer = self.store.outbox.offer(documents)
        refused = {one.id: one for one in (*offer.unmade, *self.filling.apply(offer.entries))}
        for entry in offer.entries:
            self.refused.pop(entry.id, None)
            if entry.deleted:
                self.held.pop(entry.id, None)
            else:
                self.held[entry.id] = entry.version
        self.refused |= refused
        self.held |= {one.id: one.version for one in refused.values()}

    def _tell(self, total: int) -> None:
        done = min(len(self.held), total)
        _note_of(self.store).write_text(json.dumps([done, total]))
        if self.progress:
            self.progress(done, total)


@contextmanager
def _given_up_on_error(filling: Filling) -> Iterator[None]:
    try:
        yield
    except BaseException:
        with suppress(SearchError):
            filling.discard()
        raise


@contextmanager
def _told(store: Store) -> Iterator[None]:
    """The note of how far filling has come is there during the block."""
    try:
        yield
    finally:
        _note_of(store).unlink(missing_ok=True)


def _note_of(store: Store) -> Path:
    return store.folder / "index-filling.json"
