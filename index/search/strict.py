"""What the query language asks of the index: words that stand verbatim, fields that must have a value."""

from __future__ import annotations

from collections.abc import Sequence

from index.search.abbreviations import readings
from index.search.expression import Asked
from index.search.names import names_in
from index.search.number_query import bears
from index.search.query import AllOf, AnyOf, Between, Fixed, Phrase, Query, Term
from index.search.tokens import Token, bigrams
from index.search.word_query import written_in_full


def phrase_query(words: Sequence[Token]) -> Query:
    """The words one after the other: with their marks where any has one, else whatever the marks."""
    if any(token.exact != token.folded for token in words):
        exact = tuple(token.exact for token in words)
        return Fixed(AnyOf((Phrase("text_x", exact), Phrase("title_x", exact))), 0.0)
    folded = tuple(written_in_full(words))
    fields = ("text", "title", "issuer") if len(folded) == 1 else ("text", "title")
    return Fixed(AnyOf(tuple(Phrase(field, folded) for field in fields)), 0.0)


def asked_query(asked: Asked) -> Query:
    """The documents whose field has the value; it adds nothing to the score."""
    value = asked.value
    if asked.field == "number" and value.number:
        return Fixed(bears(value.number), 0.0)
    if value.days:
        return Fixed(Between(value.days.first, value.days.last), 0.0)
    if asked.field == "issued-by":
        return Fixed(issued_by(value.words), 0.0)
    if asked.field == "signed-by":
        return Fixed(_standing("signer", [token.folded for token in value.words]), 0.0)
    facet = {"kind": "facet_kind", "programme": "facet_programme"}[asked.field]
    return Fixed(AnyOf(tuple(Term(facet, one) for one in value.value.split())), 0.0)


def issued_by(words: Sequence[Token]) -> Query:
    """The documents issued by a body, under the name that is typed or one of another time; in every reading of it."""
    names = [*_readings(words)]
    names += [list(other) for _, others in names_in(names[0]) for other in others]
    return AnyOf(tuple(_standing("issuer", name) for name in names))


def _readings(words: Sequence[Token]) -> list[list[str]]:
    """The folded words; an abbreviation that is all there is in each of its readings."""
    several = readings().get(words[0].folded, ()) if len(words) == 1 else ()
    return [list(reading) for reading in several] or [written_in_full(words)]


def _standing(field: str, words: Sequence[str]) -> Query:
    """The field has the words side by side."""
    if len(words) == 1:
        return Term(field, words[0])
    return AllOf(tuple(Term(f"{field}_b", pair) for pair in bigrams(list(words))))
