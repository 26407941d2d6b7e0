"""Programmes and agencies with their figures."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ColumnElement, Connection, Function, Subquery, case, func, select

from corpus.viewer import Viewer
from index.store.filters import sought
from index.store.paging import Order, read_page
from index.store.rows import AgencyRow, PageOf, ProgrammeRow
from index.store.schema import agency_links, documents, programme_links, task_bodies, task_programmes, tasks
from index.store.shape import shape
from index.store.visible import visible

_COUNTED = tasks.c.kind != "enforcement"


def read_programmes(connection: Connection, viewer: Viewer, today: dt.date) -> tuple[ProgrammeRow, ...]:
    """Programmes that documents are about or that tasks belong to, those with the most documents first."""
    link, work = programme_links.c, task_programmes.c
    directives = (
        select(link.code, func.count().label("documents"), func.max(documents.c.issued_on).label("latest"))
        .join(documents, documents.c.id == link.document)
        .where(link.about, visible(viewer))
        .group_by(link.code)
    )
    late = func.sum(case((tasks.c.last_day < today.isoformat(), 1), else_=0))
    given = (
        select(work.code, func.count().label("tasks"), late.label("overdue"))
        .join(tasks, tasks.c.id == work.task)
        .join(documents, documents.c.id == tasks.c.document)
        .where(_COUNTED, visible(viewer))
        .group_by(work.code)
    )
    shares = {row.code: row for row in connection.execute(given)}
    rows = {row.code: row for row in connection.execute(directives)}
    found = [
        ProgrammeRow(
            code=code,
            documents=rows[code].documents if code in rows else 0,
            tasks=shares[code].tasks if code in shares else 0,
            overdue=shares[code].overdue if code in shares else 0,
            latest=rows[code].latest if code in rows else "",
        )
        for code in rows.keys() | shares.keys()
    ]
    return tuple(sorted(found, key=lambda row: (-row.documents, -row.tasks, row.code)))


def read_agencies(
    connection: Connection, words: str, viewer: Viewer, today: dt.date, *, size: int, cursor: str | None
) -> PageOf[AgencyRow]:
    """Bodies whose names hold all the words, those with the most tasks first. Raises DataError for a wrong cursor."""
    named, given = _named(words, viewer), _given(viewer, today)
    weight = func.coalesce(given.c.tasks, 0) * 1_000_000 + named.c.documents
    query = select(
        named,
        func.coalesce(given.c.tasks, 0).label("tasks"),
        func.coalesce(given.c.cooperating, 0).label("cooperating"),
        func.coalesce(given.c.overdue, 0).label("overdue"),
    ).outerjoin(given, given.c.key == named.c.key)
    page = read_page(connection, query, Order(weight, named.c.key, descending=True), size=size, cursor=cursor)
    rows = tuple(shape(AgencyRow, row, level=row.level or "") for row in page.rows)
    return PageOf(rows, page.total, page.next)


def _named(words: str, viewer: Viewer) -> Subquery:
    link = agency_links.c
    query = (
        select(
            link.key,
            func.max(link.name).label("name"),
            func.max(link.register_id).label("register_id"),
            func.max(link.level).label("level"),
            func.sum(case((link.issued, 1), else_=0)).label("issued"),
            func.count().label("documents"),
        )
        .join(documents, documents.c.id == link.document)
        .where(visible(viewer), *(link.key.contains(word, autoescape=True) for word in sought(words)))
        .group_by(link.key)
    )
    return query.subquery("named")


def _given(viewer: Viewer, today: dt.date) -> Subquery:
    body = task_bodies.c
    responsible = body.role.in_(("lead", "joint"))
    late = responsible & (tasks.c.last_day < today.isoformat())

    def counted(condition: ColumnElement[bool]) -> Function[int]:
        return func.count(func.distinct(case((condition, body.task))))

    query = (
        select(
            body.key,
            counted(responsible).label("tasks"),
            counted(body.role == "cooperating").label("cooperating"),
            counted(late).label("overdue"),
        )
        .join(tasks, tasks.c.id == body.task)
        .join(documents, documents.c.id == tasks.c.document)
        .where(_COUNTED, visible(viewer))
        .group_by(body.key)
    )
    return query.subquery("given")
