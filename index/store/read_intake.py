"""Intake runs and their files, as they are shown and as they go on."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable
from pathlib import PurePath

from sqlalchemy import Connection, func, select

from corpus.model.codec import issues_from_json
from index.store.link import AnyRow
from index.store.missing import no_run
from index.store.paging import Order, read_page
from index.store.rows import PageOf
from index.store.rows_intake import OPEN, FileState, IntakeFileRow, IntakeRunRow, RunState
from index.store.schema_intake import intake_files, intake_runs
from index.store.shape import shape

_BATCH = 400
_SETTLED = tuple(state for state in FileState if state not in (*OPEN, FileState.FAILED))
Running = Callable[[int], bool]
"""Whether a process is at work on a run."""


def read_runs(connection: Connection, running: Running, *, size: int) -> tuple[IntakeRunRow, ...]:
    """The latest runs, last first."""
    rows = connection.execute(select(intake_runs).order_by(intake_runs.c.id.desc()).limit(size)).all()
    totals = _totals(connection, [row.id for row in rows])
    return tuple(_run(row, totals.get(row.id, {}), running) for row in rows)


def read_run(connection: Connection, run: int, running: Running) -> IntakeRunRow:
    """One run. Raises NotFound."""
    row = connection.execute(select(intake_runs).where(intake_runs.c.id == run)).first()
    if row is None:
        raise no_run(run)
    return _run(row, _totals(connection, [run]).get(run, {}), running)


def _totals(connection: Connection, runs: list[int]) -> dict[int, dict[str, int]]:
    table = intake_files.c
    query = select(table.run, table.state, func.count()).where(table.run.in_(runs)).group_by(table.run, table.state)
    found: dict[int, dict[str, int]] = {}
    for run, state, count in connection.execute(query):
        found.setdefault(run, {})[state] = count
    return found


def _run(row: AnyRow, totals: dict[str, int], running: Running) -> IntakeRunRow:
    if running(row.id):
        state = RunState.RUNNING
    elif row.ended:
        state = RunState.ENDED
    else:
        state = RunState.QUEUED if row.asked else RunState.INTERRUPTED
    return shape(
        IntakeRunRow, row, roots=tuple(json.loads(row.roots)), started=dt.datetime.fromisoformat(row.started),
        ended=_instant(row.ended), state=state, totals=totals,
    )  # fmt: skip


def read_files(
    connection: Connection, run: int, states: tuple[str, ...], *, size: int, cursor: str | None
) -> PageOf[IntakeFileRow]:
    """Files of a run, in the order they were found."""
    query = select(intake_files).where(intake_files.c.run == run)
    if states:
        query = query.where(intake_files.c.state.in_(states))
    page = read_page(connection, query, Order(intake_files.c.id, intake_files.c.id), size=size, cursor=cursor)
    return PageOf(tuple(map(_file, page.rows)), page.total, page.next)


def read_open(connection: Connection, run: int) -> tuple[IntakeFileRow, ...]:
    """The files of a run that are still to be read."""
    table = intake_files.c
    query = select(intake_files).where(table.run == run, table.state.in_(OPEN)).order_by(table.id)
    return tuple(map(_file, connection.execute(query)))


def _file(row: AnyRow) -> IntakeFileRow:
    return shape(
        IntakeFileRow, row, name=PurePath(row.path).name, issues=issues_from_json(row.issues),
        queued=dt.datetime.fromisoformat(row.queued), started=_instant(row.started), ended=_instant(row.ended),
    )  # fmt: skip


def _instant(words: str | None) -> dt.datetime | None:
    return dt.datetime.fromisoformat(words) if words else None


def read_unended(connection: Connection, kind: str = "", *, asked: bool | None = None) -> tuple[IntakeRunRow, ...]:
    """Runs that have no end, oldest first: of a kind, of those (not) asked of the server."""
    query = select(intake_runs).where(intake_runs.c.ended.is_(None)).order_by(intake_runs.c.id)
    if kind:
        query = query.where(intake_runs.c.kind == kind)
    if asked is not None:
        query = query.where(intake_runs.c.asked == asked)
    return tuple(_run(row, {}, lambda _: False) for row in connection.execute(query))


def read_settled(connection: Connection, places: Iterable[str]) -> tuple[IntakeFileRow, ...]:
    """What some run has taken in of these places, oldest first."""
    wanted, table = list(places), intake_files.c
    found: list[IntakeFileRow] = []
    for start in range(0, len(wanted), _BATCH):
        chosen = table.place.in_(wanted[start : start + _BATCH])
        settled = select(intake_files).where(chosen, table.state.in_(_SETTLED), table.sha256.is_not(None))
        found += map(_file, connection.execute(settled.order_by(table.id)))
    return tuple(found)


def has_below(connection: Connection, prefix: str) -> bool:
    """Whether some run has a file whose place begins so."""
    query = select(intake_files.c.id).where(intake_files.c.place.startswith(prefix, autoescape=True))
    return connection.execute(query.limit(1)).first() is not None
