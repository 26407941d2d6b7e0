"""Words that are spelt as they sound: "thuế xuất" for "thuế suất". Each is a word, but not beside these neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from index.search.abbreviations import is_syllable, spelt
from index.search.mend import Frequencies
from index.search.tokens import Token, bigrams
from index.search.understand import Understood

_BEGINNINGS = (("s", "x"), ("ch", "tr"), ("d", "gi", "r", "v"), ("l", "n"), ("c", "k", "q"), ("g", "gh"), ("ng", "ngh"))
_ENDINGS = (("n", "ng", "nh"), ("c", "t", "ch"), ("i", "y"))
"""Consonants and vowels that sound alike in some region, or are spelt alike."""

TELLING = 4
"""Words of a query from which on one neighbour tells what the first and the last are."""

MOST_HEARD = 24
"""Words of a query that are looked at."""


def heard(said: Understood, frequencies: Frequencies) -> Understood | None:
    """The same query with words replaced by such as sound alike, where these stand beside the same neighbours and
    those do not; None where there is none. One question, whatever the query."""
    verbatim = {token for one in said.verbatim for token in one.words}
    runs = [run for run in said.words if len(run) > 1 and verbatim.isdisjoint(run)]
    if not runs or sum(map(len, runs)) > MOST_HEARD:
        return None
    counted = frequencies("text_b", sorted(set(chain.from_iterable(map(_pairs, runs)))))
    words = tuple(_mended(run, counted) if run in runs else run for run in said.words)
    return replace(said, words=words) if words != said.words else None


def _pairs(run: Sequence[Token]) -> Iterator[str]:
    """Every word and those that sound alike, each with its neighbours."""
    return (pair for at in range(len(run)) for word in _heard_as(run, at) for pair in _beside(run, at, word))


def _mended(run: Sequence[Token], counted: Mapping[str, int]) -> tuple[Token, ...]:
    return tuple(_best(run, at, counted) for at in range(len(run)))


def _best(run: Sequence[Token], at: int, counted: Mapping[str, int]) -> Token:
    """The word as it is typed, unless it stands beside no neighbour and another does, or another beside them all."""
    counts = {word: [counted.get(pair, 0) for pair in _beside(run, at, word)] for word in _heard_as(run, at)}
    typed = counts.pop(run[at].folded)
    enough = min if any(typed) else max
    known = {word: found for word, found in counts.items() if enough(found) > 0}
    if not known or all(typed):
        return run[at]
    best = max(known, key=lambda word: (min(known[word]), max(known[word]), word))
    return run[at]._replace(exact=best, folded=best)


def _heard_as(run: Sequence[Token], at: int) -> list[str]:
    """The folded word, then those that sound alike; the ends of a short query have too few neighbours to tell."""
    word = run[at].folded
    is_inside = 0 < at < len(run) - 1
    if len(word) < 2 or not is_syllable(word) or not (is_inside or len(run) >= TELLING):
        return [word]
    return [word, *dict.fromkeys(other for other in _alike(word) if other != word and is_syllable(other))]


def _alike(word: str) -> Iterator[str]:
    for alike in _BEGINNINGS:
        begin = max((one for one in alike if word.startswith(one)), key=len, default="")
        if begin:
            yield from (other + word[len(begin) :] for other in alike)
    for alike in _ENDINGS:
        end = max((one for one in alike if word.endswith(one)), key=len, default="")
        if end:
            yield from (word[: -len(end)] + other for other in alike)


def _beside(run: Sequence[Token], at: int, word: str) -> list[str]:
    """The word joined to its neighbours, abbreviations written out."""
    before = [part for part, _ in spelt(run[at - 1 : at])][-1:] if at else []
    after = [part for part, _ in spelt(run[at + 1 : at + 2])][:1]
    return bigrams([*before, word, *after])
