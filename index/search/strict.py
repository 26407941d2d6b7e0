"""What the query language asks of the index: words that stand verbatim, fields that must have a value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, product

from index.search.abbreviations import readings
from index.search.expression import Asked
from index.search.names import names_in
from index.search.number_query import bears
from index.search.query import AllOf, AnyOf, Between, Fixed, Phrase, Query, Term
from index.search.tokens import Token, bigrams
from index.search.word_query import written_in_full

MOST_NAMES = 40
"""Names of a body through time that are looked for."""


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
        symbols = tuple(Term("number", symbol) for symbol in value.value.split())
        return Fixed(AnyOf((bears(value.number), *symbols)), 0.0)
    if value.days:
        return Fixed(Between(value.days.first, value.days.last), 0.0)
    if asked.field == "issued-by":
        return Fixed(issued_by(value.words), 0.0)
    if asked.field == "signed-by":
        return Fixed(_standing("signer", [token.folded for token in value.words]), 0.0)
    facet = {"kind": "facet_kind", "programme": "facet_programme", "number": "number"}[asked.field]
    return Fixed(AnyOf(tuple(Term(facet, one) for one in value.value.split())), 0.0)


def issued_by(words: Sequence[Token], field: str = "issuer") -> Query:
    """The documents issued by a body, under the name that is typed or one of another time; in every reading of it."""
    names = (name for reading in _readings(words) for name in _through_time(reading))
    return AnyOf(tuple(AllOf(tuple(_standing(field, part) for part in name)) for name in names))


def _through_time(words: Sequence[str]) -> Iterator[list[Sequence[str]]]:
    """A name as it is typed; then under names of other times, in parts, as the word before the name of a province
    changes with it: "Sở Y tế tỉnh Hậu Giang", "Sở Y tế thành phố Cần Thơ"."""
    yield [words]
    choices: list[list[Sequence[str]]] = []
    at = 0
    for place, others in names_in(words):
        choices += [[_without_level(words[at : place.start])], [words[place.start : place.stop], *others]]
        at = place.stop
    for name in islice(product(*choices, [words[at:]]), 1, MOST_NAMES):
        yield [part for part in name if part]


def _without_level(words: Sequence[str]) -> Sequence[str]:
    """The words before the name of a province without "tỉnh" or "thành phố"."""
    return words[:-1] if words[-1:] == ["tinh"] else words[:-2] if words[-2:] == ["thanh", "pho"] else words


def _readings(words: Sequence[Token]) -> list[list[str]]:
    """The folded words; an abbreviation that is all there is in each of its readings."""
    several = readings().get(words[0].folded, ()) if len(words) == 1 else ()
    return [list(reading) for reading in several] or [written_in_full(words)]


def _standing(field: str, words: Sequence[str]) -> Query:
    """The field has the words side by side."""
    if len(words) == 1:
        return Term(field, words[0])
    return AllOf(tuple(Term(f"{field}_b", pair) for pair in bigrams(list(words))))
