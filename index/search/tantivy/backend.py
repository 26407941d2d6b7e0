"""The embedded search index."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from threading import Lock
from typing import TypeVar

from corpus.errors import SearchError
from corpus.model.search import Refused
from index.lock import held
from index.search.engine import Collection, Engine
from index.search.index import BackedIndex
from index.search.record import Change
from index.search.tantivy import marker
from index.search.tantivy.generation import TantivyGeneration, is_whole

Result = TypeVar("Result")


class TantivyIndex(BackedIndex):
    """A search index in a folder; broken or of another version, it starts empty and stale."""

    def __init__(self, folder: Path) -> None:
        super().__init__(TantivyBackend(folder))


class TantivyBackend:
    """Implements `index.search.engine.Backend` on a folder.

    Any number of processes may search; the one that holds the index lock writes (see `index.outbox.feed`). When another
    process lets a new generation take over, this one follows.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._current = self._open()

    def _open(self) -> TantivyGeneration:
        with self._alone():
            note = marker.read(self._folder)
            try:
                if note and is_whole(self._folder, note.generation):
                    return TantivyGeneration(self._folder, note.generation)
            except (ValueError, OSError):
                pass
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder.mkdir(parents=True, exist_ok=True)
            made = TantivyGeneration.new(self._folder)
            marker.write(self._folder, marker.Note(made.name))
            return made

    def _alone(self) -> AbstractContextManager[bool]:
        """No two processes make the folder at the same time."""
        return held(self._folder.with_name(f"{self._folder.name}.lock"), wait=True)

    def _generation(self) -> TantivyGeneration:
        """The generation that serves now."""
        note = marker.read(self._folder)
        if note is None or note.generation != self._current.name:
            with self._lock:
                self._current = self._open()
        return self._current

    def write(self, changes: Sequence[Change]) -> tuple[Refused, ...]:
        return self._generation().write(changes)

    def versions(self, collection: Collection) -> dict[str, int]:
        return self._tried(lambda: self._generation().versions(collection))

    def read(self, collection: Collection, question: Callable[[Engine], Result]) -> Result:
        return self._tried(lambda: question(self._generation().tables[collection].engine()))

    def _tried(self, read: Callable[[], Result]) -> Result:
        """Read; once more after opening the folder anew when another process replaced it."""
        try:
            return read()
        except (ValueError, OSError):
            with self._lock:
                self._current = self._open()
        try:
            return read()
        except (ValueError, OSError) as error:
            raise SearchError(
                f"Không đọc được chỉ mục tìm kiếm: {error}.", remedy="Hãy chạy: vanthu reindex", place=str(self._folder)
            ) from error

    def origin(self) -> str:
        note = marker.read(self._folder)
        return note.origin if note else ""

    def begin(self) -> TantivyGeneration:
        return TantivyGeneration.new(self._folder)

    def remove(self) -> None:
        with self._lock, self._alone():
            shutil.rmtree(self._folder, ignore_errors=True)

    def close(self) -> None:
        """Nothing is held open between calls."""
