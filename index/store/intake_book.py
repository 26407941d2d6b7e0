"""The book of what is taken in: runs, their files, quarantine; a part of the store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from sqlalchemy import Connection

from corpus.model import Issue
from index.lock import held as locked
from index.lock import is_held
from index.store import held, intake, read_intake
from index.store.journal import Author
from index.store.rows import PageOf
from index.store.rows_intake import FoundFile, HeldRow, IntakeFileRow, IntakeRunRow

Transaction = Callable[[], AbstractContextManager[Connection]]


class IntakeBook:
    """Runs and files, each step in a transaction of its own. Who works on a run holds its lock; a killed one frees it.

    Reads raise NotFound for runs that are not there; everything raises StoreError.
    """

    def __init__(self, folder: Path, *, read: Transaction, write: Transaction, author: Callable[[], Author]) -> None:
        self._folder = folder
        self._read = read
        self._write = write
        self._author = author

    # ── runs ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def begin(self, kind: str, roots: Sequence[str], files: Iterable[FoundFile] = (), *, asked: bool = False) -> int:
        """A new run with its files, in one transaction; `asked`: the server shall read them."""
        with self._write() as connection:
            run = intake.begin_run(connection, kind, roots, self._author(), asked=asked)
            intake.add_files(connection, run, files, self._author())
            return run

    @contextmanager
    def working(self, run: int) -> Iterator[bool]:
        """Whether the run is ours to work on while the block lasts; not when another process is at it."""
        with locked(self._lock(run), wait=False) as mine:
            yield mine

    def running(self, run: int) -> bool:
        return is_held(self._lock(run))

    def _lock(self, run: int) -> Path:
        return self._folder / "runs" / f"{run}.lock"

    def runs(self, *, size: int = 20) -> tuple[IntakeRunRow, ...]:
        """The latest runs, last first."""
        with self._read() as connection:
            return read_intake.read_runs(connection, self.running, size=size)

    def run(self, run: int) -> IntakeRunRow:
        with self._read() as connection:
            return read_intake.read_run(connection, run, self.running)

    def unended(self, kind: str = "", *, asked: bool | None = None) -> tuple[IntakeRunRow, ...]:
        """Runs without an end, oldest first, whether or not somebody is at work on them."""
        with self._read() as connection:
            return read_intake.read_unended(connection, kind, asked=asked)

    def end(self, run: int) -> None:
        """The run is over; what was being read waits for who goes on."""
        with self._write() as connection:
            intake.put_back(connection, run)
            intake.end_run(connection, run, self._author())

    def again(self, run: int, *, failed: bool = False, asked: bool = False) -> int:
        """Let the run go on, with `failed` also with what failed; the number of files that wait."""
        with self._write() as connection:
            return intake.reopen_run(connection, run, self._author(), failed=failed, asked=asked)

    # ── files ────────────────────────────────────────────────────────────────────────────────────────────────────

    def add(self, run: int, files: Iterable[FoundFile]) -> None:
        """Files that wait to be read; what the run has read and is unchanged stays as it is."""
        with self._write() as connection:
            intake.add_files(connection, run, files, self._author())

    def open_files(self, run: int) -> tuple[IntakeFileRow, ...]:
        """Files still to be read."""
        with self._read() as connection:
            return read_intake.read_open(connection, run)

    def files(
        self, run: int, states: tuple[str, ...] = (), *, size: int = 100, cursor: str | None = None
    ) -> PageOf[IntakeFileRow]:
        with self._read() as connection:
            return read_intake.read_files(connection, run, states, size=size, cursor=cursor)

    def reading(self, files: Sequence[int]) -> None:
        with self._write() as connection:
            intake.mark_reading(connection, files, self._author())

    def skip(self, file: int, issue: Issue) -> None:
        """The file went away before it was read."""
        with self._write() as connection:
            intake.skip_file(connection, file, issue, self._author())

    def settled(self, places: Iterable[str]) -> tuple[IntakeFileRow, ...]:
        """What some run has taken in of these places, oldest first."""
        with self._read() as connection:
            return read_intake.read_settled(connection, places)

    def has_below(self, prefix: str) -> bool:
        """Whether some run has a file whose place begins so."""
        with self._read() as connection:
            return read_intake.has_below(connection, prefix)

    # ── quarantine ───────────────────────────────────────────────────────────────────────────────────────────────

    def held(self, *, released: bool = False) -> tuple[HeldRow, ...]:
        """What is held back, last first; with `released` also what no longer is."""
        with self._read() as connection:
            return held.read_held(connection, released=released)

    def release(self, digest: str, reason: str) -> None:
        """Note in the log who lets a file be taken in, and why."""
        with self._write() as connection:
            held.release(connection, digest, reason, self._author())
