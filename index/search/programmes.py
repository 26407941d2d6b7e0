"""Programmes that a query means: by the number of the document that defines them ("1719"), or by a name ("ocop")."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from extractors.programmes.table import programmes
from index.search.abbreviations import written_out
from index.search.number_tokens import number_tokens
from index.search.tokens import tokens_of


@cache
def _numbers() -> tuple[tuple[str, frozenset[str]], ...]:
    """Code of a programme and the tokens of a number that defines it."""
    return tuple(
        (programme.code, frozenset(number_tokens(document.number, year=(document.date or "")[:4])))
        for programme in programmes().values()
        for document in programme.documents
        if document.part == "defines"
    )


@cache
def _names() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Code of a programme and the folded words of a name of it."""
    return tuple(
        (programme.code, tuple(written_out(list(tokens_of(name)))))
        for programme in programmes().values()
        for name in (*programme.names, *programme.topics)
    )


def defined_by(number: str, parts: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Codes of the programmes that a document with this number and one of each choice of parts defines."""
    asked = [{f"{number}+{part}" for part in choice} for choice in parts]
    found = (code for code, tokens in _numbers() if number in tokens and all(tokens & choice for choice in asked))
    return tuple(dict.fromkeys(found))


@cache
def programme_figures() -> frozenset[str]:
    """Figures of three digits and more that name a programme by themselves: "1719"."""
    figures = (min(tokens, key=len) for _, tokens in _numbers())
    return frozenset(figure for figure in figures if figure.isdigit() and len(figure) > 2)


def named_in(words: Sequence[str]) -> tuple[str, ...]:
    """Codes of the programmes whose names stand in folded words, abbreviations written out."""
    text = f" {' '.join(words)} "
    return tuple(dict.fromkeys(code for code, name in _names() if f" {' '.join(name)} " in text))
