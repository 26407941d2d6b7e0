"""Marks that recognisers lose where print allows one reading: "QUYÉT ĐỊNH" is "QUYẾT ĐỊNH", "tô chức" is "tổ chức"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from corpus.text import fold
from corpus.vocabulary.table import rows
from pipeline.ocr.engine import ImageWord

_FORMULAS = ("Cộng hòa xã hội chủ nghĩa Việt Nam", "Đảng Cộng sản Việt Nam", "ban chỉ đạo", "Tổ quốc", "thành phố")
_ORGANS = ("UBND", "HĐND", "Ủy ban nhân dân", "Hội đồng nhân dân")
_LEVELS = ("tỉnh", "thành phố", "huyện", "thị xã", "xã", "phường")
_TABLES = (("kinds", "name"), ("heads", "name"), ("offices", "office"), ("leader_titles", "name"))
_EDGES = ".,;:-–()“”\"'|"


@dataclass(frozen=True, slots=True)
class Formula:
    """Syllables that stand together: `everywhere` or in capitals alone. With `keep` they stay as they were read."""

    syllables: tuple[str, ...]
    everywhere: bool = False
    keep: bool = False


def respelled(words: Sequence[ImageWord]) -> tuple[ImageWord, ...]:
    """The words; those in capitals that are a formula but for their marks, and common words of running text, have the
    right marks."""
    folded = [_key(word.text) for word in words]
    mended = list(words)
    for start, formula in _formulas_in(words, folded):
        for at, syllable in enumerate(() if formula.keep else formula.syllables, start):
            mended[at] = replace(words[at], text=_spelled(words[at].text, syllable))
    for at in _abstracts(words, folded):
        mended[at] = replace(mended[at], text=mended[at].text.capitalize())
    return tuple(mended)


def _abstracts(words: Sequence[ImageWord], folded: Sequence[str]) -> Iterator[int]:
    """Where "Về việc" begins a line below one in capitals, an abstract below its kind: V and v differ in size alone."""
    for at in range(2, len(words) - 1):
        above, here, behind = words[at - 1], words[at], words[at + 1]
        begins = above.line != here.line == behind.line
        if begins and above.text.isupper() and words[at - 2].text.isupper() and folded[at : at + 2] == ["ve", "viec"]:
            yield at


def _formulas_in(words: Sequence[ImageWord], folded: Sequence[str]) -> Iterator[tuple[int, Formula]]:
    """Where the longest formulas begin, none inside another."""
    at = 0
    while at < len(words):
        found = next((f for f in _formulas().get(folded[at], ()) if _stands_at(f, at, words, folded)), None)
        if found is not None:
            yield at, found
        at += len(found.syllables) if found else 1


def _stands_at(formula: Formula, at: int, words: Sequence[ImageWord], folded: Sequence[str]) -> bool:
    if not formula.everywhere and not all(word.text.isupper() for word in words[at : at + len(formula.syllables)]):
        return False
    part = words[at : at + len(formula.syllables)]
    if len(part) < len(formula.syllables) or any(word.line != part[0].line for word in part):
        return False
    return all(_key(syllable) == folded[at + n] for n, syllable in enumerate(formula.syllables))


def _spelled(text: str, syllable: str) -> str:
    """A word with the letters of a syllable, its punctuation as it was; another placing of a tone is no error."""
    core = text.strip(_EDGES)
    cased = syllable.upper() if core.isupper() else syllable.capitalize() if core[:1].isupper() else syllable
    return text.replace(core, cased) if _marks(core) != _marks(syllable) else text


def _marks(word: str) -> str:
    return "".join(sorted(word.upper().replace("OÀ", "ÒA").replace("UỶ", "ỦY")))


@cache
def _formulas() -> dict[str, tuple[Formula, ...]]:
    """Formulas by their first syllable, folded; the longest first. Where two formulas in capitals differ in their marks
    alone, neither is taken."""
    names = {*_FORMULAS, *(row[column] for table, column in _TABLES for row in rows(table)), *_provinces()}
    readings: dict[str, set[Formula]] = {}
    for name in names:
        formula = Formula(tuple(name.lower().split()))
        readings.setdefault(fold(name.lower()), set()).add(formula)
    formulas = [next(iter(spellings)) for spellings in readings.values() if len(spellings) == 1]
    formulas += [Formula(tuple(row["words"].lower().split()), True, bool(row["keep"])) for row in rows("scanned_words")]
    found: dict[str, list[Formula]] = {}
    for formula in formulas:
        if len(formula.syllables) > 1:
            found.setdefault(fold(formula.syllables[0]), []).append(formula)
    return {first: tuple(sorted(some, key=lambda f: -len(f.syllables))) for first, some in found.items()}


def _provinces() -> Iterator[str]:
    """Provinces with the word for what they are, "tỉnh Quảng Ngãi", alone and behind the organs that stand there."""
    for place in (*_LEVELS, *(f"{row['kind']} {row['name']}" for row in rows("provinces"))):
        yield place
        yield from (f"{organ} {place}" for organ in _ORGANS)


def _key(text: str) -> str:
    return fold(text.strip(_EDGES).lower())
