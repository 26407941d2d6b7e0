"""What the search index is told of a document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, select

from corpus.model import Document
from corpus.model.codec import document_from_json
from corpus.model.search import SearchEntry
from index.store.papers import header_value
from index.store.schema import documents, readings


def read_entries(connection: Connection, wanted: Sequence[str]) -> list[SearchEntry]:
    """Entries of these documents in their present version; a document marked as deleted gives a removal."""
    columns = (documents.c.id, documents.c.version, documents.c.deleted_at, readings.c.json)
    query = select(*columns).join(readings).where(documents.c.id.in_(wanted)).order_by(documents.c.id)
    found: list[SearchEntry] = []
    for row in connection.execute(query):
        if row.deleted_at:
            found.append(SearchEntry(id=row.id, version=row.version, deleted=True))
        else:
            found.append(search_entry(document_from_json(row.json), row.version))
    return found


def search_entry(document: Document, version: int) -> SearchEntry:
    """The entry of a document."""
    facts = document.facts
    header = facts.header
    return SearchEntry(
        id=document.id,
        version=version,
        number=header_value(header, "number"),
        title=header_value(header, "title"),
        kind=header_value(header, "kind"),
        issuer=header_value(header, "issuer"),
        signer=header.signer.name if header.signer else "",
        issued_on=header_value(header, "issued_on"),
        source=document.source.name,
        text=document.text,
        programmes=_distinct(link.code for link in facts.programmes if link.about),
        agencies=_distinct(mention.name for mention in facts.agencies),
        assignees=_distinct(body.name for task in facts.tasks for body in task.assignees),
        cited=_distinct(f"{citation.relation} {citation.number}" for citation in facts.citations if citation.number),
    )


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
