"""What it means that two backends give the same answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from api.library import Library
from corpus.model.search import SearchAnswer, SearchEntry, SearchHit, SearchRequest
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
    assert len(one.hits) == len(other.hits)
    for left, right in zip(one.hits, other.hits, strict=True):
        assert left.score == pytest.approx(right.score, rel=TIE)
    _assert_only_ties_differ(one.hits, other.hits)
    _assert_only_ties_differ(other.hits, one.hits)


def _assert_only_ties_differ(one: Sequence[SearchHit], other: Sequence[SearchHit]) -> None:
    """What only one has, ties with the last that the other shows; the rest scores the same and lights the same."""
    there = {hit.id: hit for hit in other}
    for hit in one:
        if hit.id in there:
            assert hit.score == pytest.approx(there[hit.id].score, rel=TIE)
            assert hit.snippets == there[hit.id].snippets
        else:
            assert hit.score == pytest.approx(other[-1].score, rel=TIE)
