"""What it means that two backends give the same answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from api.library import Library
from corpus.model.search import SearchAnswer, SearchEntry, SearchHit, SearchRequest, TaskAnswer, TaskHit, TaskRequest
from corpus.protocols import SearchIndex
from corpus.viewer import EVERYTHING

TIE = 0.01
"""Scores that differ by less are ties."""


@dataclass(frozen=True)
class Pair:
    embedded: SearchIndex
    elastic: SearchIndex

    def apply(self, entries: Sequence[SearchEntry]) -> None:
        for index in (self.embedded, self.elastic):
            assert index.apply(entries) == ()

    def answers(self, request: SearchRequest) -> tuple[SearchAnswer, SearchAnswer]:
        return self.embedded.search(request, EVERYTHING), self.elastic.search(request, EVERYTHING)

    def tasks(self, request: TaskRequest, today: dt.date) -> tuple[TaskAnswer, TaskAnswer]:
        one, other = (index.search_tasks(request, EVERYTHING, today) for index in (self.embedded, self.elastic))
        return one, other

    def similar(self, entry: SearchEntry) -> tuple[tuple[SearchHit, ...], tuple[SearchHit, ...]]:
        one, other = (index.similar(entry, EVERYTHING, size=8) for index in (self.embedded, self.elastic))
        return one, other


@dataclass(frozen=True)
class Judging:
    """A library whose documents judged queries are about, and the same documents in Elasticsearch."""

    library: Library
    elastic: SearchIndex
    documents: dict[str, str]
    queries: Path

    @property
    def served(self) -> Library:
        """The library with Elasticsearch as its index."""
        return replace(self.library, index=self.elastic)

    @property
    def pair(self) -> Pair:
        return Pair(self.library.index, self.elastic)


def assert_same(one: SearchAnswer, other: SearchAnswer) -> None:
    """Totals, facets and months are equal; hits too, up to ties."""
    assert one.total == other.total
    assert one.facets == other.facets
    assert one.months == other.months
    assert one.instead == other.instead
    assert bool(one.next) == bool(other.next)
    assert_same_hits(one.hits, other.hits)


def assert_same_tasks(one: TaskAnswer, other: TaskAnswer) -> None:
    """All but the hits is equal; hits too, up to ties."""
    assert replace(one, hits=(), next=None) == replace(other, hits=(), next=None)
    assert bool(one.next) == bool(other.next)
    assert_same_hits([_as_hit(hit) for hit in one.hits], [_as_hit(hit) for hit in other.hits])


def _as_hit(hit: TaskHit) -> SearchHit:
    return SearchHit(hit.id, hit.score)


def assert_same_hits(one: Sequence[SearchHit], other: Sequence[SearchHit]) -> None:
    """As many, with the same scores in order, and the same ones up to ties."""
    assert [hit.score for hit in one] == [pytest.approx(hit.score, rel=TIE) for hit in other]
    _assert_only_ties_differ(one, other)
    _assert_only_ties_differ(other, one)


def _assert_only_ties_differ(one: Sequence[SearchHit], other: Sequence[SearchHit]) -> None:
    """What only one has, ties with the last that the other shows; the rest scores the same and lights the same."""
    there = {hit.id: hit for hit in other}
    for hit in one:
        if hit.id in there:
            assert hit.score == pytest.approx(there[hit.id].score, rel=TIE)
            assert hit.snippets == there[hit.id].snippets
        else:
            assert hit.score == pytest.approx(other[-1].score, rel=TIE)
