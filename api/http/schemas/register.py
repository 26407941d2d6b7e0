"""Programmes, agencies, arrivals and the state of the store."""

from __future__ import annotations

import datetime as dt

from pydantic import BaseModel, Field, computed_field

from api.http.schemas.common import Row
from api.labels import label
from corpus.model import Severity


class ProgrammeOut(BaseModel):
    """A programme with its directives and tasks counted; `parent` is the programme it is a component of."""

    code: str = Field(examples=["MTQG-NTM"])
    name: str = Field(examples=["Chương trình mục tiêu quốc gia xây dựng nông thôn mới"])
    parent: str | None
    documents: int
    tasks: int
    overdue: int
    latest: str


class AgencyOut(Row):
    """A body with what names it and what it has to do."""

    key: str
    name: str
    register_id: str | None
    level: str
    issued: int
    documents: int
    tasks: int
    cooperating: int
    overdue: int


class IssueOut(Row):
    """What went wrong with a file and what to do about it."""

    code: str
    message: str
    remedy: str
    place: str
    severity: Severity


class ArrivalOut(Row):
    """A file as it was met."""

    id: str
    path: str
    name: str
    status: str = Field(examples=["failed"])
    issues: tuple[IssueOut, ...]
    seconds: float
    at: dt.datetime
    actor: str
    sha256: str | None
    size: int | None
    document: str | None
    documents: int = Field(description="Số văn bản đọc được trong tệp.")

    @computed_field
    def status_label(self) -> str:
        return label("status", self.status)


class CountsOut(Row):
    """The state of the store in figures."""

    documents: int
    papers: int
    facts: int
    tasks: int
    overdue: int
    citations: int
    linked: int
    files: int
    arrivals: dict[str, int]
    outbox: int = Field(description="Số thay đổi mà chỉ mục tìm kiếm chưa nhận.")
    schema_version: str = Field(validation_alias="schema")


class HealthOut(BaseModel):
    """`status` is ok while the store answers."""

    status: str = Field(examples=["ok"])
    version: str = Field(examples=["0.1.0"])
    today: dt.date
    counts: CountsOut
