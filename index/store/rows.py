"""What the store answers with: frozen rows, ready to be shown."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from corpus.model import Issue

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class PageOf(Generic[T]):
    """One page of a list: `total` counts the whole list, `next` is the cursor of the next page, if any."""

    items: tuple[T, ...]
    total: int
    next: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """A document as one line of a list. Header fields that the document lacks are empty.

    `kind` is the gold's slug, `issued_on` an ISO day, `source` the name it arrived under, `status` ok or partial,
    `added_at` and `changed_at` UTC instants, `paper` the identity that its copies share, `family` the one that it
    shares with all that belongs to it, `certainty` that of the least certain header field. What came inside another
    file has its path there in `part` and that file's hash in `container`.
    """

    id: str
    version: int
    number: str
    kind: str
    issuer: str
    issued_on: str
    title: str
    signer: str
    signer_role: str
    source: str
    media_type: str
    size: int
    sha256: str
    status: str
    added_at: dt.datetime
    changed_at: dt.datetime
    certainty: str = "certain"
    part: str = ""
    container: str = ""
    family: str = ""
    parent: str | None = None
    paper: str | None = None
    facts: int = 0
    tasks: int = 0
    programmes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A document that belongs to a hit. `role` is what it is to it: copy, rescan, forwarded (inside a mail or a
    package), attached, main (what the hit is attached to) or alike (only its words say so)."""

    id: str
    number: str
    kind: str
    title: str
    source: str
    role: str


@dataclass(frozen=True, slots=True)
class Members:
    """The first of the documents that belong to a hit, and how many there are."""

    items: tuple[Member, ...] = ()
    total: int = 0


@dataclass(frozen=True, slots=True)
class HitRow:
    """A document that was found, and what belongs to it."""

    row: DocumentRow
    members: Members


@dataclass(frozen=True, slots=True)
class Original:
    """The file as it arrived: its bytes, the name it came under and its media type."""

    name: str
    media_type: str
    data: bytes


class TaskState(StrEnum):
    """Where a task stands on a given day; computed when asked, never stored."""

    OVERDUE = "overdue"
    DUE_SOON = "due-soon"
    OPEN = "open"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskBody:
    """A body in a slot of a task; `role` is lead, joint, cooperating, delegate or report-to."""

    name: str
    role: str
    register_id: str | None = None
    inherited: bool = False
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """A task with what is needed to show it without its document.

    `start`/`end` is the action and `sentence_start` the offset of `sentence`, all in the canonical text of `document`.
    `deadline` is the printed words, `deadline_day` the day named, `last_day` the last safe day, ISO or None.
    """

    id: str
    document: str
    document_number: str
    document_title: str
    document_kind: str
    document_issuer: str
    document_issued_on: str
    document_source: str
    kind: str
    action: str
    start: int
    end: int
    sentence: str
    sentence_start: int
    bodies: tuple[TaskBody, ...]
    deadline: str
    deadline_day: str | None
    last_day: str | None
    recurrence: str | None
    rrule: str | None
    section: str
    product: str
    programmes: tuple[str, ...]
    rule: str
    confidence: float
    state: TaskState

    def names(self, *roles: str) -> tuple[str, ...]:
        """Names of the bodies in these roles, in printed order."""
        return tuple(body.name for body in self.bodies if body.role in roles)

    @property
    def assignees(self) -> tuple[str, ...]:
        return self.names("lead", "joint")

    @property
    def cooperating(self) -> tuple[str, ...]:
        return self.names("cooperating")

    @property
    def report_to(self) -> tuple[str, ...]:
        return self.names("report-to")


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationRow:
    """One document citing another.

    `target` is the cited document when it is there and known surely; `candidates` are the documents it may be when
    several bear the number. `citing_*` describe the document that cites.
    """

    id: str
    citing: str
    citing_number: str
    citing_title: str
    citing_kind: str
    citing_issued_on: str
    number: str
    name: str
    date: str
    issuer: str
    relation: str
    pinpoint: str
    start: int
    end: int
    quote: str
    target: str | None = None
    target_title: str = ""
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeRow:
    """A programme code with how many documents and tasks belong to it; `latest` is the newest day of its directives."""

    code: str
    documents: int
    tasks: int
    overdue: int
    latest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyRow:
    """A body: documents that name it or are issued by it, tasks that it is responsible for or takes part in."""

    key: str
    name: str
    register_id: str | None
    level: str
    issued: int
    documents: int
    tasks: int
    cooperating: int
    overdue: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrivalRow:
    """A file as it was met: `status` is ok, partial, failed, skipped or quarantined; `document` what was made of it,
    `documents` how many there are in it."""

    id: str
    path: str
    name: str
    status: str
    issues: tuple[Issue, ...]
    seconds: float
    at: dt.datetime
    actor: str
    sha256: str | None = None
    size: int | None = None
    document: str | None = None
    documents: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ContainerRow:
    """The file that a document came in: its name, hash, and its own document, if it has a text."""

    name: str
    sha256: str
    document: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRow:
    """An extraction run: the versions that made facts, and the number of documents whose facts are of it."""

    id: str
    program: str
    rules: str
    vocabularies: str
    normaliser: str
    first_used: dt.datetime
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRow:
    """What a user decided about a fact. `fact` is None when re-extraction left nothing that the decision fits."""

    id: str
    document: str
    kind: str
    quote: str
    start: int
    end: int
    verdict: str
    value: str
    actor: str
    at: dt.datetime
    fact: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRow:
    """Who did what to what, and when (UTC)."""

    id: int
    at: dt.datetime
    actor: str
    action: str
    subject: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The state of the store in figures. `arrivals` counts by status; `outbox` what the search index has not seen."""

    documents: int
    papers: int
    facts: int
    tasks: int
    overdue: int
    citations: int
    linked: int
    files: int
    arrivals: dict[str, int]
    outbox: int
    schema: str
