"""Folders that are watched: which files lie still and may be taken. Polling only, so that network shares do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.walk import files_in

_UNFINISHED = ("~$", ".~")
_UNFINISHED_ENDS = (".tmp", ".part", ".partial", ".crdownload", ".filepart")


@dataclass(frozen=True, slots=True)
class StillFile:
    """A file as it lies there: size in bytes, time of change in nanoseconds as its folder's machine tells it."""

    path: Path
    size: int
    modified: int


@dataclass(slots=True)
class Watch:
    """Looks at folders again and again. A file is still once size and time have been the same for `still` seconds.

    The seconds are those of the caller's clock, not of the share. `leave`: folders that are not looked at.
    """

    folders: tuple[Path, ...]
    still: float
    leave: tuple[Path, ...] = ()
    unreachable: tuple[Path, ...] = ()
    _seen: dict[Path, tuple[StillFile, float]] = field(default_factory=dict)
    _taken: dict[Path, StillFile] = field(default_factory=dict)

    def look(self, now: float) -> list[StillFile]:
        """Files that are still at `now` (seconds), each handed out once unless its size or time changes.

        What vanished is forgotten; of a folder that cannot be reached nothing is, and `unreachable` names it.
        """
        self.unreachable = tuple(folder for folder in self.folders if not _reachable(folder))
        present = {file.path: file for file in self._files()}
        for path in [path for path in self._seen if path not in present and not self._cut_off(path)]:
            del self._seen[path]
            self._taken.pop(path, None)
        due = [file for file in present.values() if self._is_due(file, now)]
        self._taken |= {file.path: file for file in due}
        return due

    def _is_due(self, file: StillFile, now: float) -> bool:
        seen, since = self._seen.get(file.path, (None, now))
        if seen != file:
            self._seen[file.path] = (file, now)
            since = now
        return now - since >= self.still and self._taken.get(file.path) != file

    def _cut_off(self, path: Path) -> bool:
        return any(folder in path.parents for folder in self.unreachable)

    def _files(self) -> Iterator[StillFile]:
        reachable = [folder for folder in self.folders if folder not in self.unreachable]
        for path in files_in(reachable):
            if not _is_unfinished(path.name) and not any(folder in path.parents for folder in self.leave):
                file = stand(path)
                if file:
                    yield file


def stand(path: Path) -> StillFile | None:
    """The file as it lies there; None for what vanished, cannot be reached or is no regular file."""
    try:
        state = path.stat()
        return StillFile(path, state.st_size, state.st_mtime_ns) if path.is_file() else None
    except OSError:
        return None


def _reachable(folder: Path) -> bool:
    try:
        next(folder.iterdir(), None)
    except OSError:
        return False
    return True


def _is_unfinished(name: str) -> bool:
    """Whether a name says that the file is a lock or being written by another program."""
    return name.startswith(_UNFINISHED) or name.lower().endswith(_UNFINISHED_ENDS)
