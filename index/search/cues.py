"""Phrases with a meaning of their own inside a query: kinds of documents, words of asking, of relation, of tasks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from corpus.vocabulary import rows
from index.search.tokens import Token, tokens_of

_KIND = "kind:"
"""Before the slug of a kind, in the meaning of its code."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase and what it says."""

    words: tuple[Token, ...]
    meaning: str

    def begins(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether the phrase stands at this place; where the query has marks, they must be the phrase's."""
        there = tokens[at : at + len(self.words)]
        return len(there) == len(self.words) and all(map(_same, self.words, there))


def _same(cue: Token, typed: Token) -> bool:
    return typed.folded == cue.folded and typed.exact in (cue.exact, cue.folded)


class Cues:
    """Phrases, long ones first, found by their first word."""

    def __init__(self, phrases: Iterable[Cue]) -> None:
        self._all = tuple(sorted((cue for cue in phrases if cue.words), key=lambda cue: -len(cue.words)))
        self._by_first: dict[str, list[Cue]] = {}
        for cue in self._all:
            self._by_first.setdefault(cue.words[0].folded, []).append(cue)

    def __iter__(self) -> Iterator[Cue]:
        return iter(self._all)

    def at(self, tokens: Sequence[Token], at: int) -> Iterator[Cue]:
        """Those that begin at a place; none beyond the end."""
        first = tokens[at].folded if at < len(tokens) else ""
        return (cue for cue in self._by_first.get(first, ()) if cue.begins(tokens, at))


def cue_of(phrase: str, meaning: str) -> Cue:
    return Cue(tuple(tokens_of(phrase)), meaning)


@cache
def cues() -> Cues:
    """The cues of `cues.tsv`, long ones first."""
    text = (files("index.search") / "cues.tsv").read_text(encoding="utf-8")
    lines = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")][1:]
    return Cues(cue_of(*line) for line in lines)


@cache
def kind_names() -> Cues:
    """Names of kinds with their slugs, long ones first."""
    return Cues(cue_of(row["name"], row["slug"]) for row in rows("kinds"))


@cache
def kind_codes() -> dict[str, str]:
    """Folded codes of kinds with the slug of the kind; the kind listed first has the code."""
    found: dict[str, str] = {}
    for row in rows("kinds"):
        for code in (row["codes"] + " " + row["party_codes"]).split():
            found.setdefault(_folded(code), row["slug"])
    return found


@cache
def codes_of_kind(slug: str) -> tuple[str, ...]:
    """The slug and the folded codes of its kind: what a number of that kind may be joined to."""
    found = [row for row in rows("kinds") if row["slug"] == slug]
    codes = (code for row in found for code in (row["codes"] + " " + row["party_codes"]).split())
    return (slug, *dict.fromkeys(_folded(code) for code in codes))


def kind_at(tokens: Sequence[Token], at: int) -> Cue | None:
    """The kind whose name begins at a place, or whose code does where words follow it: "kh ubnd tỉnh"."""
    named = next(kind_names().at(tokens, at), None)
    if named or at + 1 >= len(tokens):
        return named
    coded = (cue for cue in cues().at(tokens, at) if cue.meaning.startswith(_KIND))
    return next((Cue(cue.words, cue.meaning.removeprefix(_KIND)) for cue in coded), None)


def is_filler(token: Token, among: Iterable[Token]) -> bool:
    """Whether a word tells nothing of what a text is about; one without marks is such a word only beside words with
    marks, for "trong" may be "trọng"."""
    if token.exact not in _fillers():
        return False
    return token.exact != token.folded or any(other.exact != other.folded for other in among)


@cache
def _fillers() -> frozenset[str]:
    return frozenset(cue.words[0].exact for cue in cues() if cue.meaning == "filler")


@cache
def organ_codes() -> frozenset[str]:
    """Folded codes of organs, as symbols end with them."""
    return frozenset(_folded(row["code"]) for row in rows("organs"))


def _folded(code: str) -> str:
    return next(tokens_of(code)).folded


def found_at(known: Cues, tokens: Sequence[Token], at: int) -> Iterator[Cue]:
    """The cues that begin at a place, long ones first."""
    return known.at(tokens, at)
