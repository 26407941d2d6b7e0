"""Intake runs and their files: written by who takes in, one transaction a step."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, insert, select, update

from corpus.model import Issue, Outcome
from corpus.model.codec import issues_to_json
from index.store.journal import Author, note
from index.store.link import AnyRow
from index.store.missing import no_run
from index.store.rows_intake import OPEN, FileState, FoundFile
from index.store.schema_intake import intake_files, intake_runs

_BATCH = 400
_STATE = intake_files.c.state


def begin_run(connection: Connection, kind: str, roots: Sequence[str], author: Author, *, asked: bool) -> int:
    """A new run; `asked`: the server shall read its files."""
    row = {"kind": kind, "roots": json.dumps(list(roots), ensure_ascii=False), "actor": author.actor}
    made = connection.execute(insert(intake_runs), row | {"started": author.at, "asked": asked})
    run = made.inserted_primary_key
    assert run is not None
    note(connection, author, f"intake.{kind}", str(run[0]), ", ".join(roots)[:1000])
    return int(run[0])


def add_files(connection: Connection, run: int, files: Iterable[FoundFile], author: Author) -> None:
    """Files of the run that wait to be read; one that is there already is left alone when it is unchanged and was read
    (not failed), else it waits again."""
    present = {row.place: row for row in connection.execute(select(intake_files).where(intake_files.c.run == run))}
    fresh: list[dict[str, object]] = []
    for file in files:
        row = present.get(file.place)
        if row is None:
            fresh.append(_waiting(run, file, author))
        elif _is_due(row, file):
            values = {"state": FileState.WAITING, "size": file.size, "modified": file.modified, "queued": author.at}
            connection.execute(update(intake_files).where(intake_files.c.id == row.id).values(values))
    if fresh:
        connection.execute(insert(intake_files), fresh)


def _is_due(row: AnyRow, file: FoundFile) -> bool:
    unread = row.state in (*OPEN, FileState.FAILED) or row.sha256 is None
    return unread or (row.size, row.modified) != (file.size, file.modified)


def _waiting(run: int, file: FoundFile, author: Author) -> dict[str, object]:
    return {
        "run": run, "place": file.place, "path": file.path, "size": file.size, "modified": file.modified,
        "state": FileState.WAITING, "issues": "[]", "queued": author.at, "seconds": 0.0,
    }  # fmt: skip


def mark_reading(connection: Connection, files: Sequence[int], author: Author) -> None:
    for start in range(0, len(files), _BATCH):
        chosen = intake_files.c.id.in_(files[start : start + _BATCH])
        connection.execute(
            update(intake_files).where(chosen).values(state=FileState.READING, started=author.at, ended=None)
        )


def finish_file(
    connection: Connection,
    file: int,
    outcome: Outcome,
    *,
    status: str,
    sha256: str | None,
    document: str | None,
    at: str,
) -> None:
    """What became of a file, in the transaction that takes its outcome in."""
    values = {
        "state": status, "issues": issues_to_json(outcome.issues), "sha256": sha256, "document": document,
        "ended": at, "seconds": outcome.seconds,
    }  # fmt: skip
    connection.execute(update(intake_files).where(intake_files.c.id == file).values(values))


def skip_file(connection: Connection, file: int, issue: Issue, author: Author) -> None:
    """A file that is not there any more before it was read."""
    values = {"state": FileState.SKIPPED, "issues": issues_to_json((issue,)), "ended": author.at}
    connection.execute(update(intake_files).where(intake_files.c.id == file).values(values))


def put_back(connection: Connection, run: int) -> None:
    """What was being read waits again: its reader was stopped."""
    condition = (intake_files.c.run == run) & (_STATE == FileState.READING)
    connection.execute(update(intake_files).where(condition).values(state=FileState.WAITING, started=None))


def end_run(connection: Connection, run: int, author: Author) -> None:
    connection.execute(update(intake_runs).where(intake_runs.c.id == run).values(ended=author.at, asked=False))


def reopen_run(connection: Connection, run: int, author: Author, *, failed: bool, asked: bool) -> int:
    """Let a run go on; with `failed` its failed files wait again. How many files wait. Raises NotFound."""
    if connection.execute(select(intake_runs.c.id).where(intake_runs.c.id == run)).first() is None:
        raise no_run(run)
    again = (*OPEN, FileState.FAILED) if failed else OPEN
    condition = (intake_files.c.run == run) & _STATE.in_(again)
    changed = connection.execute(update(intake_files).where(condition).values(state=FileState.WAITING, started=None))
    if changed.rowcount:
        connection.execute(update(intake_runs).where(intake_runs.c.id == run).values(ended=None, asked=asked))
        note(connection, author, "intake.again", str(run), f"{changed.rowcount} files")
    return changed.rowcount
