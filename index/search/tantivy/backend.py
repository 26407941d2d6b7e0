"""The embedded search index."""

from __future__ import annotations

import errno
import re
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock
from typing import TypeVar

from corpus.errors import SearchError
from corpus.model.search import IndexState, Refused
from index.search.engine import Collection, Engine
from index.search.index import BackedIndex
from index.search.record import Change
from index.search.tantivy import marker
from index.search.tantivy.generation import TantivyGeneration, is_whole, remove_others

Result = TypeVar("Result")


_PASSING = frozenset((errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EACCES, errno.EPERM, errno.EIO, errno.EAGAIN))
"""What the system says when it cannot open a file that is whole."""
_SYSTEM_SAYS = re.compile(r"\(os error (\d+)\)|\bcode: (\d+)\b")


def _passes(error: Exception) -> bool:
    """Whether an index could not be opened for a reason that is not its own; tantivy tells the system's in words."""
    number = error.errno if isinstance(error, OSError) else None
    said = _SYSTEM_SAYS.search(str(error))
    return number in _PASSING or (said is not None and int(said[1] or said[2]) in _PASSING)


class TantivyIndex(BackedIndex):
    """A search index in a folder; broken or of another version, it starts empty, to be filled by the next feeding."""

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
        with marker.alone(self._folder):
            note = marker.read(self._folder)
            try:
                if note and is_whole(self._folder, note.generation):
                    return TantivyGeneration(self._folder, note.generation)
            except (ValueError, OSError) as error:
                if _passes(error):
                    raise SearchError(
                        f"Chưa mở được chỉ mục tìm kiếm: {error}.",
                        remedy="Máy đang thiếu bộ nhớ hoặc mở quá nhiều tệp; hãy thử lại sau.",
                        place=str(self._folder),
                    ) from error
            if note:
                shutil.rmtree(self._folder / note.generation, ignore_errors=True)
            self._folder.mkdir(parents=True, exist_ok=True)
            made = TantivyGeneration.new(self._folder)
            marker.write(self._folder, marker.Note(made.name))
            return made

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
        with marker.alone(self._folder):
            note = marker.read(self._folder)
            remove_others(self._folder, note.generation if note else self._current.name)
        return TantivyGeneration.new(self._folder)

    def remove(self) -> None:
        with self._lock, marker.alone(self._folder):
            shutil.rmtree(self._folder, ignore_errors=True)

    def state(self) -> IndexState:
        return IndexState(backend="tantivy", address=str(self._folder), generation=self._generation().name)

    def close(self) -> None:
        """Nothing is held open between calls."""
