"""The published shape of a line of `vanthu extract --jsonl`, version 1."""

from __future__ import annotations

from typing import Any, NotRequired

from typing_extensions import TypedDict

SCHEMA = "vanthu.extract/1"


class PlacedLine(TypedDict):
    """`start`/`end` in code points of `text`, end exclusive; `id` is stable for the same document and place."""

    start: int
    end: int
    id: str


class AgencyLine(PlacedLine):
    name: str
    register_id: str | None
    collective: bool


class PersonLine(PlacedLine):
    name: str
    title: str


class DateLine(PlacedLine):
    date: str


class ProgrammeLine(PlacedLine):
    code: str
    strength: str


class QuantityLine(PlacedLine):
    value: float
    total: float | None
    unit: str
    comparison: str
    measures: str


class CitationLine(PlacedLine):
    number: str | None
    name: str | None
    date: str | None
    issuer: str | None
    relation: str
    pinpoint: str | None
    of: str | None


class BodyLine(TypedDict):
    """A body in a slot of a task; `start`/`end` are null where the text does not print it."""

    name: str
    start: int | None
    end: int | None


class AssigneeLine(BodyLine):
    role: str
    inherited: bool


class DeadlineLine(TypedDict):
    """`date` is the day named, `last_day` the last safe day (the day before after "trước ngày")."""

    text: str
    date: str | None
    last_day: str | None
    kind: str
    time: str | None
    start: int
    end: int


class TaskLine(PlacedLine):
    action: str
    kind: str
    assignees: list[AssigneeLine]
    cooperating: list[BodyLine]
    delegates: list[BodyLine]
    report_to: list[BodyLine]
    deadline: DeadlineLine | None
    deadlines: list[DeadlineLine]
    recurrence: str | None
    rrule: str | None
    section: str
    product: str
    programmes: list[str]
    rule: str
    confidence: float


class SignerLine(TypedDict):
    name: str
    role: str


class IssueLine(TypedDict):
    code: str
    message: str
    remedy: str
    place: str
    severity: str


class CandidateLine(TypedDict):
    """A value that some evidence speaks for; `source` is one of those of `corpus.model.Candidate`."""

    value: str
    source: str
    weight: float


class SignatureLine(TypedDict):
    """A digital signature; `signed_at` is UTC, `trust` what can be known without a network."""

    signer: str
    agency: str
    signed_at: str | None
    covers_all: bool
    intact: bool
    trust: str
    note: str


class LabelledLine(TypedDict):
    """A value with its Vietnamese label."""

    label: str
    value: str


class DeclaredLine(TypedDict):
    """What the envelope (edXML) says of the document; `kind` is document, recall, update, replacement or status."""

    kind: str
    number: str
    issuer: str
    issued_on: str
    title: str
    signer: str
    references: list[str]
    more: list[LabelledLine]


class DifferenceLine(TypedDict):
    """A header field in which envelope and document disagree."""

    field: str
    declared: str
    extracted: str


class FactsLine(TypedDict):
    """What was found in one document."""

    document: NotRequired[str]
    text: NotRequired[str]
    kind: NotRequired[str | None]
    number: NotRequired[str | None]
    issuer: NotRequired[str | None]
    issued_on: NotRequired[str | None]
    title: NotRequired[str | None]
    signer: NotRequired[SignerLine | None]
    certainty: NotRequired[dict[str, str]]
    candidates: NotRequired[dict[str, list[CandidateLine]]]
    declared: NotRequired[DeclaredLine]
    differences: NotRequired[list[DifferenceLine]]
    citations: NotRequired[list[CitationLine]]
    agencies: NotRequired[list[AgencyLine]]
    persons: NotRequired[list[PersonLine]]
    dates: NotRequired[list[DateLine]]
    programmes: NotRequired[list[ProgrammeLine]]
    quantities: NotRequired[list[QuantityLine]]
    tasks: NotRequired[list[TaskLine]]
    signatures: NotRequired[list[SignatureLine]]


class AttachedLine(FactsLine):
    """A document inside the file; `part` is its path there."""

    part: str


class ExtractLine(FactsLine):
    """One file. One that failed has `schema`, `source`, `status` and `issues` only; an archive has no facts."""

    schema: str
    source: str
    status: str
    issues: list[IssueLine]
    attached: NotRequired[list[AttachedLine]]


def extract_schema() -> dict[str, Any]:
    """JSON Schema of a line."""
    from pydantic import TypeAdapter

    return TypeAdapter(ExtractLine).json_schema()
