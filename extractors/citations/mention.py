"""A mention: one place where another document is named, with what stands bound to it."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.model import Relation, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """`span` runs from the kind word to the last bound slot; `number` or `name` says which document it is.

    `date` is ISO; `relation` and `rule` are those of this place; `of` is the key of the mention that stands in
    `of_relation` to this one ("38 sửa đổi 27": the mention of 27 has `of` 38).
    """

    span: Span
    anchor: Span
    number: str | None = None
    key: str | None = None
    name: str | None = None
    kind: str | None = None
    date: str | None = None
    date_span: Span | None = None
    issuer: str | None = None
    issuer_span: Span | None = None
    pinpoint: str | None = None
    relation: Relation = Relation.MENTIONS
    relation_span: Span | None = None
    rule: str = "citation.mention"
    of: str | None = None
    of_relation: Relation | None = None

    @property
    def end(self) -> int:
        return self.span.end
