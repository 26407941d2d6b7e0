"""The facts of a document as one flat list, for the API and for lighting them on the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import singledispatch

from api.labels import label
from api.programmes import programme_name
from api.wording import day, number
from corpus.model import (
    AgencyMention,
    Citation,
    DateMention,
    Document,
    DocumentNumber,
    Fact,
    Header,
    HeaderField,
    PersonMention,
    PlaceMention,
    ProgrammeLink,
    Quantity,
    Signer,
    Span,
    Task,
    TimeExpression,
    anchor_of,
    fact_id,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A fact: identity, kind, where it stands and what it says, `value` for machines and `words` for readers."""

    id: str
    kind: str
    span: Span
    value: str
    words: str
    rule: str
    confidence: float
    note: str = ""


def found_in(document: Document) -> tuple[Found, ...]:
    """All anchored facts: the header's first, then by kind in reading order."""
    return tuple(_found(document, kind, fact) for kind, fact in _all_facts(document))


def short_names(found: tuple[Found, ...]) -> dict[str, str]:
    """A short name for each identity, good within one page: ten times smaller than the identities themselves."""
    return {identity: f"{n:x}" for n, identity in enumerate(dict.fromkeys(fact.id for fact in found))}


def _all_facts(document: Document) -> Iterator[tuple[str, Fact]]:
    for _, fact in header_fields(document.facts.header):
        yield "header", fact
    yield from document.facts.each()


def header_fields(header: Header) -> Iterator[tuple[str, HeaderField | Signer]]:
    """The fields that are there, with their names, in the order in which they are shown."""
    single = ("number", "kind", "issued_on", "issuer", "title", "signer", "urgency")
    for name in single:
        field = getattr(header, name)
        if field is not None:
            yield name, field
    for name in ("addressees", "recipients"):
        for field in getattr(header, name):
            yield name, field


def _found(document: Document, kind: str, fact: Fact) -> Found:
    value, words, note = said(fact)
    identity = fact_id(document.id, kind, anchor_of(document.canonical, fact.span))
    printed = fact.span.of(document.text)
    return Found(identity, kind, fact.span, value or printed, words or printed, fact.rule, fact.confidence, note)


Said = tuple[str, str, str]
"""Value, words and note of a fact."""


@singledispatch
def said(_: Fact) -> Said:
    """What a fact says; empty where its printed words say it all."""
    return "", "", ""


@said.register
def _(fact: HeaderField) -> Said:
    return fact.value, fact.value, ""


@said.register
def _(fact: Signer) -> Said:
    return fact.name, fact.name, fact.role


@said.register
def _(fact: DocumentNumber) -> Said:
    return fact.key, fact.text, ""


@said.register
def _(fact: DateMention) -> Said:
    return fact.date or "", day(fact.date), "" if fact.date else "ngày không có thật"


@said.register
def _(fact: TimeExpression) -> Said:
    return "/".join(part for part in (fact.first, fact.last) if part), "", ""


@said.register
def _(fact: AgencyMention) -> Said:
    return fact.name, fact.name, label("level", fact.level) if fact.level else ""


@said.register
def _(fact: PersonMention) -> Said:
    return fact.name, fact.name, fact.title


@said.register
def _(fact: PlaceMention) -> Said:
    return fact.name, fact.name, label("level", fact.level) if fact.level else ""


@said.register
def _(fact: Citation) -> Said:
    words = fact.number or fact.name or ""
    return fact.key or words, words, label("relation", fact.relation)


@said.register
def _(fact: ProgrammeLink) -> Said:
    return fact.code, programme_name(fact.code), label("strength", fact.strength) if fact.about else "nhắc qua"


@said.register
def _(fact: Quantity) -> Said:
    whole = f"/{number(fact.total)}" if fact.total is not None else ""
    return f"{number(fact.value)}{whole} {fact.unit}".strip(), "", fact.measures


@said.register
def _(fact: Task) -> Said:
    return str(fact.kind), "", label("task_kind", fact.kind)
