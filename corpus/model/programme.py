"""Links to programmes, and the figures that belong to them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from corpus.model.span import Fact


class LinkStrength(StrEnum):
    """Evidence of a programme link, strongest first: a defining document cited, a name, the topic alone."""

    CITED = "cited"
    NAMED = "named"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeLink(Fact):
    """A programme or component of the programme table that the text is about; `code` as in the table."""

    code: str
    strength: LinkStrength
    about: bool = True
    """Whether the document as a whole is about it or gives work for it (false: a passing mention)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Fact):
    """A target or an amount: "11/19 tiêu chí", "11,7 nghìn tỷ đồng", "đạt trên 95%".

    `value` in `unit` (đồng amounts in đồng, shares in %); `total` after a slash; `comparison` one of =, >=, >, <=, <;
    `measures` the words that say what is measured.
    """

    value: float
    unit: str
    total: float | None = None
    comparison: str = "="
    measures: str = ""
