"""The line that `vanthu extract --jsonl` prints for a file: the fields of the gold format, with text and ids."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from corpus.model import (
    BodySlot,
    Citation,
    Deadline,
    Document,
    Header,
    HeaderField,
    Outcome,
    Signature,
    Span,
    Task,
    anchor_of,
    fact_id,
)
from pipeline.differences import differences
from pipeline.extract_schema import SCHEMA

Line = dict[str, Any]
"""A JSON object of the shape that `pipeline.extract_schema` publishes."""


def extract_line(outcome: Outcome) -> Line:
    """One outcome as a line; a file that failed has `source`, `status` and `issues` only."""
    line: Line = {
        "schema": SCHEMA,
        "source": outcome.file.path,
        "status": str(outcome.status),
        "issues": [
            {"code": i.code, "message": i.message, "remedy": i.remedy, "place": i.place, "severity": str(i.severity)}
            for i in outcome.issues
        ],
    }
    if outcome.document:
        line |= _facts(outcome.document)
    if outcome.attached:
        line["attached"] = [{"part": d.source.part, **_facts(d)} for d in outcome.attached]
    return line


def _facts(document: Document) -> Line:
    facts = document.facts
    return {
        "document": document.id,
        "text": document.text,
        **_header(facts.header),
        **_declared(document),
        "citations": [_citation(document, c) for c in facts.citations],
        "agencies": _distinct(
            {
                "name": a.name,
                "register_id": a.register_id,
                "collective": a.collective,
                **_place(document, "agencies", a.span),
            }
            for a in facts.agencies
        ),
        "persons": _distinct(
            {"name": p.name, "title": p.title, **_place(document, "persons", p.span)} for p in facts.persons
        ),
        "dates": _distinct({"date": d.date, **_place(document, "dates", d.span)} for d in facts.dates if d.date),
        "programmes": _distinct(
            {"code": p.code, "strength": str(p.strength), **_place(document, "programmes", p.span)}
            for p in facts.programmes
            if p.about
        ),
        "quantities": [
            {
                "value": q.value, "total": q.total, "unit": q.unit, "comparison": q.comparison, "measures": q.measures,
                **_place(document, "quantities", q.span),
            }
            for q in facts.quantities
        ],
        "tasks": [_task(document, t) for t in facts.tasks],
        "signatures": [_signature(one) for one in document.signatures],
    }  # fmt: skip


def _place(document: Document, kind: str, span: Span) -> Line:
    return {
        "start": span.start,
        "end": span.end,
        "id": fact_id(document.id, kind, anchor_of(document.canonical, span)),
    }


def _distinct(items: Iterable[Line]) -> list[Line]:
    """The first of the items that share their name, code or date."""
    seen: dict[str, Line] = {}
    for item in items:
        seen.setdefault(next(iter(item.values())), item)
    return list(seen.values())


def _header(header: Header) -> Line:
    signer = header.signer
    return {
        "kind": header.kind.value if header.kind else None,
        "number": header.number.value if header.number else None,
        "issuer": header.issuer.value if header.issuer else None,
        "issued_on": header.issued_on.value if header.issued_on else None,
        "title": header.title.value if header.title else None,
        "signer": {"name": signer.name, "role": signer.role} if signer else None,
        "certainty": {name: str(field.certainty) for name, field in _doubtable(header) if field},
        "candidates": {
            name: [{"value": c.value, "source": c.source, "weight": c.weight} for c in field.candidates]
            for name, field in _doubtable(header)
            if field and field.candidates
        },
    }


def _doubtable(header: Header) -> list[tuple[str, HeaderField | None]]:
    """The fields that may have been read from an image."""
    return [(name, getattr(header, name)) for name in ("number", "issued_on", "kind", "issuer", "title")]


def _signature(signature: Signature) -> Line:
    return {
        "signer": signature.signer, "agency": signature.agency, "signed_at": signature.signed_at,
        "covers_all": signature.covers_all, "intact": signature.intact, "trust": signature.trust,
        "note": signature.note,
    }  # fmt: skip


def _declared(document: Document) -> Line:
    """What the envelope says beside what was read, where the document came in one."""
    declared = document.declared
    if declared is None:
        return {}
    return {
        "declared": asdict(declared),
        "differences": [asdict(difference) for difference in differences(document)],
    }


def _citation(document: Document, citation: Citation) -> Line:
    return {
        "number": citation.number,
        "name": citation.name,
        "date": citation.date,
        "issuer": citation.issuer,
        "relation": str(citation.relation),
        "pinpoint": citation.pinpoint,
        "of": citation.of,
        **_place(document, "citations", citation.span),
    }


def _task(document: Document, task: Task) -> Line:
    def bodies(slots: Iterable[BodySlot]) -> list[Line]:
        return [
            {"name": b.name, "start": b.span.start if b.span else None, "end": b.span.end if b.span else None}
            for b in slots
        ]

    return {
        **_place(document, "tasks", task.span),
        "action": task.span.of(document.text),
        "kind": str(task.kind),
        "assignees": [
            line | {"role": str(a.role), "inherited": a.inherited}
            for line, a in zip(bodies(task.assignees), task.assignees, strict=True)
        ],
        "cooperating": bodies(task.cooperating),
        "delegates": bodies(task.delegates),
        "report_to": bodies(task.report_to),
        "deadline": _deadline(task.deadline) if task.deadline else None,
        "deadlines": [_deadline(d) for d in task.deadlines],
        "recurrence": task.recurrence.slug if task.recurrence else None,
        "rrule": task.recurrence.rrule if task.recurrence else None,
        "section": task.section,
        "product": task.product,
        "programmes": list(task.programmes),
        "rule": task.rule,
        "confidence": round(task.confidence, 3),
    }


def _deadline(deadline: Deadline) -> Line:
    return {
        "text": deadline.text,
        "date": deadline.date,
        "last_day": deadline.last_day,
        "kind": str(deadline.kind),
        "time": deadline.time,
        "start": deadline.span.start,
        "end": deadline.span.end,
    }
