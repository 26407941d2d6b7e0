"""Words of a text with their places: the first step of the analysis, the same for documents and for queries."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from corpus.text import fold, modern_tones

# A run of letters and digits; "&" joins ("NN&PTNT"), other signs part.
# "Sở NN&PTNT, 45/KH-BCĐ" → Sở · NN&PTNT · 45 · KH · BCĐ
_WORD = re.compile(r"[^\W_]+(?:&[^\W_]+)*")
# "phờng", "trớc": rhymes that the language does not have; an ư was lost on the way from an old encoding.
_LOST_U = re.compile(r"(?<![ưƯ])[ơờớởỡợƠỜỚỞỠỢ](?=(?:ng|c|NG|C)\b)")
_JOINERS = str.maketrans({"&": ""})


@dataclass(frozen=True, slots=True)
class Token:
    """A word at `start:end` of its text: `exact` with marks in lower case, `folded` without."""

    start: int
    end: int
    exact: str
    folded: str


def tokens_of(text: str) -> Iterator[Token]:
    """Words in order, for text of any normal form; offsets refer to `text` as it was given, if that is NFC."""
    plain = modern_tones(unicodedata.normalize("NFC", text))
    for match in _WORD.finditer(plain):
        word = match[0].translate(_JOINERS)
        yield Token(match.start(), match.end(), word.lower(), fold(_LOST_U.sub("ươ", word)))


def bigrams(words: list[str]) -> list[str]:
    """Neighbours joined by an underline."""
    return [f"{first}_{second}" for first, second in pairwise(words)]
