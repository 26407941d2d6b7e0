"""Typing errors mended with the words of the collection: "ngyen nuoc" → "nguyen nuoc"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from index.search.abbreviations import may_be_initials, readings
from index.search.tidy import tidied
from index.search.tokens import Token, bigrams
from index.search.understand import Understood

Frequencies = Callable[[str, Iterable[str]], Mapping[str, int]]
"""In how many documents a field has each of the tokens; a token that none has may be left out."""

MOST_MENDED = 6
"""Words of a query that are mended; of more the query is something else."""

_VOWELS = frozenset("aeiouy")
_LETTERS = "abcdeghiklmnopqrstuvxy"
Run = Sequence[Token]


def mended(said: Understood, frequencies: Frequencies) -> Understood | None:
    """The same query with every unknown word replaced by the likeliest known one; None where there is none.

    Three questions, whatever the query: are the words known, which of the words near the unknown ones are, and which
    of those stand beside their neighbours.
    """
    unknown = _unknown(said, frequencies)
    if not unknown:
        return None
    runs = likeliest(said.words, unknown, frequencies)
    return replace(said, words=runs) if runs != said.words else None


def likeliest(
    words: Sequence[tuple[Token, ...]], unknown: Sequence[str], frequencies: Frequencies, field: str = "text"
) -> tuple[tuple[Token, ...], ...]:
    """The runs with the likeliest known words of a field in place of the unknown ones."""
    near = {word: sorted(set(_near(word))) for word in unknown}
    counted = frequencies(field, sorted(set(chain.from_iterable(near.values())))) if near else {}
    choices = {word: _known(others, counted) for word, others in near.items()}
    beside = sorted(_pairs(words, choices)) if any(choices.values()) else []
    pairs = frequencies(f"{field}_b", beside) if beside else {}
    return tuple(tuple(_mended_run(run, choices, counted, pairs)) for run in words)


def put_in(query: str, better: Iterable[tuple[Token, str]]) -> str:
    """The query with other words in place of some that were typed; all else stays."""
    text = tidied(query)
    for typed, word in sorted(better, key=lambda pair: pair[0].start, reverse=True):
        if word != typed.exact:
            as_typed = word.capitalize() if text[typed.start].isupper() else word
            text = f"{text[: typed.start]}{as_typed}{text[typed.end :]}"
    return text


def _unknown(said: Understood, frequencies: Frequencies) -> list[str]:
    """Words that no text has; those that must stand verbatim are meant as they are."""
    verbatim = {token for one in said.verbatim for token in one.words}
    words = {token.folded for run in said.words for token in run if token not in verbatim}
    doubtful = sorted(word for word in words if may_be_wrong(word))
    known = frequencies("text", doubtful) if doubtful else {}
    return [word for word in doubtful if not known.get(word)][:MOST_MENDED]


def _known(others: Iterable[str], counted: Mapping[str, int]) -> list[str]:
    return [other for other in others if counted.get(other) and not may_be_initials(other)]


def may_be_wrong(word: str) -> bool:
    """Whether a word may be mistyped: letters that are no abbreviation, known or of two consonants."""
    is_short = len(word) == 2 and _VOWELS.isdisjoint(word)
    return word.isalpha() and len(word) > 1 and not is_short and word not in readings()


def _pairs(runs: Iterable[Run], choices: Mapping[str, Sequence[str]]) -> set[str]:
    """Every choice with its neighbours as they are typed."""
    return {
        pair
        for run in runs
        for at, token in enumerate(run)
        for choice in choices.get(token.folded, ())
        for pair in _beside(run, at, choice)
    }


def _beside(run: Run, at: int, word: str) -> list[str]:
    before, after = (run[at - 1].folded if at else ""), (run[at + 1].folded if at + 1 < len(run) else "")
    return bigrams([part for part in (before, word, after) if part])


def _mended_run(
    run: Run, choices: Mapping[str, Sequence[str]], counted: Mapping[str, int], pairs: Mapping[str, int]
) -> Iterator[Token]:
    for at, token in enumerate(run):
        ranked = [(_likely(run, at, word, counted, pairs), word) for word in choices.get(token.folded, ())]
        best = max(ranked)[1] if ranked else ""
        yield token._replace(exact=best, folded=best) if best else token


def _likely(run: Run, at: int, word: str, counted: Mapping[str, int], pairs: Mapping[str, int]) -> tuple[int, int]:
    """How often beside its neighbours, and how often at all."""
    return sum(pairs.get(pair, 0) for pair in _beside(run, at, word)), counted.get(word, 0)


def _near(word: str) -> Iterator[str]:
    """Words one letter away: dropped, added, changed, or two letters exchanged."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    for left, right in cuts:
        if right:
            yield left + right[1:]
            yield from (left + letter + right[1:] for letter in _LETTERS)
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]
        yield from (left + letter + right for letter in _LETTERS)
