"""Assigned tasks: who, with whom, for whom, what, by when, how often."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from corpus.model.span import Fact, Span


class TaskKind(StrEnum):
    CONCRETE = "concrete"
    REPORTING = "reporting"
    HORTATORY = "hortatory"
    ENFORCEMENT = "enforcement"


class AssigneeRole(StrEnum):
    """Chủ trì, or one of several bodies held responsible together."""

    LEAD = "lead"
    JOINT = "joint"


class DeadlineKind(StrEnum):
    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    PERIOD = "period"
    RELATIVE = "relative"
    WORKING_DAYS = "working-days"
    EVENT = "event"
    REFERENCE = "reference"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True, kw_only=True)
class BodySlot:
    """A body in a slot of a task: full name, its evidence (None where it is inherited from nowhere printed)."""

    name: str
    span: Span | None = None
    register_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignee(BodySlot):
    """A body held responsible; `inherited` when the clause itself does not name it."""

    role: AssigneeRole = AssigneeRole.JOINT
    inherited: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A time limit: the printed words, the day named and the last safe day (ISO), None where no day is fixed.

    "trước ngày 30/9/2022": `date` 2022-09-30, `last_day` 2022-09-29. A relative limit keeps its words and, when the
    anchor is the document's own date, the day it works out to in `last_day` with `date` None.
    """

    text: str
    span: Span
    kind: DeadlineKind
    date: str | None = None
    last_day: str | None = None
    time: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """How often the act recurs: slug (daily, weekly, monthly, quarterly, biannual, yearly, regular) and RRULE."""

    slug: str
    text: str
    span: Span
    rrule: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Task(Fact):
    """Work laid on somebody for the future. `span` is the action, `sentence` the clause that says so.

    `section` is the heading it stands under, `delegates` are bodies told to act through the assignee, `programmes`
    are codes, `repeats` other places where the document says the same.
    """

    kind: TaskKind
    sentence: Span
    assignees: tuple[Assignee, ...] = ()
    cooperating: tuple[BodySlot, ...] = ()
    delegates: tuple[BodySlot, ...] = ()
    report_to: tuple[BodySlot, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    recurrence: Recurrence | None = None
    trigger: Span | None = None
    section: str = ""
    product: str = ""
    programmes: tuple[str, ...] = ()
    repeats: tuple[Span, ...] = ()

    @property
    def deadline(self) -> Deadline | None:
        """The last of the deadlines, which decides when the work is late."""
        return max(self.deadlines, key=lambda d: (d.last_day or "", d.span.start), default=None)

    def is_overdue(self, today: dt.date) -> bool:
        """Whether the last safe day lies before `today`; computed when asked, never stored."""
        due = self.deadline
        return bool(due and due.last_day and due.last_day < today.isoformat())
