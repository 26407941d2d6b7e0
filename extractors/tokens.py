"""Words of a text with their places, and a trie over them; shared by the finders of names."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from corpus.text import fold, modern_tones

_TOKEN = re.compile(r"\w+|[^\w\s]")  # "Sở Y tế, TN&MT" → Sở | Y | tế | , | TN | & | MT
_BREAK = re.compile(r"[\n\t]")
_DASHES = "‐‑‒–—−"
_PAD = 32  # empty rows behind the last word, so that looking ahead needs no check
_PLAIN = 0.06  # share of letters with marks below which a text counts as written without marks


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words and signs of a text, one row each.

    `keys`: small letters, tone marks in the fixed place, one kind of dash; `capital`: the first letter is a capital;
    `upper`: all letters are; `breaks`: a line or cell begins here. Empty rows close every column.
    """

    text: str
    keys: list[str]
    starts: list[int]
    ends: list[int]
    capital: list[bool]
    upper: list[bool]
    breaks: list[bool]
    plain: bool

    @property
    def count(self) -> int:
        """How many words and signs the text has."""
        return len(self.keys) - _PAD

    def words(self, first: int, after: int) -> str:
        """The printed words of rows `first` to `after`, on one line."""
        return " ".join(self.text[self.starts[first] : self.ends[after - 1]].split()) if first < after else ""

    def joined(self, row: int) -> bool:
        """Whether the row goes on in the line of the row before; a line in capitals may run over."""
        return not self.breaks[row] or (self.upper[row] and row > 0 and self.upper[row - 1])

    def glued(self, row: int) -> bool:
        """Whether no space stands between the row and the one before."""
        return row > 0 and self.ends[row - 1] == self.starts[row]


def keys_of(form: str) -> list[str]:
    """The comparison forms of the words of a lexicon's entry."""
    return [word.lower() for word in _TOKEN.findall(_same_signs(form))]


@lru_cache(maxsize=4)
def tokens_of(text: str) -> Tokens:
    """All words and signs of the text."""
    plain = _written_plain(text)
    found = list(_TOKEN.finditer(_same_signs(text)))
    words = [match[0] for match in found]
    keys = [word.lower() for word in words]
    capital = [word[0] != key[0] for word, key in zip(words, keys, strict=True)]
    starts = [match.start() for match in found]
    length = len(text)
    return Tokens(
        text=text,
        keys=([fold(key) for key in keys] if plain else keys) + [""] * _PAD,
        starts=starts + [length] * _PAD,
        ends=[match.end() for match in found] + [length] * _PAD,
        capital=capital + [False] * _PAD,
        upper=[is_capital and word.isupper() for word, is_capital in zip(words, capital, strict=True)] + [False] * _PAD,
        breaks=_breaks(text, starts) + [True] * _PAD,
        plain=plain,
    )


def _same_signs(text: str) -> str:
    """The text with tone marks in the fixed place and one kind of dash, of the same length."""
    text = modern_tones(text)
    for dash in _DASHES:
        text = text.replace(dash, "-")
    return text


def _breaks(text: str, starts: list[int]) -> list[bool]:
    """For each word whether a line or a cell ends before it."""
    breaks = [False] * len(starts)
    rows = {bisect_left(starts, match.end()) for match in _BREAK.finditer(text)} | {0}
    for row in rows:
        if row < len(breaks):
            breaks[row] = True
    return breaks


def _written_plain(text: str) -> bool:
    sample = text[:4000]
    letters = sum(map(str.isalpha, sample))
    return letters > 20 and sum(c > "\x7f" for c in sample) < _PLAIN * letters
