"""A document with its facts lit: what the left and the right side show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from api.found import Found, header_fields
from api.labels import label
from api.page.environment import count_of
from api.page.view.lit import Light
from api.wording import day
from corpus.model import Certainty, Document, HeaderField, Signer, Span
from index.store import TaskRow

LIT_KINDS = ("tasks", "agencies", "persons", "dates", "citations", "programmes", "quantities", "header")
GROUPED_KINDS = ("agencies", "persons", "dates", "citations", "programmes", "quantities")
SOUGHT = "vi-tri"


@dataclass(frozen=True, slots=True)
class Mention:
    """Something named in the document, with all the places that name it."""

    words: str
    note: str
    ids: tuple[str, ...]
    certainty: float


@dataclass(frozen=True, slots=True)
class Group:
    """The things of one kind, in order of first mention."""

    kind: str
    label: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A fact of the header; without `id` where it stands nowhere in the text. `certainty` is "" where nothing was
    doubtful: the text is the file's own."""

    label: str
    words: str
    id: str
    note: str = ""
    certainty: str = ""


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A kind that can be switched off, with the number of its places."""

    kind: str
    label: str
    count: int


def lights_of(found: Iterable[Found], tasks: Sequence[TaskRow], sought: Span | None) -> tuple[Light, ...]:
    """All that is lit: facts, tasks with their numbers, and the place that was asked for."""
    lights = [
        Light(fact.id, fact.kind, fact.span, _title(fact))
        for fact in found
        if fact.kind in LIT_KINDS and fact.kind != "tasks"
    ]
    lights += [
        Light(task.id, "tasks", Span(task.start, task.end), f"Nhiệm vụ {number}", str(number))
        for number, task in enumerate(tasks, 1)
    ]
    if sought:
        lights.append(Light(SOUGHT, SOUGHT, sought))
    return tuple({light.id: light for light in lights}.values())


def _title(fact: Found) -> str:
    parts = (label("fact", fact.kind), fact.words if fact.kind != "header" else "", fact.note)
    return ": ".join(part for part in parts if part)


def targets_of(tasks: Iterable[TaskRow], found: Sequence[Found]) -> dict[str, tuple[Found, ...]]:
    """The targets and amounts that stand in each task's action, by the task's id."""
    quantities = [fact for fact in found if fact.kind == "quantities"]
    return {
        task.id: tuple(fact for fact in quantities if task.start <= fact.span.start and fact.span.end <= task.end)
        for task in tasks
    }


def groups_of(found: Sequence[Found]) -> tuple[Group, ...]:
    """Facts grouped by kind, what is named several times once."""
    made = (Group(kind, label("fact", kind), _mentions(kind, found)) for kind in GROUPED_KINDS)
    return tuple(group for group in made if group.mentions)


def _mentions(kind: str, found: Iterable[Found]) -> tuple[Mention, ...]:
    same: dict[str, list[Found]] = {}
    for fact in found:
        if fact.kind == kind:
            same.setdefault(fact.value, []).append(fact)
    return tuple(
        Mention(facts[0].words, facts[0].note, tuple(fact.id for fact in facts), max(fact.confidence for fact in facts))
        for facts in same.values()
    )


def fields_of(document: Document, found: Sequence[Found]) -> tuple[Field, ...]:
    """The header as it is shown: one line for each field, lists joined."""
    ids = {(fact.span, fact.value): fact.id for fact in found if fact.kind == "header"}
    fields: list[Field] = []
    for name, fact in header_fields(document.facts.header):
        value = fact.value if isinstance(fact, HeaderField) else fact.name
        fields.append(
            Field(label("header", name), _words(name, value), ids[fact.span, value], _note(fact), _certainty(fact))
        )
    return tuple(fields)


def _words(name: str, value: str) -> str:
    if name == "issued_on":
        return day(value)
    return label(name, value) if name in ("kind", "urgency") else value


def _note(fact: HeaderField | Signer) -> str:
    return fact.role if isinstance(fact, Signer) else ""


def _certainty(fact: HeaderField | Signer) -> str:
    doubted = isinstance(fact, HeaderField) and (fact.candidates or fact.certainty is not Certainty.CERTAIN)
    return str(fact.certainty) if isinstance(fact, HeaderField) and doubted else ""


def legend_of(lights: Iterable[Light]) -> tuple[LegendEntry, ...]:
    kinds = [light.kind for light in lights]
    return tuple(LegendEntry(kind, label("fact", kind), kinds.count(kind)) for kind in LIT_KINDS if kind in kinds)


def sought_span(words: str, length: int) -> Span | None:
    """The place asked for in an address, `start-end`; None for what is no place of the text."""
    start, _, end = words.partition("-")
    first, last = count_of(start), count_of(end)
    if first is None or last is None:
        return None
    return Span(first, last) if first < last <= length else None
