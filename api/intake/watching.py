"""`watch`: look, take what is still, put it away when it is safe; until told to stop."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from api.intake.moving import move_to
from api.intake.places import found, path_of
from api.intake.work import Done, executor_for, work
from api.lag import still_waiting
from api.library import Library
from corpus.model import Status
from pipeline.executor import Executor
from pipeline.walk import shown
from pipeline.watch import StillFile, Watch

Tell = Callable[[str], None]
_PUT_AWAY = (Status.OK, Status.PARTIAL, Status.SKIPPED)


@dataclass(slots=True)
class Watching:
    """A run of `watch`. Files that some run has taken in, with the same place, size and time, are left alone."""

    library: Library
    watch: Watch
    workers: int
    tell: Tell
    every: float
    away: Path | None = None
    passwords: tuple[str, ...] = ()
    _silent: tuple[Path, ...] = ()

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
        if not book.open_files(run):
            return
        for done in work(self.library, run, executor, passwords=self.passwords, stopped=stop.is_set):
            self._finish(done)
        self.library.feed(wait=True)
        behind = still_waiting(self.library)
        if behind:
            self.tell(behind)

    def _fresh(self, still: list[StillFile]) -> list[StillFile]:
        known = self.library.store.intake.settled(found(file).place for file in still)
        return [file for file in still if (found(file).place, file.size, file.modified) not in known]

    def _finish(self, done: Done) -> None:
        outcome = done.outcome
        reason = f": {outcome.issues[0].message}" if outcome.issues else ""
        self.tell(f"{STATES[outcome.status]}: {done.row.path}{reason}")
        if self.away is None or outcome.status not in _PUT_AWAY or outcome.file.sha256 is None:
            return
        try:
            if move_to(path_of(done.row.place), self.away, sha256=outcome.file.sha256) is None:
                self.tell(f"Không chuyển {done.row.path}: tệp đã thay đổi sau khi đọc.")
        except OSError as error:
            self.tell(f"Chưa chuyển được {done.row.path} (mã lỗi: {error.errno}); tệp vẫn ở chỗ cũ.")

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
