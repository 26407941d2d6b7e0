"""Classes of words by which names of bodies are read (`agency_words.tsv`)."""

from __future__ import annotations

from functools import cache

from corpus.vocabulary.classes import classes
from extractors.tokens import Tokens


@cache
def members(name: str) -> frozenset[str]:
    """The phrases of one class."""
    return classes("agency_words")[name]


@cache
def _longest_first(name: str) -> tuple[list[str], ...]:
    return tuple(sorted((phrase.split() for phrase in members(name)), key=len, reverse=True))


def phrase_end(tokens: Tokens, row: int, name: str) -> int:
    """The row after the longest phrase of a class that begins at `row`, in small letters; `row` where none does."""
    lengths = (len(words) for words in _longest_first(name) if tokens.keys[row : row + len(words)] == words)
    return row + next(lengths, 0)
