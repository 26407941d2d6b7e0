"""Searches that stand: which of a few documents they find."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache

from corpus.model.search import FILTERS, SearchRequest
from index.search.answer import filters_of
from index.search.compose import compose
from index.search.coverage import about
from index.search.engine import Backend, Engine, Question
from index.search.query import AllOf, AnyOf, Fixed, Query, Term
from index.search.understand import Understood, understand

_DAYS = (dt.date(2001, 1, 3), dt.date(2014, 6, 18), dt.date(2025, 11, 28))
"""Of different years, months, quarters and days of the week."""


class StandingSearches:
    """Implements `corpus.protocols.Standing`."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._understood: dict[tuple[str, dt.date | None], tuple[Understood, Query]] = {}

    def matching(self, requests: Sequence[SearchRequest], documents: Sequence[str]) -> list[tuple[str, ...]]:
        """A document must be about the words by itself, not only be the best there is."""
        if not requests or not documents:
            return [() for _ in requests]
        return self._backend.read("documents", lambda engine: self._ask(engine, requests, documents))

    def depends_on_day(self, request: SearchRequest) -> bool:
        """Whether the words mean other days on another day of asking."""
        return _depends_on_day(request.words)

    def _ask(
        self, engine: Engine, requests: Sequence[SearchRequest], documents: Sequence[str]
    ) -> list[tuple[str, ...]]:
        among = AnyOf(tuple(Term("id", document) for document in documents))
        questions = [
            Question(query=Fixed(AllOf((*self._conditions(engine, request), among)), 0.0), size=len(documents))
            for request in requests
        ]
        return [tuple(hit.id for hit in found.hits) for found in engine.ask(questions)]

    def _conditions(self, engine: Engine, request: SearchRequest) -> list[Query]:
        asked = request.words, request.today
        if asked not in self._understood:
            said = understand(request.words, today=request.today)
            self._understood[asked] = said, compose(said)
        said, composed = self._understood[asked]
        probe = about(engine, said) if said.words and not said.numbers else None
        return [composed, *filters_of(request, FILTERS), *([probe] if probe else [])]


@lru_cache(maxsize=1000)
def _depends_on_day(words: str) -> bool:
    first, *others = (understand(words, today=day) for day in _DAYS)
    return any(said != first for said in others)
