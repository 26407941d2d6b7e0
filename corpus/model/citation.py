"""Document numbers and references to other documents."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from corpus.model.span import Fact, Span


class Relation(StrEnum):
    """How the document that is read stands to the one it cites (domain.md §6), strongest first."""

    REPLACES = "thay-the"
    AMENDS = "sua-doi"
    IMPLEMENTS = "trien-khai"
    BASED_ON = "can-cu"
    MENTIONS = "khac"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentNumber(Fact):
    """Số, ký hiệu, wherever it stands: `text` is the repaired display form, `key` the one to compare with."""

    text: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation(Fact):
    """Another document, cited by number or, for a law, by name.

    `date` is ISO; `issuer` in full; `pinpoint` what precedes it ("khoản 2 Điều 5"); `number_span`, `date_span` and
    `issuer_span` are the evidence of the slots. `relation` is that of the document that is read; where the text says
    that another cited document changes this one (A amends B inside a legal basis), `of` is the key of A and
    `of_relation` how it stands to B. `mentions` are all places of it.
    """

    relation: Relation
    number: str | None = None
    key: str | None = None
    name: str | None = None
    kind: str | None = None
    date: str | None = None
    issuer: str | None = None
    pinpoint: str | None = None
    of: str | None = None
    of_relation: Relation | None = None
    number_span: Span | None = None
    date_span: Span | None = None
    issuer_span: Span | None = None
    relation_span: Span | None = None
    mentions: tuple[Span, ...] = ()
