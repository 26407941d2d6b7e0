"""Programmes that a query means: by the number of the document that defines them ("1719"), or by a name ("ocop")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extractors.programmes.table import programmes
from index.search.abbreviations import spelt, written_out
from index.search.number_tokens import number_tokens
from index.search.tokens import Token, tokens_of

# What makes a programme of the name of people, in folded words: "chuong trinh", "kinh te xa hoi", "du an 4"
_BESIDE = re.compile(r"\b(?:chuong trinh|muc tieu quoc gia|(?:kinh te|kt) xa hoi|du an \d+)\b")


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
    """Codes of the programmes that a document with this number and one of each choice of parts defines; figures alone
    say so where they name a programme by themselves."""
    if not parts and number not in programme_figures():
        return ()
    asked = [{f"{number}+{part}" for part in choice} for choice in parts]
    found = (code for code, tokens in _numbers() if number in tokens and all(tokens & choice for choice in asked))
    return tuple(dict.fromkeys(found))


@cache
def programme_figures() -> frozenset[str]:
    """Figures of three digits and more that name a programme by themselves: "1719"."""
    figures = (min(tokens, key=len) for _, tokens in _numbers())
    return frozenset(figure for figure in figures if figure.isdigit() and len(figure) > 2)


@cache
def _people() -> frozenset[tuple[str, ...]]:
    """Names that people or places bear too."""
    names = (name for programme in programmes().values() for name in programme.people)
    return frozenset(tuple(written_out(list(tokens_of(name)))) for name in names)


def named_in(words: Sequence[str]) -> tuple[str, ...]:
    """Codes of the programmes whose names stand in folded words, abbreviations written out; no names of people."""
    text = f" {' '.join(words)} "
    names = ((code, name) for code, name in _names() if name not in _people())
    return tuple(dict.fromkeys(code for code, name in names if f" {' '.join(name)} " in text))


@cache
def _spelt() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Names by their first word, long ones first, each with the code of its programme."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for code, name in _names():
        found.setdefault(name[0], []).append((name, code))
    return {first: tuple(sorted(names, key=lambda one: -len(one[0]))) for first, names in found.items()}


def programmes_at(words: Sequence[str], at: int) -> tuple[int, tuple[str, ...]]:
    """How many folded words from here on name a programme, at most, and the codes of those that bear the name."""
    here = [(name, code) for name, code in _spelt().get(words[at], ()) if tuple(words[at : at + len(name)]) == name]
    longest = len(here[0][0]) if here else 0
    return longest, tuple(dict.fromkeys(code for name, code in here if len(name) == longest))


def programmes_in(tokens: Sequence[Token], query: Sequence[Token] = ()) -> Iterator[tuple[tuple[str, ...], list[int]]]:
    """Codes of the programmes that are named, each name with the numbers of its tokens; long names first.

    What names people names their programme only where a word for programmes stands with it, or elsewhere in `query`.
    """
    words = spelt(tokens)
    flat = [word for word, _ in words]
    at = 0
    while at < len(words):
        length, codes = programmes_at(flat, at)
        if length and (tuple(flat[at : at + length]) not in _people() or _is_beside(tokens, query)):
            yield codes, sorted({n for _, n in words[at : at + length]})
        at += length or 1


def _is_beside(*texts: Sequence[Token]) -> bool:
    return any(_BESIDE.search(" ".join(written_out(text))) for text in texts)


def project(codes: Sequence[str], tokens: Sequence[Token], free: Sequence[int]) -> tuple[str, list[int]] | None:
    """The project ("dự án 2") of the first of the programmes that has it, with the numbers of its tokens."""
    for at in range(2, len(free)):
        places = list(free[at - 2 : at + 1])
        before = [tokens[n].folded for n in places[:2]]
        code = _component(codes, tokens[places[2]].folded) if before == ["du", "an"] else ""
        if code and places[2] - places[0] == 2:
            return code, places
    return None


def _component(codes: Sequence[str], figure: str) -> str:
    known = ((code, {part.code for part in programmes()[code].components}) for code in codes if code in programmes())
    return next((f"{code}/DA{figure}" for code, parts in known if f"{code}/DA{figure}" in parts), "")
