"""Communes in a query: the name of before 1 July 2025 finds that of today, and the name of today those of before.

Many communes have the same name. A name that belongs to communes of several provinces is looked for under others only
where the query names a district or province that tells which commune it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from corpus.vocabulary.communes import successions
from index.search.tokens import forms_of

Words = tuple[str, ...]

KINDS: tuple[Words, ...] = (("xa",), ("phuong",), ("thi", "tran"), ("dac", "khu"))
"""What the name of a commune begins with."""

NO_COMMUNE_AFTER = frozenset(("thi", "tac", "vung", "tu", "dia", "da", "song", "doi"))
"""Words whose next one is no "xã", "phường": thị xã, hợp tác xã, vùng xa, từ xa, địa phương, đa phương."""

NO_NAME = "hoi"
"""What makes another word of "xã": xã hội."""

MOST_NAMES = 8
"""Names of another time that are looked for; a name with more of them says too little."""


@dataclass(slots=True)
class Commune:
    """A commune of before (`ended`) with what became of it, or one of today with what it was made from.

    `others`: their names as folded words, with how they are printed. `places`: where it lies, most precise first:
    districts, provinces of before, the province of today.
    """

    name: str
    ended: bool
    places: tuple[set[Words], set[Words], set[Words]]
    others: dict[Words, str] = field(default_factory=dict)


def communes_in(words: Sequence[str]) -> Iterator[tuple[range, tuple[Commune, ...]]]:
    """Places of names of communes in a query (folded words), with those that are meant and have other names."""
    at = 0
    while at < len(words):
        place = _named(words, at) if _begins(words, at) else None
        if place:
            meant = _meant(_by_name()[tuple(words[place.start : place.stop])], _around(words, place))
            yield place, meant if len({name for one in meant for name in one.others}) <= MOST_NAMES else ()
        at = place.stop if place else at + 1


def _around(words: Sequence[str], place: range) -> list[str]:
    return [*words[: place.start], "", *words[place.stop :]]


def _begins(words: Sequence[str], at: int) -> bool:
    """Whether the kind of a commune stands here."""
    if at and words[at - 1] in NO_COMMUNE_AFTER:
        return False
    kind = next((kind for kind in KINDS if tuple(words[at : at + len(kind)]) == kind), ())
    return bool(kind) and NO_NAME not in words[at + len(kind) : at + len(kind) + 1]


def _named(words: Sequence[str], at: int) -> range | None:
    """The longest name of a commune that begins here."""
    names = _by_name()
    ends = range(min(len(words), at + _longest()), at + 1, -1)
    return next((range(at, end) for end in ends if tuple(words[at:end]) in names), None)


def _meant(known: Sequence[Commune], around: Sequence[str]) -> tuple[Commune, ...]:
    """Those that the most precise place around names; where none is named, all if they lie in one province of today."""
    for at in range(3):
        placed = [one for one in known if any(_stands(place, around) for place in one.places[at])]
        if placed:
            return tuple(one for one in placed if one.others)
    alone = len({province for one in known for province in one.places[-1]}) == 1
    return tuple(one for one in known if alone and one.others)


def _stands(name: Words, words: Sequence[str]) -> bool:
    """Whether the words of a name, which has some, stand there side by side."""
    return any(tuple(words[at : at + len(name)]) == name for at in range(len(words) - len(name) + 1))


@cache
def _longest() -> int:
    return max(map(len, _by_name()), default=0)


@cache
def _by_name() -> dict[Words, tuple[Commune, ...]]:
    """Name as folded words → the communes of that name."""
    found: dict[tuple[Words, str, str], Commune] = {}
    for one in successions():
        old, new = _folded(one.old), _folded(one.new)
        where = [_without_kind(name) for name in (one.old_district, one.old_province, one.new_province)]
        ended = found.setdefault((old, one.old_district, one.old_province), _commune(one.old, ended=True))
        today = found.setdefault((new, "", one.new_province), _commune(one.new, ended=False))
        for commune in (ended, today):
            for place, names in zip(where, commune.places, strict=True):
                names.add(place)
        if old != new:
            ended.others.setdefault(new, _small(one.new))
            today.others.setdefault(old, _small(one.old))
    by_name: dict[Words, list[Commune]] = {}
    for (name, *_), commune in found.items():
        by_name.setdefault(name, []).append(commune)
    return {name: tuple(communes) for name, communes in by_name.items()}


def _commune(printed: str, *, ended: bool) -> Commune:
    return Commune(_small(printed), ended, (set(), set(), set()))


@cache
def _without_kind(name: str) -> Words:
    """The name of a district or province without what it is: ("thap", "muoi"); not of "Quận 5"."""
    words = _folded(name)
    kinds = (("thanh", "pho"), ("thi", "xa"), ("tinh",), ("huyen",), ("quan",))
    bare = next((words[len(kind) :] for kind in kinds if words[: len(kind)] == kind), words)
    return words if bare[:1] and bare[0].isdigit() else bare


@cache
def _folded(name: str) -> Words:
    return tuple(folded for _, folded in forms_of(name))


def _small(name: str) -> str:
    """The kind in small letters, as in running text: "xã Mỹ An"."""
    return name[:1].lower() + name[1:]
