"""The system of record, as the other rooms see it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from corpus.clock import Clock, today
from corpus.errors import RequestError, StoreError
from corpus.model import Document, Outcome, Status
from corpus.model.search import SearchEntry
from corpus.viewer import EVERYTHING, Viewer
from index.store import (
    known,
    read_citations,
    read_documents,
    read_events,
    read_overviews,
    read_tasks,
    removal,
)
from index.store.filters import DocumentFilter, TaskFilter
from index.store.intake_book import IntakeBook
from index.store.journal import Author, instant
from index.store.missing import no_document, no_task
from index.store.originals import Originals
from index.store.outbox_book import OutboxBook
from index.store.rows import (
    AgencyRow,
    ArrivalRow,
    CitationRow,
    ContainerRow,
    Counts,
    DecisionRow,
    DocumentRow,
    HitRow,
    LogRow,
    Original,
    PageOf,
    ProgrammeRow,
    RunRow,
    TaskRow,
)
from index.store.saved_book import SavedBook
from index.store.waiting import versions


class Store:
    """A folder with the database and the originals. Safe to share between threads; several processes may open it.

    Implements `corpus.protocols.Sink` and `corpus.protocols.Known`. Reads raise NotFound for what is not there, not
    visible or deleted; everything raises StoreError where the store cannot do what was asked.
    """

    def __init__(self, folder: Path, engine: Engine, *, clock: Clock, actor: str) -> None:
        self.folder = folder
        self._engine = engine
        self._writing = engine.execution_options(writes=True)
        self._clock = clock
        self._actor = actor
        self._originals = Originals(folder / "originals")
        self.outbox = OutboxBook(read=self._read, write=self._write, author=self._author)
        self.saved = SavedBook(read=self._read, write=self._write, author=self._author)
        self.intake = IntakeBook(folder, read=self._read, write=self._write, author=self._author)

    @classmethod
    def open(cls, folder: Path, *, clock: Clock, actor: str = "local") -> Store:
        """The store in `folder`, created or migrated as needed. Raises VersionError for a newer store."""
        from index.store.opening import open_database

        return cls(folder, open_database(folder), clock=clock, actor=actor)

    def close(self) -> None:
        """Give all connections back."""
        self._engine.dispose()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _read(self) -> Iterator[Connection]:
        with _translated(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _write(self) -> Iterator[Connection]:
        with _translated(), self._writing.begin() as connection:
            yield connection

    def _author(self, viewer: Viewer | None = None) -> Author:
        actor = viewer.actor if viewer and viewer is not EVERYTHING else self._actor
        return Author(actor, instant(self._clock.now()))

    def _today(self) -> dt.date:
        return today(self._clock)

    # ── taking in ────────────────────────────────────────────────────────────────────────────────────────────────

    def accept(
        self, outcome: Outcome, original: bytes | None, inside: tuple[bytes, ...] = (), *, file: int | None = None
    ) -> None:
        """Record an outcome and keep its originals; when it returns, all of it is safe.

        `file`: the file of an intake run that the outcome is of. Of what is held back nothing is kept.
        """
        from index.store.accept import accept_outcome

        if outcome.status is Status.QUARANTINED:
            outcome, original, inside = replace(outcome, document=None, attached=()), None, ()
        digest = outcome.document.source.sha256 if outcome.document else outcome.file.sha256
        if original is not None and digest:
            self._originals.keep(digest, original)
        for data in inside:
            self._originals.keep(sha256(data).hexdigest(), data)
        with self._write() as connection:
            accept_outcome(connection, outcome, self._author(), file=file)

    def has_file(self, sha256: str) -> bool:
        """Whether a file with this content became a document (one that was deleted counts too)."""
        with self._read() as connection:
            return known.has_file(connection, sha256)

    def numbers_of(self, issuer: str) -> tuple[str, ...]:
        """Document numbers of an issuer, newest first."""
        with self._read() as connection:
            return known.numbers_of(connection, issuer)

    # ── documents ────────────────────────────────────────────────────────────────────────────────────────────────

    def document(self, document: str, viewer: Viewer = EVERYTHING) -> Document:
        """The whole document with its facts, its header as users settled it."""
        with self._read() as connection:
            return read_documents.read_document(connection, document, viewer)

    def document_row(self, document: str, viewer: Viewer = EVERYTHING) -> DocumentRow:
        """The document as a line of a list."""
        rows = self.document_rows((document,), viewer)
        if not rows:
            raise no_document(document)
        return rows[0]

    def document_rows(self, documents: tuple[str, ...], viewer: Viewer = EVERYTHING) -> tuple[DocumentRow, ...]:
        """These documents in this order, without those that are not there (for the hits of a search)."""
        with self._read() as connection:
            return read_documents.read_rows(connection, documents, viewer)

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
        with self._read() as connection:
            where = where or DocumentFilter()
            return read_documents.read_list(connection, where, viewer, sort=sort, size=size, cursor=cursor)

    def numbered(self, figure: str, viewer: Viewer = EVERYTHING) -> tuple[DocumentRow, ...]:
        """Documents whose number begins with these figures, whatever follows them; newest first."""
        with self._read() as connection:
            return read_documents.read_numbered(connection, figure, viewer)

    def with_symbol(self, symbol: str, viewer: Viewer = EVERYTHING) -> tuple[DocumentRow, ...]:
        """Documents whose number ends in a symbol as `kh-bcd`; newest first."""
        with self._read() as connection:
            return read_documents.read_with_symbol(connection, symbol, viewer)

    def original(self, document: str, viewer: Viewer = EVERYTHING) -> Original:
        """The file that the document was read from."""
        row = self.document_row(document, viewer)
        return Original(row.source, row.media_type, self._originals.read(row.sha256))

    def copies(self, document: str, viewer: Viewer = EVERYTHING) -> tuple[DocumentRow, ...]:
        """Other documents of the same paper."""
        row = self.document_row(document, viewer)
        if row.paper is None:
            return ()
        same = self.documents(DocumentFilter(paper=row.paper), viewer, sort="added", size=1000)
        return tuple(other for other in same.items if other.id != document)

    def family(self, document: str, viewer: Viewer = EVERYTHING) -> tuple[DocumentRow, ...]:
        """Other documents of its family: copies, attachments, the decision that promulgates it, messages about it."""
        row = self.document_row(document, viewer)
        same = self.documents(DocumentFilter(family=row.family), viewer, sort="added", size=1000)
        return tuple(other for other in same.items if other.id != document)

    def hits(self, documents: tuple[str, ...], viewer: Viewer = EVERYTHING) -> dict[str, HitRow]:
        """What was found with what belongs to it, by document; without those that are not there."""
        from index.store.read_hits import read_hits

        with self._read() as connection:
            return read_hits(connection, documents, viewer)

    def validity(self, document: str, viewer: Viewer = EVERYTHING) -> str:
        """Slug of what is known of whether it still holds: replaced, amended, or nothing."""
        from index.store.validity import validities

        row = self.document_row(document, viewer)
        with self._read() as connection:
            return validities(connection, (row.id,)).get(row.id, "")

    def container(self, document: str, viewer: Viewer = EVERYTHING) -> ContainerRow | None:
        """The file that the document came in; None where it is a file of its own."""
        row = self.document_row(document, viewer)
        if not row.part:
            return None
        with self._read() as connection:
            return read_events.read_container(connection, document, row.container)

    def alike(self, document: str, viewer: Viewer = EVERYTHING) -> tuple[tuple[DocumentRow, float], ...]:
        """Documents that may be copies of the same paper (rescans, re-postings), with their likeness from 0 to 1."""
        from index.store.sketching import alike

        row = self.document_row(document, viewer)
        with self._read() as connection:
            shares = dict(alike(connection, row.id, viewer))
        return tuple((other, shares[other.id]) for other in self.document_rows(tuple(shares), viewer))

    def delete(self, document: str, viewer: Viewer = EVERYTHING) -> None:
        """Mark as deleted: no list, no search, no link shows it any more."""
        with self._write() as connection:
            removal.delete(connection, document, viewer, self._author(viewer))

    def restore(self, document: str, viewer: Viewer = EVERYTHING) -> None:
        """Take the mark of deletion off."""
        with self._write() as connection:
            removal.restore(connection, document, self._author(viewer))

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
        with self._read() as connection:
            where = where or TaskFilter()
            return read_tasks.read_tasks(
                connection, where, viewer, self._today(), sort=sort, size=size, cursor=cursor
            )  # fmt: skip

    def task(self, task: str, viewer: Viewer = EVERYTHING) -> TaskRow:
        """One task."""
        with self._read() as connection:
            found = read_tasks.read_task(connection, task, viewer, self._today())
        if found is None:
            raise no_task(task)
        return found

    def task_rows(self, tasks: tuple[str, ...], viewer: Viewer = EVERYTHING) -> tuple[TaskRow, ...]:
        """These tasks in this order, without those that are not there (for the hits of a search)."""
        with self._read() as connection:
            return read_tasks.read_rows(connection, tasks, viewer, self._today())

    def citations_of(self, document: str, viewer: Viewer = EVERYTHING) -> tuple[CitationRow, ...]:
        """What the document cites, in printed order."""
        with self._read() as connection:
            return read_citations.read_citations_of(connection, document, viewer)

    def cited_by(self, document: str, viewer: Viewer = EVERYTHING) -> tuple[CitationRow, ...]:
        """Citations whose target is this document or a copy of it, newest first."""
        with self._read() as connection:
            return read_citations.read_cited_by(connection, document, viewer)

    def programmes(self, viewer: Viewer = EVERYTHING) -> tuple[ProgrammeRow, ...]:
        """Programmes that documents are about; their directives: `documents(DocumentFilter(programmes=(code,)))`."""
        with self._read() as connection:
            return read_overviews.read_programmes(connection, viewer, self._today())

    def agencies(
        self, words: str = "", viewer: Viewer = EVERYTHING, *, size: int = 50, cursor: str | None = None
    ) -> PageOf[AgencyRow]:
        """Bodies named anywhere, those with the most tasks first."""
        with self._read() as connection:
            return read_overviews.read_agencies(connection, words, viewer, self._today(), size=size, cursor=cursor)

    # ── what happened ────────────────────────────────────────────────────────────────────────────────────────────

    def arrivals(
        self,
        statuses: tuple[str, ...] = (),
        viewer: Viewer = EVERYTHING,  # noqa: ARG002 (everybody sees what arrived until there are logins)
        *,
        size: int = 50,
        cursor: str | None = None,
    ) -> PageOf[ArrivalRow]:
        """What was taken in, last first."""
        with self._read() as connection:
            return read_events.read_arrivals(connection, statuses, size=size, cursor=cursor)

    def runs(self, viewer: Viewer = EVERYTHING) -> tuple[RunRow, ...]:
        """Extraction runs, last first."""
        with self._read() as connection:
            return read_events.read_runs(connection, viewer)

    def decisions(self, document: str, viewer: Viewer = EVERYTHING) -> tuple[DecisionRow, ...]:
        """What users decided about facts of a document, also where no fact fits any more."""
        with self._read() as connection:
            return read_events.read_decisions(connection, document, viewer)

    def decide(self, fact: str, verdict: str, value: str = "", viewer: Viewer = EVERYTHING) -> str:
        """Record that a user confirms, corrects or rejects a fact; the id of the decision. The fact stays as it is."""
        from index.store.reattach import decide

        with self._write() as connection:
            return decide(connection, fact, verdict, value, self._author(viewer))

    def settle(self, document: str, field: str, value: str, viewer: Viewer = EVERYTHING) -> str:
        """Record that a user confirms or corrects a field of the header (number, issued_on as ISO day, kind, issuer,
        title); the id of the decision. Lists, links and searches follow; the fact stays as it is."""
        from index.store.settled import settle

        with self._write() as connection:
            return settle(connection, document, field, value, viewer=viewer, author=self._author(viewer))

    def counts(self, viewer: Viewer = EVERYTHING) -> Counts:
        """The state of the store in figures."""
        with self._read() as connection:
            return read_events.read_counts(connection, viewer, self._today())

    def log(
        self,
        viewer: Viewer = EVERYTHING,  # noqa: ARG002 (everybody sees the log until there are logins)
        *,
        size: int = 50,
        cursor: str | None = None,
    ) -> PageOf[LogRow]:
        """The log, last first."""
        with self._read() as connection:
            return read_events.read_log(connection, size=size, cursor=cursor)

    # ── for the search index ─────────────────────────────────────────────────────────────────────────────────────

    def versions(self) -> dict[str, int]:
        """Version of every document that is not deleted."""
        with self._read() as connection:
            return versions(connection)

    def entries(self, documents: tuple[str, ...]) -> list[SearchEntry]:
        """What the search index is told of these documents."""
        from index.store.entries import read_entries

        with self._read() as connection:
            return read_entries(connection, documents)

    @property
    def identity(self) -> str:
        """Made when the store was created; tells stores apart."""
        with self._read() as connection:
            return known.identity(connection)


@contextmanager
def _translated() -> Iterator[None]:
    """Errors of the database as errors of the store."""
    try:
        yield
    except OverflowError as error:  # SQLite's whole numbers have 64 bits
        raise RequestError(
            "Số trong yêu cầu nằm ngoài khoảng cho phép.", remedy="Hãy mở lại danh sách từ đầu."
        ) from error
    except SQLAlchemyError as error:
        reason = str(getattr(error, "orig", error))
        raise StoreError(
            f"Kho dữ liệu không thực hiện được yêu cầu: {reason}.",
            remedy="Hãy kiểm tra dung lượng đĩa và quyền ghi vào thư mục kho rồi thử lại.",
        ) from error
