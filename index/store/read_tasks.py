"""Tasks, in lists and one by one; their state is computed for the day of asking."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, func, or_, select

from corpus.errors import RequestError
from corpus.model.search import DUE_SOON_DAYS
from corpus.text import fold
from corpus.viewer import Viewer
from index.store.filters import MOST_WORDS, TaskFilter, sought
from index.store.link import AnyRow
from index.store.paging import Order, read_page
from index.store.rows import PageOf, TaskBody, TaskRow, TaskState
from index.store.schema import documents, task_bodies, task_programmes, tasks
from index.store.shape import shape
from index.store.visible import visible

NEVER = "9999-12-31"
ORDERS = {
    "deadline": Order(func.coalesce(tasks.c.last_day, NEVER), tasks.c.id),
    "newest": Order(documents.c.issued_on, tasks.c.id, descending=True),
    "oldest": Order(func.coalesce(func.nullif(documents.c.issued_on, ""), "9999"), tasks.c.id),
    "document": Order(documents.c.id, tasks.c.position),
}


def read_tasks(
    connection: Connection,
    where: TaskFilter,
    viewer: Viewer,
    today: dt.date,
    *,
    sort: str,
    size: int,
    cursor: str | None,
) -> PageOf[TaskRow]:
    """A list of tasks. Raises DataError for an unknown order or cursor."""
    if sort not in ORDERS:
        raise RequestError(f"Không có cách sắp xếp “{sort}”.", remedy=f"Hãy chọn: {', '.join(ORDERS)}.")
    query = _select(viewer).where(*conditions(where, today))
    page = read_page(connection, query, ORDERS[sort], size=size, cursor=cursor)
    return PageOf(task_rows(connection, page.rows, today), page.total, page.next)


def read_task(connection: Connection, task: str, viewer: Viewer, today: dt.date) -> TaskRow | None:
    """One task, None where it is not there."""
    found = connection.execute(_select(viewer).where(tasks.c.id == task)).all()
    return next(iter(task_rows(connection, found, today)), None)


def read_rows(connection: Connection, wanted: Sequence[str], viewer: Viewer, today: dt.date) -> tuple[TaskRow, ...]:
    """These tasks in this order, without those that are not there."""
    found = connection.execute(_select(viewer).where(tasks.c.id.in_(wanted))).all()
    rows = {row.id: row for row in task_rows(connection, found, today)}
    return tuple(rows[identity] for identity in wanted if identity in rows)


def _select(viewer: Viewer) -> Select[*tuple[object, ...]]:
    d = documents.c
    shown = (d.number, d.title, d.kind, d.issuer, d.issued_on, d.source)
    columns = (column.label(f"document_{column.name}") for column in shown)
    return select(tasks, *columns).join(documents, d.id == tasks.c.document).where(visible(viewer))


def conditions(where: TaskFilter, today: dt.date) -> list[ColumnElement[bool]]:
    """The filter as conditions on `tasks` and `documents`."""
    table = tasks.c
    values = (
        (table.kind, where.kinds),
        (table.recurrence, where.recurrences),
        (table.document, where.documents),
    )
    found: list[ColumnElement[bool]] = [column.in_(accepted) for column, accepted in values if accepted]
    found += [table.folded.contains(word, autoescape=True) for word in sought(where.words)]
    found += _days(table.last_day, where.due_from, where.due_to)
    found += _days(documents.c.issued_on, where.issued_from, where.issued_to)
    if not where.enforcement and "enforcement" not in where.kinds:
        found.append(table.kind != "enforcement")
    if where.confidence:
        found.append(table.confidence >= where.confidence)
    if where.programmes:
        link = task_programmes.c
        found.append(exists().where(link.task == table.id, link.code.in_(where.programmes)))
    return found + _bodies(where) + _states(where.states, today)


def _days(column: ColumnElement[str | None], first: str, last: str) -> list[ColumnElement[bool]]:
    return [column.between(first or "0", last or "9")] if first or last else []


def _bodies(where: TaskFilter) -> list[ColumnElement[bool]]:
    if not where.agencies and not where.roles:
        return []
    body = task_bodies.c
    found: list[ColumnElement[bool]] = [body.task == tasks.c.id]
    if where.agencies:
        found.append(
            or_(*(body.key.contains(fold(name.strip()), autoescape=True) for name in where.agencies[:MOST_WORDS]))
        )
    if where.roles:
        found.append(body.role.in_(where.roles))
    return [exists().where(*found)]


def _states(states: Sequence[TaskState], today: dt.date) -> list[ColumnElement[bool]]:
    day, first, last = tasks.c.last_day, today.isoformat(), _soon(today)
    meaning = {
        TaskState.OVERDUE: day < first,
        TaskState.DUE_SOON: and_(day >= first, day < last),
        TaskState.OPEN: day >= last,
        TaskState.UNDATED: day.is_(None),
    }
    return [or_(*(meaning[TaskState(state)] for state in states))] if states else []


def state_of(last_day: str | None, today: dt.date) -> TaskState:
    """The state of a task on a day."""
    if last_day is None:
        return TaskState.UNDATED
    if last_day < today.isoformat():
        return TaskState.OVERDUE
    return TaskState.DUE_SOON if last_day < _soon(today) else TaskState.OPEN


def _soon(today: dt.date) -> str:
    return (today + dt.timedelta(days=DUE_SOON_DAYS)).isoformat()


def task_rows(connection: Connection, found: Sequence[AnyRow], today: dt.date) -> tuple[TaskRow, ...]:
    """Rows of the query with their bodies and programmes."""
    wanted = [row.id for row in found]
    bodies: dict[str, list[TaskBody]] = {}
    query = select(task_bodies).where(task_bodies.c.task.in_(wanted))
    for row in connection.execute(query.order_by(task_bodies.c.task, task_bodies.c.position)):
        bodies.setdefault(row.task, []).append(shape(TaskBody, row))
    codes: dict[str, list[str]] = {}
    links = select(task_programmes).where(task_programmes.c.task.in_(wanted)).order_by(task_programmes.c.code)
    for row in connection.execute(links):
        codes.setdefault(row.task, []).append(row.code)
    return tuple(_task_row(row, bodies.get(row.id, []), codes.get(row.id, []), today) for row in found)


def _task_row(row: AnyRow, bodies: Sequence[TaskBody], codes: Sequence[str], today: dt.date) -> TaskRow:
    state = state_of(row.last_day, today)
    return shape(TaskRow, row, bodies=tuple(bodies), programmes=tuple(codes), state=state)
