"""Tasks that a search found, beside its documents."""

from __future__ import annotations

from dataclasses import dataclass

from api.http.service.search_tasks import find_tasks, task_facet_label
from api.labels import label
from api.library import Library
from api.page.environment import Values, address
from api.page.view.results import SHOWN_VALUES, Choice, Facet
from corpus.errors import SearchError
from corpus.model.search import TaskAnswer, TaskRequest
from index.store import TaskRow

SHOWN = 5
"""Tasks shown above or below the documents; all of them stand under their own tab."""

TASK_PARAMETERS = {
    "lead": "chu-tri",
    "state": "tinh-trang-viec",
    "cooperating": "phoi-hop",
    "programme": "chuong-trinh-viec",
    "kind": "loai-viec",
    "recurrence": "dinh-ky",
}
"""Names in the address of the facets of tasks; those of documents are others."""


@dataclass(frozen=True, slots=True)
class Answering:
    """A body that answers "sở nào phối hợp …", with the address of its tasks."""

    name: str
    count: int
    place: str


@dataclass(frozen=True, slots=True)
class FoundTasks:
    """Tasks of one page; `asked` tells that the words ask for tasks, `role` whose part in them they ask for."""

    total: int
    items: tuple[TaskRow, ...]
    asked: bool
    role: str
    bodies: tuple[Answering, ...]
    place: str
    next: str | None
    facets: tuple[Facet, ...] = ()


def found_tasks(library: Library, values: Values, *, size: int, cursor: str | None = None) -> FoundTasks:
    """The tasks for the words of an address."""
    words = " ".join(values.get("q", ()))
    chosen = {facet: values[name] for facet, name in TASK_PARAMETERS.items() if name in values}
    answer, rows = _found(library, TaskRequest(words=words, filters=chosen, size=size, cursor=cursor))
    roles = {"lead": "chu-tri", "cooperating": "phoi-hop", "report-to": "nhan-bao-cao"}
    bodies = tuple(
        Answering(name, count, address("/nhiem-vu", co_quan=name, vai_tro=roles.get(answer.role)))
        for name, count in answer.bodies
    )
    return FoundTasks(
        total=answer.total,
        items=rows,
        asked=answer.asked,
        role=label("role", answer.role) if answer.role else "",
        bodies=bodies,
        place=address("/", values, muc="nhiem-vu", tiep=None, tu=None),
        next=address("/", values, muc="nhiem-vu", tiep=answer.next, tu=None) if answer.next else None,
        facets=tuple(_facet(facet, name, answer, values) for facet, name in TASK_PARAMETERS.items()),
    )


def _found(library: Library, request: TaskRequest) -> tuple[TaskAnswer, tuple[TaskRow, ...]]:
    """None where the index cannot be reached: the notice of lag says so, and documents are found by number."""
    try:
        return find_tasks(library, request)
    except SearchError:
        return TaskAnswer(0), ()


def _facet(facet: str, name: str, answer: TaskAnswer, values: Values) -> Facet:
    chosen = values.get(name, ())
    counted = dict.fromkeys(chosen, 0) | dict(answer.facets.get(facet, ()))
    choices = [
        Choice(task_facet_label(facet, value), count, _toggled(name, value, values), value in chosen)
        for value, count in counted.items()
        if value
    ]
    choices.sort(key=lambda choice: not choice.chosen)
    return Facet(name, label("task_facet", facet), tuple(choices[:SHOWN_VALUES]), tuple(choices[SHOWN_VALUES:]))


def _toggled(name: str, value: str, values: Values) -> str:
    chosen = values.get(name, ())
    after = tuple(v for v in chosen if v != value) if value in chosen else (*chosen, value)
    return address("/", {k: v for k, v in values.items() if k not in ("tiep", "tu")} | {name: after})
