"""A programme's directives over time and its tasks by agency and state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from api.http.schemas.register import ProgrammeOut
from api.labels import label
from index.store import DocumentRow, TaskRow, TaskState

ORDER = (TaskState.OVERDUE, TaskState.DUE_SOON, TaskState.OPEN, TaskState.UNDATED)
MOST_AGENCIES = 15


@dataclass(frozen=True, slots=True)
class Branch:
    """A programme with its components."""

    programme: ProgrammeOut
    components: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a bar: per cent of the longest bar."""

    state: str
    label: str
    count: int
    left: float
    width: float


@dataclass(frozen=True, slots=True)
class Bar:
    """The tasks of one agency by state."""

    name: str
    total: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The directives of one year, newest first; `name` is empty for those without a day."""

    name: str
    rows: tuple[DocumentRow, ...]


def tree(programmes: Sequence[ProgrammeOut], parent: str | None = None) -> tuple[Branch, ...]:
    return tuple(Branch(p, tree(programmes, p.code)) for p in programmes if p.parent == parent)


def years(rows: Iterable[DocumentRow]) -> tuple[Year, ...]:
    """Directives by year; of several copies of one paper the first stands for all."""
    papers = {row.id if row.paper is None else row.paper: row for row in reversed(list(rows))}
    ordered = sorted(papers.values(), key=lambda row: row.issued_on, reverse=True)
    return tuple(Year(name, tuple(group)) for name, group in groupby(ordered, key=lambda row: row.issued_on[:4]))


def bars(tasks: Iterable[TaskRow]) -> tuple[Bar, ...]:
    """Agencies with the most overdue tasks first, then with the most tasks."""
    counted: dict[str, Counter[TaskState]] = {}
    for task in tasks:
        for name in dict.fromkeys(task.assignees):
            counted.setdefault(name, Counter())[task.state] += 1
    ordered = sorted(counted.items(), key=lambda item: (-item[1][TaskState.OVERDUE], -item[1].total(), item[0]))
    longest = max((states.total() for states in counted.values()), default=1)
    return tuple(Bar(name, states.total(), _pieces(states, longest)) for name, states in ordered[:MOST_AGENCIES])


def _pieces(states: Counter[TaskState], longest: int) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    left = 0.0
    for state in ORDER:
        if states[state]:
            width = 100 * states[state] / longest
            pieces.append(Piece(state, label("task_state", state), states[state], round(left, 2), round(width, 2)))
            left += width
    return tuple(pieces)
