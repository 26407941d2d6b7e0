"""Abbreviations written out, so that either form finds the other; initials for those that no table lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from corpus.text import fold
from corpus.text import is_syllable as is_spoken
from corpus.vocabulary import rows
from index.search.tokens import Token, tokens_of

LONGEST = 12
SHORTEST = 3
"""Letters of an abbreviation that is found by initials."""

# Syllable of Vietnamese without marks: first consonants, vowels, last consonants. "nghieng", "quoc", "a"; not "csdl".
_SYLLABLE = re.compile(
    r"(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|qu|r|s|t|th|tr|v|x)?"
    r"[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?"
)


@cache
def readings() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Folded abbreviation → its readings, each as folded words. A syllable of the language is no abbreviation."""
    found: dict[str, dict[tuple[str, ...], None]] = {}
    for form, full in _pairs():
        key, words = abbreviation_key(form), tuple(token.folded for token in tokens_of(full))
        if " " not in form and len(key) > 1 and len(words) > 1 and not _may_be_word(key):
            found.setdefault(key, {}).setdefault(words)
    return {key: tuple(words) for key, words in found.items()}


@cache
def printed_forms(key: str) -> tuple[str, ...]:
    """Folded forms of an abbreviation as texts have them: "gddt" → "gd&dt", "gddt"."""
    forms = (fold(form) for form, _ in _pairs() if abbreviation_key(form) == key)
    return tuple(dict.fromkeys((key, *forms)))


@cache
def _in_full() -> dict[str, str]:
    """Abbreviations with one reading → the reading as it is printed."""
    known = readings()
    return {key: full for form, full in _pairs() if len(known.get(key := abbreviation_key(form), ())) == 1}


def full_words(token: Token) -> str:
    """The word with its marks, an abbreviation with one reading written out: "nnptnt" → "Nông nghiệp và …"."""
    return _in_full().get(token.folded, token.exact)


def _pairs() -> Iterator[tuple[str, str]]:
    for table in ("abbreviations", "ambiguous", "short_forms"):
        yield from ((row["form"], row["full"]) for row in rows(table))
    yield from ((row["code"], row["name"]) for row in rows("organs"))
    for table in ("heads", "fields", "agencies"):
        for row in rows(table):
            forms = (form for form in row["variants"].split("|") if is_short(form))
            yield from ((form, row["name"]) for form in forms)


def is_short(form: str) -> bool:
    """Whether a form is one word in capitals: "UBND", "GD&ĐT"; not "Bộ Công thương"."""
    letters = [c for c in form if c.isalpha()]
    return " " not in form and len(letters) > 1 and sum(c.isupper() for c in letters) * 2 > len(letters)


def abbreviation_key(form: str) -> str:
    """The form as one folded word: "LĐ-TB&XH" → "ldtbxh"."""
    return "".join(c for c in fold(form) if c.isalnum())


def _may_be_word(key: str) -> bool:
    """Whether a folded abbreviation reads as a syllable of the language: "tu", "cat"; not "byt", "iuu"."""
    return is_syllable(key) and is_spoken(key)


def is_syllable(word: str) -> bool:
    """Whether a folded word may be a syllable of Vietnamese."""
    return bool(_SYLLABLE.fullmatch(word))


def spelt(tokens: Sequence[Token]) -> list[tuple[str, int]]:
    """Folded words, abbreviations with one reading written out, each with the number of its token."""
    known = readings()
    found: list[tuple[str, int]] = []
    for at, token in enumerate(tokens):
        expansions = known.get(token.folded, ())
        found += [(word, at) for word in (expansions[0] if len(expansions) == 1 else (token.folded,))]
    return found


def written_out(tokens: Sequence[Token]) -> list[str]:
    """Folded words of a text in which every abbreviation with one reading is replaced by its words."""
    return in_full([token.folded for token in tokens])


def in_full(folded: list[str]) -> list[str]:
    """The folded words with every abbreviation that has one reading replaced by its words."""
    known = _with_one_reading()
    if known.keys().isdisjoint(folded):
        return folded
    words: list[str] = []
    for word in folded:
        if word in known:
            words.extend(known[word])
        else:
            words.append(word)
    return words


@cache
def _with_one_reading() -> dict[str, tuple[str, ...]]:
    return {key: found[0] for key, found in readings().items() if len(found) == 1}


def initials(words: Iterable[str]) -> list[str]:
    """Every three neighbouring first letters: "cơ sở dữ liệu" → csd, sdl."""
    letters = "".join(word[0] for word in words)
    return [letters[at : at + SHORTEST] for at in range(len(letters) - SHORTEST + 1)]


def may_be_initials(word: str) -> bool:
    """Whether a folded word looks like an abbreviation: letters that make no syllable."""
    return word.isalpha() and SHORTEST <= len(word) <= LONGEST and not is_syllable(word)
