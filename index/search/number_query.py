"""What a document number asks of the index."""

from __future__ import annotations

from dataclasses import replace

from index.search.query import AllOf, AnyOf, BestOf, Fixed, Query, Term
from index.search.wanted import WantedNumber

BEARS, CITES, ABOUT, PRINTS, TITLED = 120.0, 40.0, 20.0, 5.0, 2.0
"""Scores of a document that bears the number asked for, cites it, is about the programme that it defines, or prints
something like it; and what one has more that names it in its title."""

RELATED = 200.0
"""Score of a document that cites it in the relation asked for."""


def number_query(wanted: WantedNumber, relation: str) -> Query:
    """The documents that bear the number, those that cite it, those about its programme, those that print
    something like it; in this order.

    With a relation, those that cite it so come first. Of a list any number will do.
    """
    if wanted.others:
        return AnyOf(tuple(number_query(one, relation) for one in (replace(wanted, others=()), *wanted.others)))
    choices: list[Query] = []
    if relation and relation != "khac":
        choices.append(Fixed(_joined("relation", wanted, f"{relation}:"), RELATED))
    cites = RELATED - 1 if relation else CITES
    choices += [Fixed(_joined("number", wanted), BEARS), Fixed(_joined("cited", wanted), cites)]
    choices += [Fixed(Term("facet_programme", code), ABOUT) for code in wanted.programmes]
    choices += [Fixed(AllOf(tuple(Term("text_b", pair) for pair in pairs)), PRINTS) for pairs in wanted.printed]
    if not wanted.printed:
        choices.append(Fixed(Term("text", wanted.number), PRINTS))
    return AllOf((BestOf(tuple(choices)),), (Fixed(Term("title", wanted.number), TITLED),))


def cites_so(wanted: WantedNumber, relation: str) -> Query:
    """The documents that cite the number, or one of its list, in a relation."""
    return AnyOf(tuple(_joined("relation", one, f"{relation}:") for one in (wanted, *wanted.others)))


def bears(wanted: WantedNumber) -> Query:
    """The documents that bear the number, or one of its list."""
    return AnyOf(tuple(_joined("number", one) for one in (wanted, *wanted.others)))


def _joined(field: str, wanted: WantedNumber, before: str = "") -> Query:
    if not wanted.parts:
        return Term(field, before + wanted.number)
    return AllOf(
        tuple(
            AnyOf(tuple(Term(field, f"{before}{wanted.number}+{part}") for part in dict.fromkeys(choice)))
            for choice in wanted.parts
        )
    )
