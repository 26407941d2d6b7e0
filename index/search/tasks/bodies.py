"""The tasks of a body: under its whole name, a part of it, its place, or the name of another time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice, product

from corpus.text import fold
from corpus.vocabulary import rows
from index.search.abbreviations import readings
from index.search.fields import whole_name
from index.search.names import names_in
from index.search.query import AllOf, BestOf, Fixed, Query, Term
from index.search.tokens import Token, bigrams

ROLES = {"lead": 100.0, "cooperating": 50.0, "report": 30.0}
"""Score of a task by the part that the body has in it: what is said of the body comes before all words."""

PLACED, IN_PART, OF_PLACE, OTHER_NAME = 0.95, 0.9, 0.8, 0.9
"""Shares of that score: the name without its place in a document of that place; the name within a longer one; the
place alone ("xã Sông Trà") for its committee; the name of another time."""

MOST_NAMES = 12
COMMITTEE = ("uy", "ban", "nhan", "dan")

Words = tuple[str, ...]


def tasks_of(body: Sequence[Token], role: str, *, share: float = 1.0) -> Query:
    """The tasks in which the body has a part, or has the `role`; a share of their score."""
    field = {"report-to": "report"}.get(role, role)
    roles = {field: ROLES[field]} if field else ROLES
    names = names_of(body)
    return BestOf(
        tuple(
            Fixed(query, share * score * worth * (OTHER_NAME if n else 1.0))
            for at, score in roles.items()
            for n, name in enumerate(names)
            for query, worth in _choices(at, name)
        )
    )


def _names(body: Sequence[Token]) -> Iterator[Words]:
    """Folded words of the name in every reading, then with what stands in it under the names of other times."""
    read = [readings().get(token.folded, ()) or ((token.folded,),) for token in body]
    written = [tuple(word for part in choice for word in part) for choice in islice(product(*read), MOST_NAMES)]
    yield from written
    for name in written:
        for place, others in names_in(name):
            yield from ((*name[: place.start], *other, *name[place.stop :]) for other in others)


def names_of(body: Sequence[Token]) -> tuple[Words, ...]:
    """The names of a body as folded words: as typed, in every reading, and those of other times."""
    return tuple(dict.fromkeys(islice(_names(body), MOST_NAMES)))


def _choices(field: str, name: Words) -> Iterator[tuple[Query, float]]:
    """Questions for a name in a field, each with its worth."""
    yield Term(field, whole_name(name)), 1.0
    yield (_side_by_side(f"{field}_b", name) if len(name) > 1 else Term(field, name[0])), IN_PART
    at = _place_at(name)
    if at:
        bare, place = name[:at], name[at:]
        if len(place) > 1:
            yield AllOf((Term(field, whole_name(bare)), _side_by_side("document_b", place))), PLACED
        if bare == COMMITTEE:
            yield Term(field, whole_name(place)), OF_PLACE


def _side_by_side(field: str, words: Words) -> Query:
    return AllOf(tuple(Term(field, pair) for pair in bigrams(list(words))))


def _place_at(name: Words) -> int:
    """Where the place begins that ends a name: with its level, or a province without it; 0 for none."""
    for at in range(1, len(name)):
        if (name[at] in _levels() and at + 1 < len(name)) or name[at:] in _provinces():
            return at
    return 0


@cache
def _levels() -> frozenset[str]:
    """First words of the levels: "thi" of "thị xã" and "thị trấn"."""
    return frozenset(fold(row["full"]).split()[0] for row in rows("levels"))


@cache
def _provinces() -> frozenset[Words]:
    return frozenset(tuple(fold(row["name"]).replace("-", " ").split()) for row in rows("provinces"))
