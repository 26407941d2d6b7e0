"""`vanthu extract`: read files and print what was found, without a store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import Passwords

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.model import Outcome


def extract(
    files: Annotated[list[str], typer.Argument(metavar="TỆP", help="Các tệp cần đọc.")],
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Mỗi tệp một dòng JSON ra đầu ra chuẩn.")] = False,
    password: Passwords = None,
) -> None:
    """Đọc tệp và in ra những gì trích được, không lưu vào kho."""
    import json
    import sys

    from corpus.model import Status
    from pipeline.extract_line import extract_line

    failed = False
    for outcome in _outcomes(files, tuple(password or ())):
        failed |= outcome.status is not Status.OK
        _report(outcome)
        line = extract_line(outcome)
        if jsonl:
            sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
            sys.stdout.flush()
        elif outcome.document:
            from api.cli.summary import describe

            print(describe(line))
    if failed:
        raise typer.Exit(1)


def _outcomes(files: list[str], passwords: tuple[str, ...]) -> Iterator[Outcome]:
    """Outcomes in the order of the files, each with the path as it was given."""
    from dataclasses import replace
    from functools import partial
    from pathlib import Path

    from api.cli.options import worker_count
    from pipeline.job import crashed, read_file
    from pipeline.sandbox import SandboxExecutor
    from pipeline.walk import shown
    from pipeline.warm import warm

    work = partial(read_file, passwords=passwords, keep=False)
    executor = SandboxExecutor(min(worker_count(0), len(files)), prepare=warm)
    waiting: dict[str, list[Outcome]] = {}
    results = executor.run(work, (Path(name) for name in files), crashed=crashed)
    for name in files:
        key = shown(Path(name))
        while not waiting.get(key):
            outcome = next(results).outcome
            waiting.setdefault(outcome.file.path, []).append(outcome)
        outcome = waiting[key].pop()
        yield replace(outcome, file=replace(outcome.file, path=shown(name)))


def _report(outcome: Outcome) -> None:
    import sys

    from api.cli.options import printable

    for issue in outcome.issues:
        place = f" ({issue.place})" if issue.place else ""
        print(printable(f"{outcome.file.path}: {issue.message}{place} {issue.remedy}".rstrip()), file=sys.stderr)
