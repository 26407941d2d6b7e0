"""`vanthu ingest`: read files into the library."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import DataFolder, Passwords, Workers, folder_of, printable, worker_count

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable

    from corpus.model import Outcome


def ingest(
    paths: Annotated[list[Path], typer.Argument(metavar="ĐƯỜNG_DẪN", help="Tệp hoặc thư mục cần nhập.")],
    data: DataFolder = None,
    workers: Workers = 0,
    password: Passwords = None,
) -> None:
    """Đọc tệp, thư mục vào kho; tệp đã có được bỏ qua, tệp hỏng không ảnh hưởng tệp khác."""
    from api.intake.folder import folder_run
    from api.intake.work import executor_for, work
    from api.lag import still_waiting
    from api.library import open_library

    with open_library(folder_of(data)) as library:
        with folder_run(library, paths) as run:
            most = min(worker_count(workers), max(run.left, 1))
            with executor_for(most) as executor:
                done = work(library, run.id, executor, passwords=tuple(password or ()))
                counts, failures = _watch((each.outcome for each in done), run.left)
            counts["skipped"] += run.before
        library.feed(wait=True)
        held, behind = library.store.counts(), still_waiting(library)
    _summary(counts, failures)
    print(f"Kho {folder_of(data)}: {held.documents} văn bản, {held.facts} dữ kiện, {held.tasks} nhiệm vụ.")
    if behind:
        print(behind)
    if failures:
        raise typer.Exit(1)


def _watch(outcomes: Iterable[Outcome], total: int) -> tuple[Counter[str], list[Outcome]]:
    """Show progress and count; return the counts and what was not read in full."""
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
        for outcome in outcomes:
            counts[outcome.status] += 1
            for document in outcome.documents:
                counts["facts"] += sum(1 for _ in document.facts.each())
                counts["tasks"] += sum(task.kind is not TaskKind.ENFORCEMENT for task in document.facts.tasks)
            if outcome.status in (Status.FAILED, Status.PARTIAL, Status.QUARANTINED):
                failures.append(outcome)
            progress.update(bar, advance=1, description=printable(Path(outcome.file.path).name[:40]))
    return counts, failures


def _summary(counts: Counter[str], failures: list[Outcome]) -> None:
    from corpus.model import Status

    read = counts[Status.OK] + counts[Status.PARTIAL]
    print(f"Đã đọc {read} văn bản: {counts['facts']} dữ kiện, {counts['tasks']} nhiệm vụ.")
    print(f"Bỏ qua vì đã có: {counts[Status.SKIPPED]}. Không đọc được: {counts[Status.FAILED]}.")
    if counts[Status.QUARANTINED]:
        print(f"Tạm giữ vì có dấu mật: {counts[Status.QUARANTINED]} (xem: vanthu quarantine).")
    for outcome in failures:
        for issue in outcome.issues:
            print(printable(f"  {outcome.file.path}: {issue.message} {issue.remedy}".rstrip()))
