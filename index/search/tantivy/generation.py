"""One filling of the embedded index: both collections, in a folder named for it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
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
        try:
            with self._lock:
                self.tables["tasks"].write(_tasks(changes))
                self.tables["documents"].write(_documents(changes))
        except (ValueError, OSError) as error:
            raise SearchError(
                f"Không ghi được chỉ mục tìm kiếm: {error}.", remedy="Hãy chạy: vanthu reindex", place=str(self._home)
            ) from error
        return ()

    def versions(self, collection: Collection) -> dict[str, int]:
        return self.tables[collection].versions()

    def take_over(self, origin: str) -> None:
        marker.write(self._home, marker.Note(self.name, origin))
        for folder in self._home.iterdir():
            if folder.is_dir() and folder.name != self.name:
                shutil.rmtree(folder, ignore_errors=True)

    def discard(self) -> None:
        shutil.rmtree(self._home / self.name, ignore_errors=True)


def is_whole(home: Path, name: str) -> bool:
    """Whether both collections are there; tantivy would make one that is missing, and empty."""
    return all((home / name / shape.name / "meta.json").exists() for shape in (DOCUMENTS, TASKS))


def _documents(changes: Sequence[Change]) -> Callable[[tantivy.IndexWriter], None]:
    def write(writer: tantivy.IndexWriter) -> None:
        for change in changes:
            writer.delete_documents_by_term("id", change.id)
            if change.record:
                writer.add_document(document_of(change.record))

    return write


def _tasks(changes: Sequence[Change]) -> Callable[[tantivy.IndexWriter], None]:
    def write(writer: tantivy.IndexWriter) -> None:
        for change in changes:
            writer.delete_documents_by_term("facet_document", change.id)
            for task in change.tasks:
                writer.add_document(document_of(task))

    return write
