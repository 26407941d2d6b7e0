"""`vanthu ingest`: read files into the library."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import DataFolder, Passwords, Workers, folder_of, printable, worker_count

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable

    from api.library import Library
    from corpus.model import Outcome

FEED_EVERY = 50  # outcomes between two looks of the search index at the outbox


def ingest(
    paths: Annotated[list[Path], typer.Argument(metavar="ĐƯỜNG_DẪN", help="Tệp hoặc thư mục cần nhập.")],
    data: DataFolder = None,
    workers: Workers = 0,
    password: Passwords = None,
) -> None:
    """Đọc tệp, thư mục vào kho; tệp đã có được bỏ qua, tệp hỏng không ảnh hưởng tệp khác."""
    from api.library import open_library
    from pipeline.runner import Runner
    from pipeline.sandbox import SandboxExecutor
    from pipeline.walk import files_in
    from pipeline.warm import warm

    files = list(files_in(paths))
    most = min(worker_count(workers), max(len(files), 1))
    with open_library(folder_of(data)) as library, SandboxExecutor(most, prepare=warm) as executor:
        runner = Runner(executor, library.store, library.store, tuple(password or ()))
        counts, failures = _watch(runner.run(files), len(files), library)
        library.feed(wait=True)
        held = library.store.counts()
    _summary(counts, failures)
    print(f"Kho {folder_of(data)}: {held.documents} văn bản, {held.facts} dữ kiện, {held.tasks} nhiệm vụ.")
    if failures:
        raise typer.Exit(1)


def _watch(outcomes: Iterable[Outcome], total: int, library: Library) -> tuple[Counter[str], list[Outcome]]:
    """Show progress, feed the index now and then, count; return the counts and what was not read in full."""
    from collections import Counter

    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from corpus.model import Status, TaskKind

    counts: Counter[str] = Counter()
    failures: list[Outcome] = []
    columns = (
        TextColumn("Đang nhập"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.description}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True)) as progress:
        bar = progress.add_task("", total=total)
        for number, outcome in enumerate(outcomes, 1):
            counts[outcome.status] += 1
            for document in outcome.documents:
                counts["facts"] += sum(1 for _ in document.facts.each())
                counts["tasks"] += sum(task.kind is not TaskKind.ENFORCEMENT for task in document.facts.tasks)
            if outcome.status in (Status.FAILED, Status.PARTIAL):
                failures.append(outcome)
            progress.update(bar, advance=1, description=printable(Path(outcome.file.path).name[:40]))
            if number % FEED_EVERY == 0:
                library.feed()
    return counts, failures


def _summary(counts: Counter[str], failures: list[Outcome]) -> None:
    from corpus.model import Status

    read = counts[Status.OK] + counts[Status.PARTIAL]
    print(f"Đã đọc {read} văn bản: {counts['facts']} dữ kiện, {counts['tasks']} nhiệm vụ.")
    print(f"Bỏ qua vì đã có: {counts[Status.SKIPPED]}. Không đọc được: {counts[Status.FAILED]}.")
    for outcome in failures:
        for issue in outcome.issues:
            print(printable(f"  {outcome.file.path}: {issue.message} {issue.remedy}".rstrip()))
