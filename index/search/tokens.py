"""Words of a text with their places: the first step of the analysis, the same for documents and for queries."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from corpus.text import fold, modern_tones

# A run of letters and digits; "&" joins ("NN&PTNT"), other signs part.
# "Sở NN&PTNT, 45/KH-BCĐ" → Sở · NN&PTNT · 45 · KH · BCĐ
_WORD = re.compile(r"[^\W_]+(?:&[^\W_]+)*")
# "phờng", "trớc": rhymes that the language does not have; an ư was lost on the way from an old encoding.
_LOST_U = re.compile(r"(?<![ưƯ])[ơờớởỡợƠỜỚỞỠỢ](?=(?:ng|c|NG|C)\b)")


class Token(NamedTuple):
    """A word at `start:end` of its text: `exact` with marks in lower case, `folded` without."""

    start: int
    end: int
    exact: str
    folded: str


def tokens_of(text: str) -> Iterator[Token]:
    """Words in order, for text of any normal form; offsets refer to `text` as it was given, if that is NFC."""
    plain = modern_tones(unicodedata.normalize("NFC", text))
    exact, folded = _lower(plain), fold(plain)
    mended = _LOST_U.search(plain) is not None
    for match in _WORD.finditer(plain):
        start, end = match.span()
        flat = fold(_LOST_U.sub("ươ", match[0])) if mended else folded[start:end]
        yield Token(start, end, exact[start:end].replace("&", ""), flat.replace("&", ""))


def _lower(text: str) -> str:
    """Small letters, as many as there were."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def bigrams(words: list[str]) -> list[str]:
    """Neighbours joined by an underline."""
    return [f"{first}_{second}" for first, second in pairwise(words)]
