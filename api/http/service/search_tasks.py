"""A search for tasks: hits with their rows, facets with their labels."""

from __future__ import annotations

from api.http.schemas.search import BodyCountOut, FacetOut, TaskHitOut, TaskSearchOut
from api.http.schemas.task import TaskOut
from api.labels import label
from api.library import Library
from api.programmes import programme_name
from corpus.model.search import TaskAnswer, TaskRequest
from corpus.viewer import EVERYTHING
from index.store import TaskRow

LABELS = {"kind": "task_kind", "recurrence": "recurrence", "state": "task_state"}


def search_tasks(library: Library, request: TaskRequest) -> TaskSearchOut:
    answer, rows = find_tasks(library, request)
    scores = {hit.id: hit.score for hit in answer.hits}
    return TaskSearchOut(
        total=answer.total,
        items=[TaskHitOut(task=TaskOut.model_validate(row), score=scores[row.id]) for row in rows],
        next=answer.next,
        facets={
            facet: [FacetOut(value=value, label=task_facet_label(facet, value), count=count) for value, count in values]
            for facet, values in answer.facets.items()
        },
        asked=answer.asked,
        role=answer.role,
        bodies=[BodyCountOut(name=name, count=count) for name, count in answer.bodies],
        instead=answer.instead,
    )


def find_tasks(library: Library, request: TaskRequest) -> tuple[TaskAnswer, tuple[TaskRow, ...]]:
    """The answer of the index, and the rows of those hits that are still there."""
    answer = library.index.search_tasks(request, EVERYTHING, library.today())
    return answer, library.store.task_rows(tuple(hit.id for hit in answer.hits))


def task_facet_label(facet: str, value: str) -> str:
    if facet in LABELS:
        return label(LABELS[facet], value)
    return programme_name(value) if facet == "programme" else value
