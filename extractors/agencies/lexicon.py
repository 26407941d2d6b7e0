"""The vocabularies of bodies as tries, built once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from corpus.vocabulary import Row, rows
from extractors.trie import Trie


@dataclass(frozen=True, slots=True)
class Head:
    """A head word or a whole name: `sort` says what may follow it (class in heads.tsv; "body" for a whole name).

    `bare`: it names a body without anything after it; `capitals`: this form is an abbreviation, met in capitals.
    """

    name: str
    sort: str
    kind: str = ""
    level: str = ""
    bare: bool = False
    capitals: bool = False


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """One meaning of an abbreviation, with the words that decide for or against it."""

    full: str
    next: tuple[str, ...]
    before: tuple[str, ...]
    unless: tuple[str, ...]


def _forms(row: Row) -> Iterator[str]:
    yield row["name"]
    yield from filter(None, row["variants"].split("|"))


def _is_short(form: str) -> bool:
    return sum(c.isupper() for c in form.split(maxsplit=1)[0]) >= 2


@cache
def heads() -> Trie[Head]:
    """Whole names of the register and head words; the longest decides, the register before the heads.

    A short form that is a head word too ("Ban Bí thư") keeps its printed name.
    """
    own = {row["name"] for row in rows("heads")} - {row["name"] for row in rows("agencies")}
    entries = [
        (form, Head(row["name"], "body", row["kind"], row["level"], True, _is_short(form)))
        for row in rows("agencies")
        for form in _forms(row)
        if form not in own
    ]
    entries += [
        (form, Head(row["name"], row["class"], row["kind"], row["level"], row["bare"] == "yes", _is_short(form)))
        for row in rows("heads")
        for form in _forms(row)
    ]
    return Trie(entries)


@dataclass(frozen=True, slots=True)
class Field:
    """A field of work; `capitals`: this form is an abbreviation."""

    name: str
    capitals: bool


@cache
def fields() -> Trie[Field]:
    """Fields of work that registered bodies are named after."""
    return Trie(
        (spelt, Field(row["name"], _is_short(form)))
        for row in rows("fields")
        for form in _forms(row)
        for spelt in _with_ampersand(form)
    )


def _with_ampersand(form: str) -> tuple[str, ...]:
    """ "Giáo dục & Đào tạo", "GD & ĐT" beside the form with "và" or a narrow "&"."""
    wide = form.replace(" và ", " & ") if " và " in form else form.replace("&", " & ")
    return (form,) if wide == form or "  " in wide else (form, wide)


@cache
def objects() -> Trie[str]:
    """What steering committees and management boards are for."""
    return Trie((row["name"], row["name"]) for row in rows("objects"))


@cache
def stops() -> Trie[bool]:
    """Words that end a name (true) and longer ones that do not (false)."""
    return Trie((row["name"], row["ends"] == "yes") for row in rows("name_stops"))


@cache
def name_verbs() -> frozenset[tuple[str, ...]]:
    """Verbs of two syllables that say what a body does."""
    return frozenset(tuple(row["name"].split()) for row in rows("name_verbs"))


@cache
def titles() -> Trie[str]:
    """Titles of leaders and members, by their rank."""
    return Trie((form, row["rank"]) for row in rows("leader_titles") for form in _forms(row))


@cache
def compounds() -> frozenset[tuple[str, str, int]]:
    """Pairs of syllables with the place (0 or 1) of the one that only looks like a head."""
    places = {"first": (0,), "second": (1,), "both": (0, 1)}
    return frozenset((row["first"], row["second"], at) for row in rows("compounds") for at in places[row["at"]])


@cache
def collective_nouns() -> Trie[str]:
    return Trie((row["name"], row["name"]) for row in rows("collectives") if row["part"] == "noun")


@cache
def collective_tails() -> Trie[str]:
    return Trie((row["name"], row["name"]) for row in rows("collectives") if row["part"] == "tail")


@cache
def phrases() -> Trie[str]:
    """Abbreviations of general phrases, by their full form."""
    return Trie((row["form"], row["full"]) for row in rows("abbreviations"))


@cache
def ambiguous() -> dict[str, tuple[Ambiguous, ...]]:
    """Abbreviations of bodies with more than one meaning, by their form in small letters."""
    found: dict[str, tuple[Ambiguous, ...]] = {}
    for row in rows("ambiguous"):
        after, before, unless = (tuple(filter(None, row[c].split("|"))) for c in ("next", "before", "unless"))
        key = row["form"].lower()
        found[key] = (*found.get(key, ()), Ambiguous(row["full"], after, before, unless))
    return found
