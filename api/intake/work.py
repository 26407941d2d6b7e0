"""Read the files of a run that wait, and write down what became of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from api.intake.places import path_of
from api.library import Library
from corpus.model import Issue, Outcome, Severity
from index.store import IntakeFileRow, Store
from pipeline.executor import Executor
from pipeline.runner import Runner
from pipeline.sandbox import SandboxExecutor
from pipeline.walk import shown
from pipeline.warm import warm

FEED_EVERY = 50  # outcomes between two looks of the search index at the outbox
_MARKED_AT_ONCE = 8

Stopped = Callable[[], bool]
"""Whether the work is to end after the file at hand."""


@dataclass(frozen=True, slots=True)
class Done:
    """A file of a run with its outcome."""

    row: IntakeFileRow
    outcome: Outcome


@dataclass(slots=True)
class _Sink:
    """The store, told which file of the run each outcome is of; an uploaded file goes by the name it was sent under."""

    store: Store
    rows: dict[str, list[IntakeFileRow]] = field(default_factory=dict)
    last: IntakeFileRow | None = None

    def expect(self, path: Path, row: IntakeFileRow) -> None:
        self.rows.setdefault(shown(path), []).append(row)

    def accept(self, outcome: Outcome, original: bytes | None, inside: tuple[bytes, ...] = ()) -> None:
        row = self.rows[outcome.file.path].pop()
        named = replace(outcome, file=replace(outcome.file, path=row.path))
        self.store.accept(named, original, inside, file=row.id)
        self.last = row


def executor_for(workers: int) -> AbstractContextManager[Executor]:
    """Where files are read, while the block lasts."""
    return SandboxExecutor(max(workers, 1), prepare=warm)


def work(
    library: Library,
    run: int,
    executor: Executor,
    *,
    passwords: tuple[str, ...] = (),
    stopped: Stopped = lambda: False,
) -> Iterator[Done]:
    """Read what waits in a run; each file is yielded when its outcome is safe. Feeds the index now and then.

    For who holds the run (`IntakeBook.working`). Stopped or broken off, the rest waits for who goes on.
    """
    store = library.store
    sink = _Sink(store)
    runner = Runner(executor, sink, store, passwords)
    for number, outcome in enumerate(runner.run(_paths(store, run, sink, stopped)), 1):
        assert sink.last is not None
        yield Done(sink.last, outcome)
        if number % FEED_EVERY == 0:
            library.feed()
        if stopped():
            break


def _paths(store: Store, run: int, sink: _Sink, stopped: Stopped) -> Iterator[Path]:
    """The paths of files that wait, marked as being read a few at a time."""
    rows = iter(store.intake.open_files(run))
    while not stopped() and (batch := list(islice(rows, _MARKED_AT_ONCE))):
        store.intake.reading([row.id for row in batch])
        for row in batch:
            path = path_of(row.place)
            if row.size is not None and not path.exists():
                store.intake.skip(row.id, GONE)
                continue
            sink.expect(path, row)
            yield path


GONE = Issue(
    code="tep-da-chuyen-di",
    message="Tệp không còn ở chỗ cũ trước khi được đọc.",
    remedy="Nếu tệp được chuyển sang thư mục khác, hãy nhập lại từ thư mục đó.",
    severity=Severity.NOTE,
)
