"""What became of a file: one outcome for each, with named issues."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from corpus.model.document import Document


class Status(StrEnum):
    OK = "ok"
    PARTIAL = "partial"
    FAILED = "failed"
    SKIPPED = "skipped"
    QUARANTINED = "quarantined"


class Severity(StrEnum):
    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """Something that went wrong, in words for the reader: what, where, and what to do about it (Vietnamese)."""

    code: str
    message: str
    remedy: str = ""
    place: str = ""
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRef:
    """A file on disk as it was met: path, and hash and size when it could be read."""

    path: str
    sha256: str | None = None
    size: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The one result of reading a file. Success is never reported while an error-level issue exists.

    `document` is the file's own text, `attached` what came inside it (an archive has only the latter).
    """

    file: FileRef
    status: Status
    document: Document | None = None
    attached: tuple[Document, ...] = ()
    issues: tuple[Issue, ...] = ()
    seconds: float = 0.0

    @property
    def documents(self) -> tuple[Document, ...]:
        """All documents of the file, its own first."""
        return (self.document, *self.attached) if self.document else self.attached
