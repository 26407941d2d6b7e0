"""Words of a text with their places, and a trie over them; shared by the finders of names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from corpus.text import fold, modern_tones

_TOKEN = re.compile(r"\w+|[^\w\s]|[\n\t]")  # "Sở Y tế, TN&MT" → Sở | Y | tế | , | TN | & | MT
_DASHES = frozenset("‐‑‒–—−")
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
    return [_key(word) for word in _TOKEN.findall(modern_tones(form))]


def _key(word: str) -> str:
    return "-" if word in _DASHES else word.lower()


@lru_cache(maxsize=4)
def tokens_of(text: str) -> Tokens:
    """All words and signs of the text."""
    plain = _written_plain(text)
    keys: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    capital: list[bool] = []
    upper: list[bool] = []
    breaks: list[bool] = []
    at_break = True
    for match in _TOKEN.finditer(modern_tones(text)):
        word = match[0]
        if word in "\n\t":
            at_break = True
            continue
        keys.append("-" if word in _DASHES else word.lower())
        starts.append(match.start())
        ends.append(match.end())
        capital.append(word[0].isupper())
        upper.append(word.isupper())
        breaks.append(at_break)
        at_break = False
    if plain:
        keys = [fold(key) for key in keys]
    keys.extend([""] * _PAD)
    for places in (starts, ends):
        places.extend([len(text)] * _PAD)
    for flags, last in ((capital, False), (upper, False), (breaks, True)):
        flags.extend([last] * _PAD)
    return Tokens(text, keys, starts, ends, capital, upper, breaks, plain)


def _written_plain(text: str) -> bool:
    sample = text[:4000]
    letters = sum(map(str.isalpha, sample))
    return letters > 20 and sum(c > "\x7f" for c in sample) < _PLAIN * letters
