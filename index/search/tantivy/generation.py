"""One filling of the embedded index: both collections, in a folder named for it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from uuid import uuid4

import tantivy

from corpus.errors import SearchError
from corpus.model.search import Refused
from index.search.engine import Collection
from index.search.fields import DOCUMENTS, TASKS
from index.search.record import Change
from index.search.tantivy import marker
from index.search.tantivy.schema import document_of
from index.search.tantivy.table import Table


class TantivyGeneration:
    """Implements `index.search.engine.Generation` on a folder of `home`."""

    def __init__(self, home: Path, name: str) -> None:
        self.name = name
        self._home = home
        self._lock = Lock()
        self.tables: dict[Collection, Table] = {
            "documents": Table(home / name / DOCUMENTS.name, DOCUMENTS),
            "tasks": Table(home / name / TASKS.name, TASKS),
        }

    @classmethod
    def new(cls, home: Path) -> TantivyGeneration:
        return cls(home, uuid4().hex[:12])

    def write(self, changes: Sequence[Change]) -> tuple[Refused, ...]:
        """Tasks first: a document that is in has all of its tasks."""
        pairs, refused = _prepared(changes)
        try:
            with self._lock:
                self.tables["tasks"].write(_tasks(pairs))
                self.tables["documents"].write(_documents(pairs))
        except (ValueError, OSError) as error:
            raise SearchError(
                f"Không ghi được chỉ mục tìm kiếm: {error}.", remedy="Hãy chạy: vanthu reindex", place=str(self._home)
            ) from error
        return refused

    def versions(self, collection: Collection) -> dict[str, int]:
        return self.tables[collection].versions()

    def take_over(self, origin: str) -> None:
        with marker.alone(self._home):
            marker.write(self._home, marker.Note(self.name, origin))
            remove_others(self._home, self.name)

    def discard(self) -> None:
        shutil.rmtree(self._home / self.name, ignore_errors=True)


def remove_others(home: Path, name: str) -> None:
    """Take all generations but one away: nobody fills another, since who calls this holds the lock of filling."""
    for folder in home.iterdir():
        if folder.is_dir() and folder.name != name:
            shutil.rmtree(folder, ignore_errors=True)


def is_whole(home: Path, name: str) -> bool:
    """Whether both collections are there; tantivy would make one that is missing, and empty."""
    return all((home / name / shape.name / "meta.json").exists() for shape in (DOCUMENTS, TASKS))


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A change with its records as tantivy takes them."""

    id: str
    document: tantivy.Document | None
    tasks: tuple[tantivy.Document, ...]


def _prepared(changes: Sequence[Change]) -> tuple[list[_Prepared], tuple[Refused, ...]]:
    """All that tantivy can take, and what it never would: a number that is out of range, a value that is no text."""
    good: list[_Prepared] = []
    refused: list[Refused] = []
    for change in changes:
        try:
            document = document_of(change.record) if change.record else None
            good.append(_Prepared(change.id, document, tuple(document_of(task) for task in change.tasks)))
        except (ValueError, TypeError, OverflowError) as error:
            refused.append(Refused(id=change.id, version=change.version, reason=str(error)))
    return good, tuple(refused)


def _documents(changes: Sequence[_Prepared]) -> Callable[[tantivy.IndexWriter], None]:
    def write(writer: tantivy.IndexWriter) -> None:
        for change in changes:
            writer.delete_documents_by_term("id", change.id)
            if change.document:
                writer.add_document(change.document)

    return write


def _tasks(changes: Sequence[_Prepared]) -> Callable[[tantivy.IndexWriter], None]:
    def write(writer: tantivy.IndexWriter) -> None:
        for change in changes:
            writer.delete_documents_by_term("facet_document", change.id)
            for task in change.tasks:
                writer.add_document(task)

    return write
