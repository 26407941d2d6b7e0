"""Typing errors mended with the words of the collection: "ngyen nuoc" → "nguyen nuoc"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from index.search.abbreviations import may_be_initials, readings
from index.search.tokens import Token, bigrams
from index.search.understand import Understood

Frequency = Callable[[str, str], int]
"""In how many documents a field has a token."""

_LETTERS = "abcdeghiklmnopqrstuvxy"


def mended(said: Understood, frequency: Frequency) -> Understood | None:
    """The same query with every unknown word replaced by the likeliest known one; None where there is none."""
    runs = tuple(tuple(_mended_run(run, frequency)) for run in said.words)
    return replace(said, words=runs) if runs != said.words else None


def _mended_run(run: Sequence[Token], frequency: Frequency) -> Iterator[Token]:
    for at, token in enumerate(run):
        word = token.folded
        if not word.isalpha() or len(word) < 2 or word in readings() or frequency("text", word):
            yield token
            continue
        neighbours = (run[at - 1].folded if at else "", run[at + 1].folded if at + 1 < len(run) else "")
        best = max(_near(word), key=lambda near: _likely(near, neighbours, frequency), default=word)
        known = frequency("text", best) > 0 and not may_be_initials(best)
        yield token._replace(exact=best, folded=best) if known else token


def _likely(word: str, neighbours: tuple[str, str], frequency: Frequency) -> tuple[int, int]:
    before, after = neighbours
    pairs = bigrams([part for part in (before, word, after) if part])
    return sum(frequency("text_b", pair) for pair in pairs), frequency("text", word)


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
