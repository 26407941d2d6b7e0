"""Runs of intake and their files."""

from __future__ import annotations

import datetime as dt

from pydantic import BaseModel, Field, computed_field

from api.http.schemas.common import Row
from api.http.schemas.register import IssueOut
from api.labels import label


class IntakeRunOut(Row):
    """A run; `totals` counts its files by state, `left` those still to be read."""

    id: int
    kind: str = Field(examples=["upload"])
    state: str = Field(examples=["running"], description="running, queued, interrupted hoặc ended.")
    actor: str
    started: dt.datetime
    ended: dt.datetime | None
    files: int
    left: int
    totals: dict[str, int]

    @computed_field
    def state_label(self) -> str:
        return label("run_state", self.state)


class IntakeFileOut(Row):
    """A file of a run: waiting, reading, or what it became."""

    id: int
    name: str
    state: str = Field(examples=["failed"])
    issues: tuple[IssueOut, ...]
    size: int | None
    sha256: str | None
    document: str | None
    queued: dt.datetime
    started: dt.datetime | None
    ended: dt.datetime | None
    seconds: float

    @computed_field
    def state_label(self) -> str:
        return label("file_state", self.state)


class HeldOut(Row):
    """A file that is held back for a stamp of secrecy; nothing else is kept of it."""

    sha256: str
    path: str
    reason: str
    at: dt.datetime


class AgainOut(BaseModel):
    """How many files will be read again."""

    files: int
