"""The gold format, as a check: a gold file that does not fit raises a ValidationError that names the field."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Name = Annotated[str, StringConstraints(min_length=2, strip_whitespace=False, pattern=r"^\S.*\S$")]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z]+)*$")]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Span(Strict):
    start: Annotated[int, Field(ge=0)]
    end: int


class Signer(Strict):
    name: Name
    role: Name


class Citation(Strict):
    number: Name | None
    name: Name | None = None
    date: dt.date | None
    issuer: Name | None
    relation: Literal["can-cu", "sua-doi", "thay-the", "trien-khai", "khac"]


class Deadline(Strict):
    text: Name
    date: dt.date | None


class Task(Span):
    id: Annotated[str, StringConstraints(pattern=r"^t[1-9]\d*$")]
    assignees: list[Name]
    cooperating: list[Name]
    report_to: list[Name]
    deadline: Deadline | None
    recurrence: Literal["daily", "weekly", "monthly", "quarterly", "biannual", "yearly", "regular"] | None
    kind: Literal["concrete", "reporting", "hortatory", "enforcement"]
    also_at: list[Span] = []
    note: str | None = None


class Gold(Strict):
    doc: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+\.txt$")]
    kind: Slug
    number: Name | None
    issuer: Name | None
    issued_on: dt.date
    title: Name
    signer: Signer | None
    citations: list[Citation]
    agencies: list[Name]
    persons: list[Name]
    dates: list[dt.date]
    programmes: list[str]
    programmes_optional: list[str] = []
    tasks: list[Task]
    notes: list[str] = []
