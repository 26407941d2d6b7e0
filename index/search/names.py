"""Names of bodies and places through time: the old name finds the new one and the new one the old."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from corpus.vocabulary import rows
from index.search.abbreviations import abbreviation_key, readings
from index.search.communes import Commune, communes_in
from index.search.tokens import tokens_of

Words = tuple[str, ...]
"""A name as folded words, abbreviations written out."""


@cache
def other_names() -> dict[Words, tuple[Words, ...]]:
    """Every name of the registers with the names of what it became and what it was made from; terms with
    others that say the same."""
    found: dict[Words, dict[Words, None]] = {}
    for table in ("agencies", "provinces"):
        for name, linked in _linked(table):
            found.setdefault(name, {}).update(dict.fromkeys(other for other in linked if other != name))
    for name, others in same_words().items():
        found.setdefault(name, {}).update(dict.fromkeys(others))
    return {name: tuple(others) for name, others in found.items()}


@cache
def same_words() -> dict[Words, tuple[Words, ...]]:
    """Terms of several words with others that say the same, both ways: "nước ngầm" and "nước dưới đất"."""
    found: dict[Words, dict[Words, None]] = {}
    for row in rows("short_forms"):
        if " " in row["form"]:
            short, full = words_of(row["form"]), words_of(row["full"])
            found.setdefault(short, {}).setdefault(full)
            found.setdefault(full, {}).setdefault(short)
    return {term: tuple(others) for term, others in found.items()}


def _linked(table: str) -> Iterator[tuple[Words, set[Words]]]:
    entries = rows(table)
    names = {row["id"]: words_of(row["name"]) for row in entries}
    after = {row["id"]: [i for i in row["successors"].split("|") if i in names] for row in entries}
    for identity, name in names.items():
        linked = {names[other] for other in after[identity]}
        linked |= {names[other] for other, successors in after.items() if identity in successors}
        for variant in {name, *map(words_of, filter(None, _variants(entries, identity)))}:
            yield variant, linked


def _variants(entries: Sequence[dict[str, str]], identity: str) -> list[str]:
    return next((row["variants"].split("|") for row in entries if row["id"] == identity), [])


def words_of(name: str) -> Words:
    """A name as folded words, abbreviations with one reading written out."""
    found: list[str] = []
    for token in tokens_of(name):
        known = readings().get(abbreviation_key(token.folded), ())
        found.extend(known[0] if len(known) == 1 else (token.folded,))
    return tuple(found)


def names_in(words: Sequence[str]) -> list[tuple[range, tuple[Words, ...]]]:
    """Places of known names in a query in order, with their other names: of the registers, and of communes that have
    others; a commune that is named like a province ("xã Hòa Bình") is not the province."""
    communes = dict(communes_in(words))
    taken = {at for place in communes for at in place}
    found = [(place, _all_others(meant)) for place, meant in communes.items() if meant]
    found += [(place, others) for place, others in registered_in(words) if taken.isdisjoint(place)]
    return sorted(found, key=lambda named: named[0].start)


def _all_others(meant: Iterable[Commune]) -> tuple[Words, ...]:
    return tuple(dict.fromkeys(name for one in meant for name in one.others))


def registered_in(words: Sequence[str]) -> Iterator[tuple[range, tuple[Words, ...]]]:
    """The same of the registers only; long names first at each place."""
    at, longest = 0, max(map(len, other_names()))
    while at < len(words):
        lengths = (n for n in range(longest, 1, -1) if at + n <= len(words))
        length = next((n for n in lengths if tuple(words[at : at + n]) in other_names()), 0)
        if length:
            yield range(at, at + length), other_names()[tuple(words[at : at + length])]
        at += length or 1
