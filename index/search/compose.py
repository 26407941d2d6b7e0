"""From what a query says to the question put to the index: what must hold, and what counts how much."""

from __future__ import annotations

from index.search.number_query import number_query
from index.search.programmes import named_in
from index.search.query import AllOf, AnyOf, Between, Everything, Fixed, Query, Term
from index.search.tokens import bigrams
from index.search.understand import Understood
from index.search.word_query import exact_clauses, standing_for, word_clauses, written_in_full

KIND, DAY, ASSIGNED, PROGRAMME = 20.0, 20.0, 25.0, 5.0
"""Scores of a document of the kind asked for, of the day asked for, of one that gives the body asked for work, of one
about the programme asked for."""


def compose(said: Understood) -> Query:
    """The question for what a query says; every document for an empty one."""
    must = _needed(said)
    should = _structure(said) + _programmes(said)
    for run in said.words:
        should += word_clauses(run, signer=said.signer, tasks=said.tasks)
    should += exact_clauses([token for run in said.words for token in run])
    return AllOf(tuple(must), tuple(should)) if must or should else Everything()


def _needed(said: Understood) -> list[Query]:
    """What a document must have: the numbers, the range of days, without numbers most of the words."""
    found: list[Query] = [number_query(number, said.relation) for number in said.numbers]
    if said.days and said.days.firm:
        found.append(Fixed(Between(said.days.first, said.days.last), 0.0))
    words = [Fixed(standing_for(token), 0.0) for run in said.words for token in run]
    if words and not said.numbers:
        found.append(AnyOf(tuple(words), needed(len(words))))
    if said.kind and not words and not said.numbers:
        named = AllOf(tuple(standing_for(token) for token in said.kind_words))
        found.append(Fixed(AnyOf((Term("facet_kind", said.kind), named)), 0.0))
    return found


def needed(words: int) -> int:
    """How many of the words a document must have."""
    return words if words < 3 else -(-words * 2 // 3)


def _programmes(said: Understood) -> list[Query]:
    codes = (code for run in said.words for code in named_in(written_in_full(run)))
    return [Fixed(Term("facet_programme", code), PROGRAMME) for code in dict.fromkeys(codes)]


def _structure(said: Understood) -> list[Query]:
    """What the query says besides words: kind, day, the body whose work it asks for."""
    found: list[Query] = []
    if said.kind:
        found.append(Fixed(Term("facet_kind", said.kind), KIND))
        found += [Term("title_b", pair) for pair in bigrams([token.folded for token in said.kind_words])]
    if said.days and not said.days.firm:
        found.append(Fixed(Between(said.days.first, said.days.last), DAY))
    if said.tasks:
        named = [tuple(Term("bodies_b", pair) for pair in bigrams(written_in_full(run))) for run in said.words]
        found += [Fixed(AllOf(pairs), ASSIGNED) for pairs in named if pairs]
    return found
