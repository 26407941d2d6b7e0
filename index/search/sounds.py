"""Words that are spelt as they sound: "thuế xuất" for "thuế suất". Each is a word, but not beside these neighbours, or
stands nowhere with these marks: "lẵng"."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from index.search.abbreviations import is_syllable, spelt
from index.search.engine import Statistics
from index.search.tokens import Token, bigrams
from index.search.understand import Understood

_BEGINNINGS = (("s", "x"), ("ch", "tr"), ("d", "gi", "r", "v"), ("l", "n"), ("c", "k", "q"), ("g", "gh"), ("ng", "ngh"))
_ENDINGS = (("n", "ng", "nh"), ("c", "t", "ch"), ("i", "y"))
"""Consonants and vowels that sound alike in some region, or are spelt alike."""

TELLING = 4
"""Words of a query from which on one neighbour tells what the first and the last are."""

MOST_HEARD = 24
"""Words of a query that are looked at."""


Asked = Callable[[Mapping[str, Sequence[str]]], Mapping[str, Statistics]]
"""How frequent the tokens of each field are."""


def heard(said: Understood, statistics: Asked) -> Understood | None:
    """The same query with words replaced by such as sound alike, where these stand beside the same neighbours and
    those do not; None where there is none. One question, whatever the query."""
    verbatim = {token for one in said.verbatim for token in one.words}
    runs = [run for run in said.words if len(run) > 1 and verbatim.isdisjoint(run)]
    if not runs or sum(map(len, runs)) > MOST_HEARD:
        return None
    marked = _marked(runs)
    found = statistics({"text_b": sorted(set(chain.from_iterable(map(_pairs, runs)))), "text_x": marked})
    counted, strange = found["text_b"].frequencies, set(marked).difference(_had(found["text_x"]))
    words = tuple(_mended(run, counted, strange) if run in runs else run for run in said.words)
    return replace(said, words=words) if words != said.words else None


def _marked(runs: Sequence[Sequence[Token]]) -> list[str]:
    return sorted({token.exact for run in runs for token in run if token.exact != token.folded})


def _had(known: Statistics) -> Iterator[str]:
    return (word for word, documents in known.frequencies.items() if documents)


def _pairs(run: Sequence[Token]) -> Iterator[str]:
    """Every word and those that sound alike, each with its neighbours."""
    return (pair for at in range(len(run)) for word in _heard_as(run, at) for pair in _beside(run, at, word))


def _mended(run: Sequence[Token], counted: Mapping[str, int], strange: Container[str]) -> tuple[Token, ...]:
    return tuple(_best(run, at, counted, is_strange=run[at].exact in strange) for at in range(len(run)))


def _best(run: Sequence[Token], at: int, counted: Mapping[str, int], *, is_strange: bool) -> Token:
    """The word as it is typed, unless it stands nowhere with these marks or beside no neighbour and another does, or
    another beside them all. The ends of a short query have too few neighbours to tell, unless the word is strange."""
    is_inside = 0 < at < len(run) - 1
    if not (is_inside or is_strange or len(run) >= TELLING):
        return run[at]
    counts = {word: [counted.get(pair, 0) for pair in _beside(run, at, word)] for word in _heard_as(run, at)}
    typed = counts.pop(run[at].folded)
    if is_strange:
        typed = [0 for _ in typed]
    enough = min if any(typed) else max
    known = {word: found for word, found in counts.items() if enough(found) > 0}
    if not known or all(typed):
        return run[at]
    best = max(known, key=lambda word: (min(known[word]), max(known[word]), word))
    return run[at]._replace(exact=best, folded=best)


def _heard_as(run: Sequence[Token], at: int) -> list[str]:
    """The folded word, then those that sound alike."""
    word = run[at].folded
    if len(word) < 2 or not is_syllable(word):
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
