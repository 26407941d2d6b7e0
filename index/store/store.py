"""The system of record, as the other rooms see it."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

from corpus.clock import Clock
from corpus.model import Document, Outcome
from corpus.viewer import EVERYTHING, Viewer
from index.store.filters import DocumentFilter, TaskFilter
from index.store.rows import (
    AgencyRow,
    ArrivalRow,
    CitationRow,
    Counts,
    DecisionRow,
    DocumentRow,
    LogRow,
    Original,
    PageOf,
    ProgrammeRow,
    RunRow,
    TaskRow,
)


class Store:
    """A folder with the database and the originals. Safe to share between threads; several processes may open it.

    Implements `corpus.protocols.Sink` and `corpus.protocols.Known`. Reads raise NotFound for what is not there, not
    visible or deleted; everything raises StoreError where the store cannot do what was asked.
    """

    folder: Path

    @classmethod
    def open(cls, folder: Path, *, clock: Clock, actor: str = "local") -> Store:
        """The store in `folder`, created or migrated as needed. Raises VersionError for a newer store."""
        raise NotImplementedError

    def close(self) -> None:
        """Give all connections back."""
        raise NotImplementedError

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # ── taking in ────────────────────────────────────────────────────────────────────────────────────────────────

    def accept(self, outcome: Outcome, original: bytes | None) -> None:
        """Record an outcome and keep its original; when it returns, both are safe."""
        raise NotImplementedError

    def has_file(self, sha256: str) -> bool:
        """Whether a file with this content became a document (one that was deleted counts too)."""
        raise NotImplementedError

    def numbers_of(self, issuer: str) -> tuple[str, ...]:
        """Document numbers of an issuer, newest first."""
        raise NotImplementedError

    # ── documents ────────────────────────────────────────────────────────────────────────────────────────────────

    def document(self, document: str, viewer: Viewer = EVERYTHING) -> Document:
        """The whole document with its facts."""
        raise NotImplementedError

    def document_row(self, document: str, viewer: Viewer = EVERYTHING) -> DocumentRow:
        """The document as a line of a list."""
        raise NotImplementedError

    def document_rows(self, documents: tuple[str, ...], viewer: Viewer = EVERYTHING) -> tuple[DocumentRow, ...]:
        """These documents in this order, without those that are not there (for the hits of a search)."""
        raise NotImplementedError

    def documents(
        self,
        where: DocumentFilter | None = None,
        viewer: Viewer = EVERYTHING,
        *,
        sort: str = "newest",
        size: int = 50,
        cursor: str | None = None,
    ) -> PageOf[DocumentRow]:
        """A list of documents. `sort`: newest, oldest (day of issue), added (last added first), number, issuer."""
        raise NotImplementedError

    def original(self, document: str, viewer: Viewer = EVERYTHING) -> Original:
        """The file that the document was read from."""
        raise NotImplementedError

    def copies(self, document: str, viewer: Viewer = EVERYTHING) -> tuple[DocumentRow, ...]:
        """Other documents of the same paper."""
        raise NotImplementedError

    def delete(self, document: str, viewer: Viewer = EVERYTHING) -> None:
        """Mark as deleted: no list, no search, no link shows it any more."""
        raise NotImplementedError

    def restore(self, document: str, viewer: Viewer = EVERYTHING) -> None:
        """Take the mark of deletion off."""
        raise NotImplementedError

    # ── facts ────────────────────────────────────────────────────────────────────────────────────────────────────

    def tasks(
        self,
        where: TaskFilter | None = None,
        viewer: Viewer = EVERYTHING,
        *,
        sort: str = "deadline",
        size: int = 50,
        cursor: str | None = None,
    ) -> PageOf[TaskRow]:
        """A list of tasks. `sort`: deadline (undated last), newest, oldest (day of issue), document (printed order).

        "Today" is the store's clock, in Vietnam.
        """
        raise NotImplementedError

    def task(self, task: str, viewer: Viewer = EVERYTHING) -> TaskRow:
        """One task."""
        raise NotImplementedError

    def citations_of(self, document: str, viewer: Viewer = EVERYTHING) -> tuple[CitationRow, ...]:
        """What the document cites, in printed order."""
        raise NotImplementedError

    def cited_by(self, document: str, viewer: Viewer = EVERYTHING) -> tuple[CitationRow, ...]:
        """Citations whose target is this document or a copy of it, newest first."""
        raise NotImplementedError

    def programmes(self, viewer: Viewer = EVERYTHING) -> tuple[ProgrammeRow, ...]:
        """Programmes that documents are about; their directives: `documents(DocumentFilter(programmes=(code,)))`."""
        raise NotImplementedError

    def agencies(
        self, words: str = "", viewer: Viewer = EVERYTHING, *, size: int = 50, cursor: str | None = None
    ) -> PageOf[AgencyRow]:
        """Bodies named anywhere, those with the most tasks first."""
        raise NotImplementedError

    # ── what happened ────────────────────────────────────────────────────────────────────────────────────────────

    def arrivals(
        self,
        statuses: tuple[str, ...] = (),
        viewer: Viewer = EVERYTHING,
        *,
        size: int = 50,
        cursor: str | None = None,
    ) -> PageOf[ArrivalRow]:
        """What was taken in, last first."""
        raise NotImplementedError

    def runs(self, viewer: Viewer = EVERYTHING) -> tuple[RunRow, ...]:
        """Extraction runs, last first."""
        raise NotImplementedError

    def decisions(self, document: str, viewer: Viewer = EVERYTHING) -> tuple[DecisionRow, ...]:
        """What users decided about facts of a document, also where no fact fits any more."""
        raise NotImplementedError

    def counts(self, viewer: Viewer = EVERYTHING) -> Counts:
        """The state of the store in figures."""
        raise NotImplementedError

    def log(self, viewer: Viewer = EVERYTHING, *, size: int = 50, cursor: str | None = None) -> PageOf[LogRow]:
        """The log, last first."""
        raise NotImplementedError
