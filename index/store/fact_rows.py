"""Facts of one extraction run as rows; the rows of an earlier run make way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, Table, delete, insert, select

from corpus.model import BodySlot, Citation, Document, Fact, Task, anchor_of, fact_id
from corpus.model.codec import fact_to_json
from corpus.text import fold, number_key
from index.store.papers import header_value
from index.store.schema import agency_links, citations, facts, programme_links, task_bodies, task_programmes, tasks

Row = dict[str, object]
"""Values by column name."""


def write_facts(connection: Connection, document: Document, run: str) -> None:
    """Write all facts of a document that has none."""
    named = tuple(_named(document))
    _write(connection, facts, [_fact_row(document, identity, kind, fact, run) for identity, kind, fact in named])
    cited = [(identity, fact) for identity, _, fact in named if isinstance(fact, Citation)]
    _write(connection, citations, [_citation_row(document, n, *found) for n, found in enumerate(cited)])
    work = [(identity, fact) for identity, _, fact in named if isinstance(fact, Task)]
    _write(connection, tasks, [_task_row(document, n, *found) for n, found in enumerate(work)])
    _write(connection, task_bodies, [row for identity, task in work for row in body_rows(identity, task)])
    codes: list[Row] = [
        {"task": identity, "code": code} for identity, task in work for code in sorted(set(task.programmes))
    ]
    _write(connection, task_programmes, codes)
    _write(connection, programme_links, _programme_rows(document))
    _write(connection, agency_links, _agency_rows(document))


def clear_facts(connection: Connection, document: str) -> None:
    """Take the facts of an earlier run away."""
    mine = select(tasks.c.id).where(tasks.c.document == document)
    for table in (task_bodies, task_programmes):
        connection.execute(delete(table).where(table.c.task.in_(mine)))
    for table in (tasks, citations, programme_links, agency_links, facts):
        connection.execute(delete(table).where(table.c.document == document))


def _write(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _named(document: Document) -> Iterator[tuple[str, str, Fact]]:
    """Every fact with its id and kind; facts that share kind and place are told apart by a number after the id."""
    seen: Counter[str] = Counter()
    for kind, fact in document.facts.each():
        identity = fact_id(document.id, kind, anchor_of(document.canonical, fact.span))
        seen[identity] += 1
        yield identity if seen[identity] == 1 else f"{identity}-{seen[identity]}", kind, fact


def tasks_of(document: Document) -> Iterator[tuple[str, Task]]:
    """The tasks with their ids."""
    yield from ((identity, fact) for identity, _, fact in _named(document) if isinstance(fact, Task))


def _fact_row(document: Document, identity: str, kind: str, fact: Fact, run: str) -> Row:
    anchor = anchor_of(document.canonical, fact.span)
    return {
        "id": identity, "document": document.id, "kind": kind, "start": fact.span.start, "end": fact.span.end,
        "quote": anchor.quote, "before": anchor.before, "after": anchor.after, "text_hash": anchor.text_hash,
        "rule": fact.rule, "confidence": fact.confidence, "payload": fact_to_json(fact), "run": run,
    }  # fmt: skip


def _citation_row(document: Document, position: int, identity: str, citation: Citation) -> Row:
    return {
        "id": identity, "document": document.id, "position": position, "number": citation.number or "",
        "number_key": citation.key or number_key(citation.number or ""), "name": citation.name or "",
        "date": citation.date or "", "issuer": citation.issuer or "", "relation": str(citation.relation),
        "pinpoint": citation.pinpoint or "", "start": citation.span.start, "end": citation.span.end,
        "quote": citation.span.of(document.text), "target": None, "ambiguous": False,
    }  # fmt: skip


def _task_row(document: Document, position: int, identity: str, task: Task) -> Row:
    action, sentence, due = task.span.of(document.text), task.sentence.of(document.text), task.deadline
    return {
        "id": identity, "document": document.id, "position": position, "kind": str(task.kind), "action": action,
        "start": task.span.start, "end": task.span.end, "sentence": sentence, "sentence_start": task.sentence.start,
        "folded": fold(f"{action} {sentence} {task.section} {task.product}"),
        "deadline": due.text if due else "", "deadline_day": due.date if due else None,
        "last_day": due.last_day if due else None,
        "recurrence": task.recurrence.slug if task.recurrence else None,
        "rrule": task.recurrence.rrule if task.recurrence else None,
        "section": task.section, "product": task.product, "rule": task.rule, "confidence": task.confidence,
    }  # fmt: skip


def body_rows(identity: str, task: Task) -> Iterator[Row]:
    """One row for each body in a slot of the task, those responsible first."""
    inherited = [assignee.inherited for assignee in task.assignees]
    slots: list[tuple[str, BodySlot]] = [(str(assignee.role), assignee) for assignee in task.assignees]
    slots += [("cooperating", body) for body in task.cooperating]
    slots += [("delegate", body) for body in task.delegates] + [("report-to", body) for body in task.report_to]
    inherited += [False] * (len(slots) - len(inherited))
    for position, ((role, body), inherits) in enumerate(zip(slots, inherited, strict=True)):
        yield {
            "task": identity, "position": position, "role": role, "name": body.name, "key": fold(body.name),
            "register_id": body.register_id, "inherited": inherits,
            "start": body.span.start if body.span else None, "end": body.span.end if body.span else None,
        }  # fmt: skip


def _programme_rows(document: Document) -> list[Row]:
    order = {"cited": 0, "named": 1, "topic": 2}
    best: dict[str, Row] = {}
    for link in sorted(document.facts.programmes, key=lambda p: (not p.about, order[p.strength])):
        row: Row = {
            "document": document.id, "code": link.code, "strength": str(link.strength), "about": link.about
        }  # fmt: skip
        best.setdefault(link.code, row)
    return list(best.values())


def _agency_rows(document: Document) -> list[Row]:
    """Every body that the document names, is issued by or gives a part in a task, once."""
    rows: dict[str, Row] = {}
    counts: Counter[str] = Counter(fold(mention.name) for mention in document.facts.agencies)
    issuer = header_value(document.facts.header, "issuer")

    def add(name: str, register_id: str | None, level: str) -> None:
        key = fold(name)
        rows.setdefault(key, {
            "document": document.id, "key": key, "name": name, "register_id": register_id, "level": level,
            "mentions": counts[key], "issued": bool(issuer) and key == fold(issuer),
        })  # fmt: skip

    for mention in document.facts.agencies:
        add(mention.name, mention.register_id, mention.level)
    for task in document.facts.tasks:
        for body in (*task.assignees, *task.cooperating, *task.delegates, *task.report_to):
            add(body.name, body.register_id, "")
    if issuer:
        add(issuer, None, "")
    return list(rows.values())
