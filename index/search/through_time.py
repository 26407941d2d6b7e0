"""Why a document is found under another name: what was merged or renamed (bodies, provinces, communes), in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from corpus.vocabulary.agencies import bodies
from corpus.vocabulary.provinces import provinces
from index.search.communes import Commune, communes_in
from index.search.names import Words, names_in, words_of

MOST_NAMES = 4
"""Names of a time told in one sentence."""


@cache
def _links() -> tuple[tuple[str, tuple[str, ...], str], ...]:
    """Name, its other spellings, and the name that it became."""
    units = {
        unit.id: (f"{unit.kind} {unit.name}", (unit.name, *unit.variants), unit.successors) for unit in provinces()
    }
    registered = {body.id: (body.name, (body.name, *body.variants), body.successors) for body in bodies()}
    return tuple(
        (known[identity][0], known[identity][1], known[after][0])
        for known in (units, registered)
        for identity in known
        for after in known[identity][2]
        if after in known and _differ(known[identity][1][0], known[after][1][0])
    )


def _differ(one: str, other: str) -> bool:
    return words_of(one) != words_of(other)


@cache
def _became() -> dict[Words, tuple[str, tuple[str, ...]]]:
    """Old name as folded words → how it is printed, and the names of today."""
    found: dict[Words, tuple[str, dict[str, None]]] = {}
    for printed, spellings, after in _links():
        for spelling in spellings:
            found.setdefault(words_of(spelling), (printed, {}))[1].setdefault(after)
    return {name: (printed, tuple(after)) for name, (printed, after) in found.items()}


@cache
def _was() -> dict[Words, tuple[str, tuple[str, ...]]]:
    """Name of today as folded words → how it is printed, and the names of before."""
    units = [(f"{unit.kind} {unit.name}", (unit.name, *unit.variants)) for unit in provinces()]
    registered = [(body.name, (body.name, *body.variants)) for body in bodies()]
    before: dict[str, dict[str, None]] = {}
    for old, _, after in _links():
        before.setdefault(after, {}).setdefault(old)
    return {
        words_of(spelling): (printed, tuple(before[printed]))
        for printed, spellings in (*units, *registered)
        if printed in before
        for spelling in spellings
    }


def other_names_told(words: Sequence[str]) -> tuple[str, ...]:
    """A sentence for each name in a query (folded words, abbreviations written out) that is looked for under others."""
    communes = dict(communes_in(words))
    found: dict[str, None] = {}
    for place, others in names_in(words):
        if place in communes:
            found |= dict.fromkeys(map(_commune_told, communes[place]))
        elif others:
            found |= dict.fromkeys(_sentences(tuple(words[place.start : place.stop])))
    return tuple(found)


def _commune_told(commune: Commune) -> str:
    return _told(commune.name, tuple(commune.others.values()), ended=commune.ended)


def _sentences(name: Words) -> Iterator[str]:
    if name in _became():
        yield _told(*_became()[name], ended=True)
    if name in _was():
        yield _told(*_was()[name], ended=False)


def _told(name: str, others: Sequence[str], *, ended: bool) -> str:
    if ended:
        return f"Tìm cả tên mới: {_listed(others)} (trước đây là {name})"
    return f"Tìm cả tên cũ: {_listed(others)} (nay là {name})"


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:MOST_NAMES])
    return f"{shown}…" if len(names) > MOST_NAMES else shown
