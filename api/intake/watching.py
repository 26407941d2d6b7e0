"""`watch`: look, take what is still, put it away when it is safe; until told to stop."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import NamedTuple

from api.intake.moving import move_to
from api.intake.places import found, path_of
from api.intake.work import Done, executor_for, work
from api.lag import still_waiting
from api.library import Library
from corpus.model import Status
from pipeline.executor import Executor
from pipeline.walk import shown
from pipeline.watch import StillFile, Watch, stand

Tell = Callable[[str], None]
_PUT_AWAY = (Status.OK, Status.PARTIAL, Status.SKIPPED)
_RETRY = 60.0  # seconds until a file that could not be moved is tried again


class _Late(NamedTuple):
    """A file that was taken in and still has to be moved: its content, when it is tried (0: not tried yet)."""

    sha256: str
    due: float = 0.0


@dataclass(slots=True)
class Watching:
    """A run of `watch`. Files that some run has taken in, with the same place, size and time, are not read again.

    With `away` they are moved there, those included that an earlier run left behind.
    """

    library: Library
    watch: Watch
    workers: int
    tell: Tell
    every: float
    away: Path | None = None
    passwords: tuple[str, ...] = ()
    _silent: tuple[Path, ...] = ()
    _late: dict[Path, _Late] = field(default_factory=dict)

    def until(self, stop: Event) -> None:
        """Take in what comes until `stop` is set; what is at hand then is finished."""
        book = self.library.store.intake
        run = self._run()
        with book.working(run) as mine:
            if not mine:
                self.tell("Một tiến trình khác đang theo dõi các thư mục này.")
                return
            with executor_for(self.workers) as executor:
                while not stop.is_set():
                    self._round(run, executor, stop)
                    stop.wait(self.every)
            book.end(run)

    def _run(self) -> int:
        """The run that was broken off on the same folders, else a new one."""
        book = self.library.store.intake
        roots = tuple(shown(folder.absolute()) for folder in self.watch.folders)
        broken = [run for run in book.unended("watch") if run.roots == roots]
        return broken[-1].id if broken else book.begin("watch", roots)

    def _round(self, run: int, executor: Executor, stop: Event) -> None:
        still = self.watch.look(time.monotonic())
        self._tell_silence()
        book = self.library.store.intake
        book.add(run, map(found, self._fresh(still)))
        self._move_late()
        if not book.open_files(run):
            return
        for done in work(self.library, run, executor, passwords=self.passwords, stopped=stop.is_set):
            self._finish(done)
        self.library.feed(wait=True)
        behind = still_waiting(self.library)
        if behind:
            self.tell(behind)

    def _fresh(self, still: list[StillFile]) -> list[StillFile]:
        """The files that no run has taken in; the others are to be moved if their state lets them go."""
        settled = self.library.store.intake.settled(found(file).place for file in still)
        known = {(row.place, row.size, row.modified): row for row in settled}
        fresh: list[StillFile] = []
        for file in still:
            row = known.get((found(file).place, file.size, file.modified))
            if row is None:
                fresh.append(file)
            elif row.sha256 and row.state in _PUT_AWAY:
                self._late[file.path] = _Late(row.sha256)
        return fresh

    def _finish(self, done: Done) -> None:
        outcome = done.outcome
        reason = f": {outcome.issues[0].message}" if outcome.issues else ""
        self.tell(f"{STATES[outcome.status]}: {done.row.path}{reason}")
        if outcome.status in _PUT_AWAY and outcome.file.sha256 is not None:
            self._move(path_of(done.row.place), _Late(outcome.file.sha256))

    def _move_late(self) -> None:
        """Try again what could not be moved, or was left when the program was stopped."""
        for path, late in list(self._late.items()):
            if time.monotonic() < late.due or any(folder in path.parents for folder in self.watch.unreachable):
                continue
            del self._late[path]
            if stand(path):
                self._move(path, late)

    def _move(self, path: Path, late: _Late) -> None:
        """Put a file away, if there is where to; one that cannot be moved now is kept for later and named once."""
        if self.away is None:
            return
        try:
            if move_to(path, self.away, sha256=late.sha256) is None:
                self.tell(f"Không chuyển {shown(path)}: tệp đã thay đổi sau khi đọc.")
        except OSError as error:
            self._late[path] = _Late(late.sha256, time.monotonic() + _RETRY)
            if not late.due:
                self.tell(f"Chưa chuyển được {shown(path)} (mã lỗi: {error.errno}); tệp vẫn ở chỗ cũ, sẽ thử lại.")

    def _tell_silence(self) -> None:
        """Say once when a folder cannot be reached, and once when it is back."""
        now = self.watch.unreachable
        for folder in now:
            if folder not in self._silent:
                self.tell(f"Không mở được thư mục {shown(folder)}; sẽ thử lại.")
        for folder in self._silent:
            if folder not in now:
                self.tell(f"Đã mở lại được thư mục {shown(folder)}.")
        self._silent = now


STATES = {
    Status.OK: "Đã đọc",
    Status.PARTIAL: "Đọc được một phần",
    Status.FAILED: "Không đọc được",
    Status.SKIPPED: "Đã có sẵn",
    Status.QUARANTINED: "Tạm giữ",
}
