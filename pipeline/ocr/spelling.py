"""Marks on capitals: "QUYÉT ĐỊNH" is "QUYẾT ĐỊNH". Recognisers lose them, and printed formulas allow one reading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from corpus.text import fold
from corpus.vocabulary.table import rows
from pipeline.ocr.engine import ImageWord

_FORMULAS = ("Cộng hòa xã hội chủ nghĩa Việt Nam", "Đảng Cộng sản Việt Nam", "ban chỉ đạo", "Tổ quốc", "thành phố")
_TABLES = (("kinds", "name"), ("heads", "name"), ("offices", "office"), ("leader_titles", "name"))
_EDGES = ".,;:-–()“”\"'|"


def respelled(words: Sequence[ImageWord]) -> tuple[ImageWord, ...]:
    """The words; those in capitals that are a formula but for their marks have the marks of the formula."""
    folded = [_key(word.text) for word in words]
    mended = list(words)
    for start, formula in _formulas_in(words, folded):
        for at, syllable in enumerate(formula, start):
            mended[at] = replace(words[at], text=_spelled(words[at].text, syllable))
    return tuple(mended)


def _formulas_in(words: Sequence[ImageWord], folded: Sequence[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Where the longest formulas begin, none inside another, and their syllables."""
    at = 0
    while at < len(words):
        found = next((f for f in _formulas().get(folded[at], ()) if _stands_at(f, at, words, folded)), None)
        if found is not None:
            yield at, found
        at += len(found) if found else 1


def _stands_at(formula: tuple[str, ...], at: int, words: Sequence[ImageWord], folded: Sequence[str]) -> bool:
    part = words[at : at + len(formula)]
    if len(part) < len(formula) or any(word.line != part[0].line or not word.text.isupper() for word in part):
        return False
    return all(_key(syllable) == folded[at + n] for n, syllable in enumerate(formula))


def _spelled(text: str, syllable: str) -> str:
    """A word with the letters of a syllable, its punctuation as it was; another placing of a tone is no error."""
    core = text.strip(_EDGES)
    return text.replace(core, syllable.upper()) if _marks(core) != _marks(syllable) else text


def _marks(word: str) -> str:
    return "".join(sorted(word.upper().replace("OÀ", "ÒA").replace("UỶ", "ỦY")))


@cache
def _formulas() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Formulas of at least two syllables by the first of them, folded; the longest first. Where two formulas differ in
    their marks alone, neither is taken."""
    names = [*_FORMULAS, *(row[column] for table, column in _TABLES for row in rows(table)), *_provinces()]
    readings: dict[str, set[tuple[str, ...]]] = {}
    for name in names:
        syllables = tuple(name.lower().split())
        if len(syllables) > 1:
            readings.setdefault(fold(name.lower()), set()).add(syllables)
    found: dict[str, list[tuple[str, ...]]] = {}
    for only in (next(iter(spellings)) for spellings in readings.values() if len(spellings) == 1):
        found.setdefault(fold(only[0]), []).append(only)
    return {first: tuple(sorted(formulas, key=len, reverse=True)) for first, formulas in found.items()}


def _provinces() -> Iterator[str]:
    """Provinces with the word for what they are: "tỉnh Quảng Ngãi"."""
    return (f"{row['kind']} {row['name']}" for row in rows("provinces"))


def _key(text: str) -> str:
    return fold(text.strip(_EDGES).lower())
