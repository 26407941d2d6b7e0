"""The search index over any backend: from entries to records, from requests to answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from corpus.model.search import (
    IndexState,
    Refused,
    SearchAnswer,
    SearchEntry,
    SearchHit,
    SearchRequest,
    Suggestion,
    TaskAnswer,
    TaskRequest,
)
from corpus.viewer import Viewer
from index.search.answer import answer
from index.search.engine import Backend, Engine, Generation, Question, TellsState
from index.search.fields import change_of
from index.search.query import Everything, Term
from index.search.record import Change
from index.search.similar import similar
from index.search.standing import StandingSearches
from index.search.suggest import suggestions
from index.search.tasks.answer import task_answer

TASKS_AT_ONCE = 100
"""Questions in one round trip."""


class BackedIndex:
    """Implements `corpus.protocols.SearchIndex`."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    def apply(self, entries: Iterable[SearchEntry]) -> tuple[Refused, ...]:
        changes, refused = changes_of(entries)
        return (*refused, *self._backend.write(changes))

    def search(self, request: SearchRequest, viewer: Viewer) -> SearchAnswer:
        """Hits, counts and facets; any words give an answer. Raises SearchError where the index cannot be read."""
        return self._backend.read("documents", lambda engine: answer(engine, request, viewer))

    def search_tasks(self, request: TaskRequest, viewer: Viewer, today: dt.date) -> TaskAnswer:
        """Tasks with counts and facets; any words give an answer. Raises SearchError where the index cannot be read."""
        return self._backend.read("tasks", lambda engine: task_answer(engine, request, viewer, today))

    def similar(self, entry: SearchEntry, viewer: Viewer, *, size: int) -> tuple[SearchHit, ...]:
        return self._backend.read("documents", lambda engine: similar(engine, entry, viewer, size=size))

    def suggest(self, words: str, viewer: Viewer, *, size: int = 10) -> tuple[Suggestion, ...]:
        return self._backend.read("documents", lambda engine: suggestions(engine, words, viewer, size=size))

    def standing(self) -> StandingSearches:
        return StandingSearches(self._backend)

    def versions(self) -> dict[str, int]:
        return self._backend.versions("documents")

    def task_versions(self) -> dict[str, int]:
        return self._backend.versions("tasks")

    def task_documents(self, tasks: Sequence[str]) -> dict[str, str]:
        found: dict[str, str] = {}
        for start in range(0, len(tasks), TASKS_AT_ONCE):
            found |= self._backend.read("tasks", partial(_documents_of, tasks[start : start + TASKS_AT_ONCE]))
        return found

    def state(self) -> IndexState:
        backend = self._backend
        told = backend.state() if isinstance(backend, TellsState) else IndexState(backend=type(backend).__name__)
        return replace(told, documents=backend.read("documents", _size), tasks=backend.read("tasks", _size))

    def origin(self) -> str:
        return self._backend.origin()

    def begin(self) -> BackedFilling:
        return BackedFilling(self._backend.begin())

    def remove(self) -> None:
        self._backend.remove()

    def close(self) -> None:
        self._backend.close()


class BackedFilling:
    """Implements `corpus.protocols.Filling`."""

    def __init__(self, generation: Generation) -> None:
        self._generation = generation

    def apply(self, entries: Iterable[SearchEntry]) -> tuple[Refused, ...]:
        changes, refused = changes_of(entries)
        return (*refused, *self._generation.write(changes))

    def versions(self) -> dict[str, int]:
        return self._generation.versions("documents")

    def take_over(self, origin: str) -> None:
        self._generation.take_over(origin)

    def discard(self) -> None:
        self._generation.discard()


def changes_of(entries: Iterable[SearchEntry]) -> tuple[list[Change], list[Refused]]:
    """The entries as backends take them, and those that cannot be told to any backend: they are broken."""
    changes: list[Change] = []
    refused: list[Refused] = []
    for entry in entries:
        try:
            changes.append(change_of(entry))
        except (ValueError, TypeError, LookupError) as error:
            refused.append(Refused(id=entry.id, version=entry.version, reason=f"{type(error).__name__}: {error}"))
    return changes, refused


def _documents_of(tasks: Sequence[str], engine: Engine) -> dict[str, str]:
    answers = engine.ask([Question(query=Term("id", task), facets=(("document", 1),)) for task in tasks])
    found = zip(tasks, (answer.facets.get("document") for answer in answers), strict=True)
    return {task: values[0][0] for task, values in found if values}


def _size(engine: Engine) -> int:
    return engine.ask([Question(query=Everything())])[0].total
