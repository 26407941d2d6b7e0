"""What the store answers about intake: runs, their files, what is held back."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from corpus.model import Issue


class FileState(StrEnum):
    """Where a file of a run stands; what it became is named as in `corpus.model.Status`."""

    WAITING = "waiting"
    READING = "reading"
    OK = "ok"
    PARTIAL = "partial"
    FAILED = "failed"
    SKIPPED = "skipped"
    QUARANTINED = "quarantined"


OPEN = (FileState.WAITING, FileState.READING)
"""States of files that are still to be read."""


class RunState(StrEnum):
    """Where a run stands: at work, in line for the server, broken off, or at its end."""

    RUNNING = "running"
    QUEUED = "queued"
    INTERRUPTED = "interrupted"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFile:
    """A file on disk: `place` is its path percent-encoded (any bytes), `path` the same for readers; time in ns."""

    place: str
    path: str
    size: int | None = None
    modified: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeRunRow:
    """A run of `ingest`, `watch` or `upload`; `totals` counts its files by state."""

    id: int
    kind: str
    roots: tuple[str, ...]
    actor: str
    started: dt.datetime
    ended: dt.datetime | None
    asked: bool
    state: RunState
    totals: dict[str, int] = field(default_factory=dict)

    @property
    def files(self) -> int:
        return sum(self.totals.values())

    @property
    def left(self) -> int:
        """Files still to be read."""
        return sum(self.totals.get(state, 0) for state in OPEN)

    @property
    def failed(self) -> int:
        return self.totals.get(FileState.FAILED, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeFileRow:
    """A file of a run, with what became of it and why."""

    id: int
    run: int
    place: str
    path: str
    name: str
    size: int | None
    modified: int | None
    state: str
    issues: tuple[Issue, ...]
    sha256: str | None
    document: str | None
    queued: dt.datetime
    started: dt.datetime | None
    ended: dt.datetime | None
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldRow:
    """A file in quarantine: no more is kept of it than name, hash, time and reason."""

    sha256: str
    path: str
    place: str
    reason: str
    at: dt.datetime
    actor: str
    released_at: dt.datetime | None = None
    released_by: str | None = None
    release_reason: str | None = None
