"""Tasks."""

from __future__ import annotations

from pydantic import Field, computed_field

from api.http.schemas.common import Row
from api.labels import certainty, label


class BodyOut(Row):
    """A body in a slot of a task."""

    name: str
    role: str = Field(examples=["lead"])
    register_id: str | None
    inherited: bool
    start: int | None
    end: int | None

    @computed_field
    def role_label(self) -> str:
        return label("role", self.role)


class TaskOut(Row):
    """Work laid on somebody; `start`/`end` is the action in the canonical text, `sentence` says so."""

    id: str
    document: str
    document_number: str
    document_title: str
    document_kind: str
    document_issuer: str
    document_issued_on: str
    kind: str = Field(examples=["concrete"])
    action: str
    start: int
    end: int
    sentence: str
    sentence_start: int
    bodies: tuple[BodyOut, ...]
    deadline: str = Field(examples=["trước ngày 30/9/2022"])
    deadline_day: str | None = Field(examples=["2022-09-30"])
    last_day: str | None = Field(examples=["2022-09-29"], description="Ngày cuối cùng còn đúng hạn.")
    recurrence: str | None
    rrule: str | None
    section: str
    product: str
    programmes: tuple[str, ...]
    rule: str
    confidence: float
    state: str = Field(examples=["overdue"])

    @computed_field
    def kind_label(self) -> str:
        return label("task_kind", self.kind)

    @computed_field
    def state_label(self) -> str:
        return label("task_state", self.state)

    @computed_field
    def recurrence_label(self) -> str:
        return label("recurrence", self.recurrence) if self.recurrence else ""

    @computed_field
    def certainty(self) -> str:
        return certainty(self.confidence)
