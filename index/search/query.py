"""Questions to an index, free of any backend: a tree that each backend turns into its own query."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Everything:
    """Holds for every document."""


@dataclass(frozen=True, slots=True)
class Term:
    """The field has the token; BM25 of the field, times `weight`."""

    field: str
    token: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Phrase:
    """The field has the tokens one after the other."""

    field: str
    tokens: tuple[str, ...]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Between:
    """A number lies in the range, both ends included: the day of issue, unless another field is named; YYYYMMDD."""

    first: int
    last: int
    field: str = "issued"


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least `least` of the parts hold; their scores are added."""

    parts: tuple[Query, ...]
    least: int = 1


@dataclass(frozen=True, slots=True)
class BestOf:
    """One of the parts holds; the best score counts."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """All of `must` hold; `should` adds to the score where it holds, `must_not` holds nowhere."""

    must: tuple[Query, ...] = ()
    should: tuple[Query, ...] = ()
    must_not: tuple[Query, ...] = ()


@dataclass(frozen=True, slots=True)
class Fixed:
    """What the part holds for, with this score."""

    part: Query
    score: float


Query = Everything | Term | Phrase | Between | AnyOf | BestOf | AllOf | Fixed
"""A question."""
