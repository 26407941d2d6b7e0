"""Phrases with a meaning of their own inside a query: kinds of documents, words of asking, of relation, of tasks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from corpus.vocabulary import rows
from index.search.tokens import Token, tokens_of


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


def cue_of(phrase: str, meaning: str) -> Cue:
    return Cue(tuple(tokens_of(phrase)), meaning)


@cache
def cues() -> tuple[Cue, ...]:
    """The cues of `cues.tsv`, long ones first."""
    text = (files("index.search") / "cues.tsv").read_text(encoding="utf-8")
    lines = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")][1:]
    return tuple(sorted((cue_of(*line) for line in lines), key=lambda cue: -len(cue.words)))


@cache
def kind_names() -> tuple[Cue, ...]:
    """Names of kinds with their slugs, long ones first."""
    return tuple(sorted((cue_of(row["name"], row["slug"]) for row in rows("kinds")), key=lambda cue: -len(cue.words)))


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


@cache
def organ_codes() -> frozenset[str]:
    """Folded codes of organs, as symbols end with them."""
    return frozenset(_folded(row["code"]) for row in rows("organs"))


def _folded(code: str) -> str:
    return next(tokens_of(code)).folded


def found_at(known: Sequence[Cue], tokens: Sequence[Token], at: int) -> Iterator[Cue]:
    """The cues that begin at a place, long ones first."""
    return (cue for cue in known if cue.begins(tokens, at))
