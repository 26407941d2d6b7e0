"""What may be meant by words that are still being typed: numbers, agencies, signers, programmes, subjects."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from corpus.model.search import Suggestion
from corpus.text import fold
from corpus.viewer import Viewer
from extractors.programmes.table import programmes
from index.search.engine import Engine, Found, Question
from index.search.query import AnyOf, Fixed, Query, Term
from index.search.starts import ISSUER, SIGNER, TITLE
from index.search.typed import Typed, number_queries, typed, words_query

NAMES = (("agency", "issuer", ISSUER, 4), ("signer", "signer", SIGNER, 2))
"""Kinds of suggestions that are values of a facet: the facet, the sign of its beginnings, and most of them."""

PROGRAMMES, COUNTED, SHORTEST = 2, 12, 3
"""Most programmes; values of a facet that are looked at, since those with the marks typed come first; letters that say
enough to name a programme."""


def suggestions(engine: Engine, words: str, _viewer: Viewer, *, size: int) -> tuple[Suggestion, ...]:
    """Numbers first, then names, then subjects, up to `size` of each; documents of one family once."""
    said = typed(words)
    if not said:
        return ()
    numbers = [_documents(query, size=size, by="issued") for query in number_queries(said)]
    names = [Question(query=words_query(said, sign), facets=((facet, COUNTED),)) for _, facet, sign, _ in NAMES]
    subjects = _documents(words_query(said, TITLE), size=size, by="" if len(said.whole) > 1 else "issued")
    codes = _programmes(said)
    about = [Question(query=_about(codes), facets=(("programme", COUNTED),))] if codes else []
    found = iter(engine.ask([*numbers, *names, *about, subjects]))
    chosen = [suggestion for _ in numbers for suggestion in _of("number", next(found))][:size]
    for kind, facet, _, most in NAMES:
        chosen += _named(kind, next(found).facets[facet], said)[:most]
    if about:
        counted = (value for value in next(found).facets["programme"] if value[0] in codes)
        chosen += _named("programme", counted, said)[:PROGRAMMES]
    return (*chosen, *_of("subject", next(found)))


def _documents(query: Query, *, size: int, by: str) -> Question:
    return Question(query=query, size=size, by=by, together=True)


def _of(kind: str, found: Found) -> list[Suggestion]:
    return [Suggestion(kind=kind, value=hit.id) for hit in found.hits]


def _named(kind: str, values: Iterable[tuple[str, int]], said: Typed) -> list[Suggestion]:
    """The most frequent first, those before all that have the marks typed."""
    ranked = sorted(values, key=lambda value: (-said.agrees(value[0]), -value[1]))
    return [Suggestion(kind=kind, value=value, count=count) for value, count in ranked]


def _programmes(said: Typed) -> tuple[str, ...]:
    """Codes of the programmes of which one name has all the words, the last one begun."""
    whole, last = {token.folded for token in said.whole}, said.last.folded if said.last else ""
    if len("".join(whole) + last) < SHORTEST:
        return ()
    return tuple(
        code
        for code, names in _programme_names()
        if any(whole <= name and any(word.startswith(last) for word in name) for name in names)
    )


def _about(codes: Iterable[str]) -> Query:
    return Fixed(AnyOf(tuple(Term("facet_programme", code) for code in codes)), 0.0)


@cache
def _programme_names() -> tuple[tuple[str, tuple[frozenset[str], ...]], ...]:
    """Code of each programme with the folded words of each of its names."""
    return tuple(
        (programme.code, tuple(frozenset(fold(name).split()) for name in (programme.name, *programme.names)))
        for programme in programmes().values()
    )
