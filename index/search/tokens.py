"""Words of a text with their places: the first step of the analysis, the same for documents and for queries."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from corpus.text import fold, modern_tones

# A run of letters and digits; "&" joins ("NN&PTNT"), other signs part.
# "Sở NN&PTNT, 45/KH-BCĐ" → Sở · NN&PTNT · 45 · KH · BCĐ
_WORD = re.compile(r"[^\W_]+(?:&[^\W_]+)*")
# "phờng", "trớc": rhymes that the language does not have; an ư was lost on the way from an old encoding.
_LOST_U = re.compile(r"(?<![ưƯ])[ơờớởỡợƠỜỚỞỠỢ](?=(?:ng|c|NG|C)\b)")

REMEMBERED = 50_000
"""Words whose forms are kept: texts repeat theirs."""

Forms = tuple[str, str]
"""A word with its marks in small letters, and folded."""


class Token(NamedTuple):
    """A word at `start:end` of its text: `exact` with marks in lower case, `folded` without."""

    start: int
    end: int
    exact: str
    folded: str


def tokens_of(text: str) -> Iterator[Token]:
    """Words in order, for text of any normal form; offsets refer to `text` as it was given, if that is NFC."""
    for match in _WORD.finditer(unicodedata.normalize("NFC", text)):
        yield Token(*match.span(), *_forms(match[0]))


def forms_of(text: str) -> list[Forms]:
    """The same words without their places."""
    return [_forms(word) for word in _WORD.findall(unicodedata.normalize("NFC", text))]


@lru_cache(maxsize=REMEMBERED)
def _forms(word: str) -> Forms:
    """The word with marks in small letters, and folded; tones where they are placed now, "&" left out."""
    plain = modern_tones(word)
    folded = fold(_LOST_U.sub("ươ", plain))
    return _lower(plain).replace("&", ""), folded.replace("&", "")


def _lower(text: str) -> str:
    """Small letters, as many as there were."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def bigrams(words: list[str]) -> list[str]:
    """Neighbours joined by an underline."""
    return list(map("_".join, pairwise(words)))
