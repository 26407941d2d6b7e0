"""What the search index is told of a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import Connection, select

from corpus.errors import VanThuError
from corpus.model import CanonicalText, Document, Facts, Task
from corpus.model.codec import document_from_json
from corpus.model.search import CitedNumber, Refused, SearchEntry, TaskEntry
from corpus.text import fold, number_key
from corpus.vocabulary.agencies import body_on
from extractors.agencies import find_agencies
from index.store.fact_rows import tasks_of
from index.store.link import AnyRow
from index.store.papers import header_value
from index.store.schema import documents, readings
from index.store.settled import settled
from index.store.validity import validities


@dataclass(frozen=True, slots=True)
class Offer:
    """Entries of documents in their present version, and the documents of which none can be made."""

    entries: tuple[SearchEntry, ...]
    unmade: tuple[Refused, ...]


def read_entries(connection: Connection, wanted: Sequence[str]) -> list[SearchEntry]:
    """Entries of these documents in this order; a document marked as deleted gives a removal."""
    validity = validities(connection, wanted)
    return [_entry(connection, row, validity.get(row.id, "")) for row in _rows(connection, wanted)]


def read_offer(connection: Connection, wanted: Sequence[str]) -> Offer:
    """The same, where a document whose reading is broken is named and does not stop the others."""
    entries: list[SearchEntry] = []
    unmade: list[Refused] = []
    validity = validities(connection, wanted)
    for row in _rows(connection, wanted):
        try:
            entries.append(_entry(connection, row, validity.get(row.id, "")))
        except (VanThuError, ValueError, TypeError, LookupError, AttributeError) as error:
            unmade.append(Refused(id=row.id, version=row.version, reason=f"Bản đọc trong kho bị hỏng: {error}"))
    return Offer(tuple(entries), tuple(unmade))


def _rows(connection: Connection, wanted: Sequence[str]) -> list[AnyRow]:
    columns = (documents.c.id, documents.c.version, documents.c.deleted_at, documents.c.bundle, readings.c.json)
    query = select(*columns).outerjoin(readings).where(documents.c.id.in_(wanted))
    found = {row.id: row for row in connection.execute(query)}
    return [found[identity] for identity in wanted if identity in found]


def _entry(connection: Connection, row: AnyRow, validity: str) -> SearchEntry:
    if row.deleted_at:
        return SearchEntry(id=row.id, version=row.version, deleted=True)
    document = settled(connection, document_from_json(row.json))
    return search_entry(document, row.version, family=row.bundle, validity=validity)


def search_entry(document: Document, version: int, *, family: str, validity: str = "") -> SearchEntry:
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
        cited=tuple(_cited(facts)),
        level=_level(header_value(header, "issuer"), facts),
        family=family,
        validity=validity,
        tasks=tuple(_task_entry(document, identity, task) for identity, task in tasks_of(document)),
    )


def _level(issuer: str, facts: Facts) -> str:
    """Administrative level of a body: of the register, else as the document says where it mentions it, else as the name
    says by itself."""
    known = body_on(issuer)
    said = (mention.level for mention in facts.agencies if mention.level and fold(mention.name) == fold(issuer))
    return (known.level if known else "") or next(said, "") or _level_in(issuer)


@lru_cache(maxsize=10_000)
def _level_in(name: str) -> str:
    """The level that a name tells: "Ủy ban nhân dân huyện Văn Chấn"; empty for none."""
    found = find_agencies(CanonicalText(name), Facts())
    return next((mention.level for mention in found if mention.span.start == 0), "")


def _task_entry(document: Document, identity: str, task: Task) -> TaskEntry:
    due = task.deadline
    return TaskEntry(
        id=identity,
        kind=str(task.kind),
        action=task.span.of(document.text),
        section=task.section,
        leads=_distinct(body.name for body in task.assignees),
        cooperating=_distinct(body.name for body in task.cooperating),
        report_to=_distinct(body.name for body in task.report_to),
        last_day=(due.last_day if due else None) or "",
        recurrence=task.recurrence.slug if task.recurrence else "",
        programmes=task.programmes,
    )


def _cited(facts: Facts) -> Iterator[CitedNumber]:
    """Citations, then the numbers that stand anywhere else in the text."""
    own = number_key(facts.header.number.value) if facts.header.number else ""
    seen = {own}
    for citation in facts.citations:
        if citation.number:
            seen.add(number_key(citation.number))
            year = (citation.date or "")[:4]
            yield CitedNumber(
                number=citation.number, relation=str(citation.relation), kind=citation.kind or "", year=year
            )  # fmt: skip
    for number in facts.numbers:
        if number.key not in seen:
            seen.add(number.key)
            yield CitedNumber(number=number.text)


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
