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
    """The day of issue lies in the range, as numbers YYYYMMDD, both ends included."""

    first: int
    last: int


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
