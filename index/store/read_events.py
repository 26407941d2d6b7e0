"""What happened: arrivals, runs, decisions, the log, and the state of the store in figures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import PurePath

from sqlalchemy import ColumnElement, Connection, FromClause, func, select

from corpus.model.codec import issues_from_json
from corpus.viewer import Viewer
from index.store.migrate import HEAD
from index.store.paging import Order, read_page
from index.store.rows import ArrivalRow, ContainerRow, Counts, DecisionRow, LogRow, PageOf, RunRow
from index.store.schema import arrivals, citations, decisions, documents, facts, files, log, outbox, runs, tasks
from index.store.shape import shape
from index.store.visible import visible


def read_arrivals(
    connection: Connection, statuses: tuple[str, ...], *, size: int, cursor: str | None
) -> PageOf[ArrivalRow]:
    """Arrivals, last first."""
    query = select(arrivals).where(arrivals.c.status.in_(statuses)) if statuses else select(arrivals)
    order = Order(arrivals.c.id, arrivals.c.id, descending=True)
    page = read_page(connection, query, order, size=size, cursor=cursor)
    inside = _documents_in(connection, [row.sha256 for row in page.rows if row.sha256])
    rows = tuple(
        shape(
            ArrivalRow,
            row,
            documents=inside.get(row.sha256, 0),
            id=str(row.id),
            name=PurePath(row.path).name,
            issues=issues_from_json(row.issues),
            at=dt.datetime.fromisoformat(row.at),
        )
        for row in page.rows
    )
    return PageOf(rows, page.total, page.next)


def _documents_in(connection: Connection, hashes: Sequence[str]) -> dict[str, int]:
    """How many documents came in these files."""
    table = documents.c
    query = select(table.container, func.count()).where(table.container.in_(hashes), table.deleted_at.is_(None))
    return {row[0]: row[1] for row in connection.execute(query.group_by(table.container))}


def read_container(connection: Connection, document: str, digest: str) -> ContainerRow | None:
    """The file with this content that a document came in, by the name of its first arrival."""
    query = select(arrivals.c.path, arrivals.c.document).where(arrivals.c.sha256 == digest).order_by(arrivals.c.id)
    found = connection.execute(query).first()
    if found is None:
        return None
    own = connection.execute(
        select(documents.c.id).where(
            documents.c.container == digest, documents.c.part == "", documents.c.id != document
        )
    ).scalar()
    return ContainerRow(name=PurePath(found.path).name, sha256=digest, document=own)


def read_log(connection: Connection, *, size: int, cursor: str | None) -> PageOf[LogRow]:
    """The log, last first."""
    page = read_page(connection, select(log), Order(log.c.id, log.c.id, descending=True), size=size, cursor=cursor)
    rows = tuple(shape(LogRow, row, at=dt.datetime.fromisoformat(row.at)) for row in page.rows)
    return PageOf(rows, page.total, page.next)


def read_runs(connection: Connection, viewer: Viewer) -> tuple[RunRow, ...]:
    """Extraction runs, last first, with the number of documents whose facts are of them."""
    query = (
        select(runs, func.count(documents.c.id).label("documents"))
        .outerjoin(documents, (documents.c.run == runs.c.id) & visible(viewer))
        .group_by(runs.c.id)
        .order_by(runs.c.first_used.desc(), runs.c.id)
    )
    return tuple(
        shape(RunRow, row, first_used=dt.datetime.fromisoformat(row.first_used)) for row in connection.execute(query)
    )


def read_decisions(connection: Connection, document: str, viewer: Viewer) -> tuple[DecisionRow, ...]:
    """Decisions about facts of a document, in printed order."""
    query = select(decisions).join(documents).where(decisions.c.document == document, visible(viewer))
    return tuple(
        shape(DecisionRow, row, at=dt.datetime.fromisoformat(row.at))
        for row in connection.execute(query.order_by(decisions.c.start, decisions.c.at))
    )


def read_counts(connection: Connection, viewer: Viewer, today: dt.date) -> Counts:
    """The state of the store in figures."""

    def count(table: FromClause, *conditions: ColumnElement[bool]) -> int:
        return connection.execute(select(func.count()).select_from(table).where(*conditions)).scalar_one()

    mine = documents.c.id
    live = visible(viewer)
    task_rows = tasks.join(documents, tasks.c.document == mine)
    citation_rows = citations.join(documents, citations.c.document == mine)
    work = (live, tasks.c.kind != "enforcement")
    by_status = select(arrivals.c.status, func.count()).group_by(arrivals.c.status)
    return Counts(
        documents=count(documents, live),
        papers=connection.execute(select(func.count(func.distinct(documents.c.paper))).where(live)).scalar_one(),
        facts=count(facts.join(documents, facts.c.document == mine), live),
        tasks=count(task_rows, *work),
        overdue=count(task_rows, *work, tasks.c.last_day < today.isoformat()),
        citations=count(citation_rows, live),
        linked=count(citation_rows, live, citations.c.target.is_not(None)),
        files=count(files),
        arrivals={row[0]: row[1] for row in connection.execute(by_status)},
        outbox=count(outbox),
        schema=HEAD,
    )
