"""Headers as users settled them: the extracted fields, with the last decision about each in place of the extracted one.

A decision about a header field is a row of kind "header" whose value is a JSON object with the field's name. The facts
of the reading stay as they are.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, func, insert, select, update

from corpus.errors import RequestError
from corpus.model import Anchor, Certainty, Document, HeaderField, Span, anchor_of
from corpus.model.codec import document_from_json
from corpus.text import number_key
from corpus.viewer import Viewer
from index.store.bundle_anew import regroup, standing
from index.store.document_values import document_values, number_key_of
from index.store.journal import Author, announce, note
from index.store.link import link_document
from index.store.missing import no_document
from index.store.papers import keep_paper
from index.store.ripple import others_follow
from index.store.schema import decisions, documents, readings
from index.store.visible import visible

KIND = "header"
FIELDS = ("number", "issued_on", "kind", "issuer", "title")
"""The fields that a user may settle."""


def settled(connection: Connection, document: Document) -> Document:
    """The document with the decided fields in its header, certain from then on."""
    header = document.facts.header
    changes: dict[str, Any] = {}
    for name, value in _decided(connection, document.id).items():
        field = getattr(header, name)
        held = replace(field, value=value) if field else _new_field(document, value)
        if held:
            changes[name] = replace(held, certainty=Certainty.CERTAIN)
    return replace(document, facts=replace(document.facts, header=replace(header, **changes))) if changes else document


def settle(connection: Connection, document: str, name: str, value: str, *, viewer: Viewer, author: Author) -> str:
    """Record that a field has this value; row, links and outbox follow. Raises NotFound, RequestError."""
    if name not in FIELDS or not value.strip():
        raise RequestError("Thông tin cần xác nhận không hợp lệ.", remedy="Hãy chọn hoặc nhập một giá trị.")
    query = select(readings.c.json, documents.c.version, documents.c.number_key).join(documents)
    row = connection.execute(query.where(documents.c.id == document, visible(viewer))).first()
    if row is None:
        raise no_document(document)
    whole = document_from_json(row.json)
    identity = _record(connection, whole, name, value.strip(), author)
    _follow(connection, settled(connection, whole), row.version + 1, row.number_key, author)
    return identity


def _decided(connection: Connection, document: str) -> dict[str, str]:
    """The last value that was decided for each field."""
    query = select(decisions.c.value).where(decisions.c.document == document, decisions.c.kind == KIND)
    found: dict[str, str] = {}
    for value in connection.execute(query.order_by(decisions.c.at, decisions.c.id)).scalars():
        found |= {name: str(words) for name, words in json.loads(value).items() if name in FIELDS}
    return found


def _record(connection: Connection, document: Document, name: str, value: str, author: Author) -> str:
    """The decision's row, anchored where the field was read; ids grow, so that of one instant the later one counts."""
    field = getattr(document.facts.header, name)
    verdict = "confirm" if field and _same(name, field.value, value) else "correct"
    anchor = anchor_of(document.canonical, field.span) if field else Anchor(Span(0, 0), "", "", "", "")
    mine = select(func.count()).where(decisions.c.document == document.id, decisions.c.kind == KIND)
    identity = f"{connection.execute(mine).scalar_one():06d}{uuid4().hex[:14]}"
    row = {
        "id": identity, "document": document.id, "kind": KIND, "start": anchor.span.start, "end": anchor.span.end,
        "quote": anchor.quote, "before": anchor.before, "after": anchor.after, "text_hash": anchor.text_hash,
        "verdict": verdict, "value": json.dumps({name: value}, ensure_ascii=False), "actor": author.actor,
        "at": author.at, "fact": None,
    }  # fmt: skip
    connection.execute(insert(decisions), row)
    note(connection, author, f"decision.{verdict}", document.id, f"{name}: {value}")
    return identity


def _same(name: str, one: str, other: str) -> bool:
    return number_key(one) == number_key(other) if name == "number" else one == other


def _follow(connection: Connection, document: Document, version: int, earlier_key: str, author: Author) -> None:
    """The document's row, its paper and the links to it, as the settled header has them."""
    key, before = number_key_of(document), standing(connection, document.id)
    with others_follow(connection, document.id, (key, earlier_key), at=author.at) as concerned:
        paper = keep_paper(connection, document.facts.header)
        values = document_values(document) | {"paper": paper, "version": version, "changed_at": author.at}
        connection.execute(update(documents).where(documents.c.id == document.id).values(values))
        link_document(connection, document, earlier_key=earlier_key if earlier_key != key else "")
        concerned.update(regroup(connection, document.id, before))
    announce(connection, document.id, version, at=author.at)


def _new_field(document: Document, value: str) -> HeaderField | None:
    """A field that was not read at all, anchored at the first line."""
    if not document.canonical.blocks:
        return None
    return HeaderField(span=document.canonical.blocks[0].span, rule="header.settled", value=value)
