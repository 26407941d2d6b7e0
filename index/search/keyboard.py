"""What was typed past the input method: Telex and VNI keys left in words, words without the space between them.

"phaan caaps" is "phân cấp", "d9e62 a1n" is "đề án", "nôngthôn mới" is "nông thôn mới". Only words that are no syllable
of the language and no abbreviation are read so.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from corpus.text import is_syllable
from index.search.abbreviations import is_syllable as is_plain_syllable
from index.search.abbreviations import readings
from index.search.tidy import tidied, tidied_tokens
from index.search.tokens import Token

MOST_JOINED = 4
"""Syllables that may stand without spaces between them."""

# Keys of Telex for letters, those of more keys first: "uow" is "ươ", "dd" is "đ".
_TELEX = {
    "uow": "ươ",
    "uwow": "ươ",
    "aa": "â",
    "aw": "ă",
    "ee": "ê",
    "oo": "ô",
    "ow": "ơ",
    "uw": "ư",
    "dd": "đ",
    "w": "ư",
}
_TELEX_TONES = {"f": "\u0300", "s": "\u0301", "x": "\u0303", "r": "\u0309", "j": "\u0323"}
_VNI = {"6": {"a": "â", "e": "ê", "o": "ô"}, "7": {"o": "ơ", "u": "ư"}, "8": {"a": "ă"}, "9": {"d": "đ"}}
_VNI_TONES = {"1": "\u0301", "2": "\u0300", "3": "\u0309", "4": "\u0303", "5": "\u0323"}
_LETTERS = re.compile("|".join(sorted(_TELEX, key=len, reverse=True)))
_QUOTES = frozenset('"“”')
_DOUBLED = re.compile("aa|ee|oo")
_VOWELS = "aăâeêioôơuưy"


def retyped(query: str) -> str:
    """The tidied query with such words as they were meant; the same where there are none, or some stand in quotes."""
    text = tidied(query)
    for token in reversed(tidied_tokens(text) if _QUOTES.isdisjoint(text) else []):
        meant = _meant(token)
        if meant:
            text = text[: token.start] + meant + text[token.end :]
    return text


def _meant(token: Token) -> str:
    """The word that the keys of a token mean; empty where it is a word as it stands."""
    word = token.exact
    if len(word) < 3 or word.isdigit() or token.folded in readings() or is_syllable(word):
        return ""
    if is_plain_syllable(word) and not _DOUBLED.search(word):
        return ""
    found = (*_by_telex(word), *_by_vni(word), *_parted(word))
    return next(iter(found), "")


def _by_telex(word: str) -> Iterator[str]:
    """The word whose keys of Telex these are: letters doubled or with w, a tone behind its vowel."""
    if not (word.isascii() and word.isalpha()):
        return
    keys = [
        ("", word),
        *((key, word[:at] + word[at + 1 :]) for at, key in enumerate(word) if key in _TELEX_TONES and at),
    ]
    for key, rest in reversed(keys):
        letters = _LETTERS.sub(lambda match: _TELEX[match[0]], rest)
        if key or letters != rest:
            yield from _toned(letters, _TELEX_TONES.get(key, ""))


def _by_vni(word: str) -> Iterator[str]:
    """The word whose keys of VNI these are: figures behind the letters that they mark."""
    if not (word.isascii() and word.isalnum() and word[0].isalpha() and any(key.isdigit() for key in word)):
        return
    letters, tone = "", ""
    for key in word:
        if key in _VNI_TONES and not tone:
            tone = _VNI_TONES[key]
        elif key in _VNI and any(letter in _VNI[key] for letter in letters):
            letters = _marked(letters, _VNI[key])
        elif key.isdigit():
            return
        else:
            letters += key
    yield from _toned(letters, tone)


def _marked(letters: str, marks: dict[str, str]) -> str:
    """The last letter that can have the mark has it, with the u before an ơ: "d9uo7ng" is "đương"."""
    at = max(letters.rfind(letter) for letter in marks)
    marked = letters[:at] + marks[letters[at]] + letters[at + 1 :]
    return marked.replace("uơ", "ươ")


def _toned(letters: str, tone: str) -> Iterator[str]:
    """The syllable of these letters with the tone where it is written."""
    places = [at for at, letter in enumerate(letters) if letter in _VOWELS]
    marked = [at for at in places if letters[at] in "ăâêôơư"]
    closed = bool(places) and places[-1] + 1 < len(letters)
    order = [*reversed(marked), *(reversed(places) if closed else places[-2:])]
    for at in order:
        word = unicodedata.normalize("NFC", letters[: at + 1] + tone + letters[at + 1 :])
        if is_syllable(word):
            yield word


def _parted(word: str) -> Iterator[str]:
    """Two to four syllables without spaces, few first; a consonant begins a syllable rather than ends one."""
    for parts in range(2, MOST_JOINED + 1):
        yield from (" ".join(found) for found in _syllables(word, parts))


def _syllables(word: str, parts: int) -> Iterator[tuple[str, ...]]:
    if parts == 1:
        if len(word) > 1 and is_syllable(word):
            yield (word,)
        return
    for end in range(2, len(word) - 1):
        if is_syllable(word[:end]):
            yield from ((word[:end], *rest) for rest in _syllables(word[end:], parts - 1))
