"""Compare the search index with the store, id by id and version by version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from corpus.protocols import SearchIndex
from index.store.store import Store
from index.store.waiting import TaskPlace

Versions = tuple[int | None, int | None]
"""Version in the store and in the index; None where it is not there."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Ids that are not as the store has them, with their versions; of a task also its document, "" where unknown."""

    found: dict[str, Versions] = field(default_factory=dict)
    documents: dict[str, str] = field(default_factory=dict)

    @property
    def missing(self) -> tuple[str, ...]:
        """In the store, not in the index."""
        return tuple(identity for identity, (_, held) in self.found.items() if held is None)

    @property
    def extra(self) -> tuple[str, ...]:
        """In the index, not in the store."""
        return tuple(identity for identity, (wanted, _) in self.found.items() if wanted is None)

    @property
    def stale(self) -> tuple[str, ...]:
        """In both, in another version."""
        return tuple(identity for identity, versions in self.found.items() if None not in versions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """Documents and tasks that the store has, and what in the index differs. What waits in the outbox and what is set
    aside is no difference."""

    documents: int
    tasks: int
    in_documents: Difference
    in_tasks: Difference
    waiting: int
    set_aside: int

    @property
    def sound(self) -> bool:
        return not self.in_documents.found and not self.in_tasks.found


@dataclass(frozen=True, slots=True)
class _Look:
    documents: dict[str, Versions]
    tasks: dict[str, Versions]
    places: dict[str, TaskPlace]
    excused: frozenset[str]
    sizes: tuple[int, int]


def verify(store: Store, index: SearchIndex) -> Verified:
    """Compare, while documents may be taken in and handed on: a difference counts when a second look finds the very
    same versions. Raises SearchError where the index cannot be reached."""
    look = _look(store, index)
    if look.documents or look.tasks:
        look = _same(look, _look(store, index))
    backlog = store.outbox.backlog()
    return Verified(
        documents=look.sizes[0],
        tasks=look.sizes[1],
        in_documents=Difference(look.documents),
        in_tasks=_with_documents(look, index),
        waiting=backlog.waiting,
        set_aside=backlog.set_aside,
    )


def _look(store: Store, index: SearchIndex) -> _Look:
    """The index is read before the store, the outbox before and after both: what changes meanwhile waits at one of the
    two times, or is seen to be right by the next look."""
    before = store.outbox.waiting().documents
    held_tasks, held = index.task_versions(), index.versions()
    wanted, places = store.versions(), store.outbox.task_places()
    aside = {one.document for one in store.outbox.set_aside() if wanted.get(one.document) == one.version}
    excused = frozenset(before) | frozenset(store.outbox.waiting().documents) | aside
    documents = {i: v for i, v in _differing(wanted, held).items() if i not in excused}
    tasks = _differing({identity: place.version for identity, place in places.items()}, held_tasks)
    tasks = {i: v for i, v in tasks.items() if i not in places or places[i].document not in excused}
    return _Look(documents, tasks, places, excused, (len(wanted), len(places)))


def _differing(wanted: Mapping[str, int], held: Mapping[str, int]) -> dict[str, Versions]:
    found: dict[str, Versions] = {i: (v, held.get(i)) for i, v in wanted.items() if held.get(i) != v}
    return found | {i: (None, v) for i, v in held.items() if i not in wanted}


def _same(first: _Look, second: _Look) -> _Look:
    """What both looks have found."""
    return _Look(
        dict(first.documents.items() & second.documents.items()),
        dict(first.tasks.items() & second.tasks.items()),
        second.places,
        first.excused | second.excused,
        second.sizes,
    )


def _with_documents(look: _Look, index: SearchIndex) -> Difference:
    """Tasks with their documents. Those that only the index has are told by the index, and are none of a document that
    is about to be handed on."""
    told = index.task_documents([task for task in look.tasks if task not in look.places])
    documents = {task: look.places[task].document if task in look.places else told.get(task, "") for task in look.tasks}
    kept = {task: document for task, document in documents.items() if document not in look.excused}
    return Difference({task: look.tasks[task] for task in kept}, kept)
