"""Programmes that a query means: by the number of the document that defines them ("1719"), or by a name ("ocop")."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from extractors.programmes.table import programmes
from index.search.abbreviations import written_out
from index.search.number_tokens import number_tokens
from index.search.tokens import tokens_of
from index.search.wanted import WantedNumber


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


def defined_by(wanted: WantedNumber) -> tuple[str, ...]:
    """Codes of the programmes that a document with this number defines."""
    asked = [{f"{wanted.number}+{part}" for part in choice} for choice in wanted.parts]
    found = (
        code for code, tokens in _numbers() if wanted.number in tokens and all(tokens & choice for choice in asked)
    )
    return tuple(dict.fromkeys(found))


def named_in(words: Sequence[str]) -> tuple[str, ...]:
    """Codes of the programmes whose names stand in folded words, abbreviations written out."""
    text = f" {' '.join(words)} "
    return tuple(dict.fromkeys(code for code, name in _names() if f" {' '.join(name)} " in text))
