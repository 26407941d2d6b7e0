"""Beginnings of words as tokens: what somebody who is still typing can be asked about.

The field `starts` of a document holds the beginnings of the words of its short fields, each with a sign for where the
word stands: `#` the number with kind and year, `@` the issuer, `~` the signer, none the title. `45/KH-BCĐ` gives `#4`,
`#45`, `#k`, `#kh`, `#b`, `#bc`, `#bcd`; the title "Chuyển đổi số" gives `c` … `chuyen`, `d`, `do`, `doi`, `s`, `so`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from corpus.model.search import SearchEntry
from corpus.text import fold, number_key
from index.search.abbreviations import written_out
from index.search.tokens import tokens_of

NUMBER, ISSUER, SIGNER, TITLE = "#", "@", "~", ""

LONGEST = 8
"""Letters of the longest beginning; hardly a syllable has more."""

_PIECE = re.compile(r"\d+|[^\W\d_]+")


def starts_of(entry: SearchEntry) -> list[str]:
    """The tokens of a document, each once."""
    number = (*number_pieces(number_key(entry.number)), *entry.kind.split("-"), entry.issued_on[:4])
    found = list(_beginnings(NUMBER, number))
    for sign, text in ((ISSUER, entry.issuer), (SIGNER, entry.signer), (TITLE, entry.title)):
        tokens = list(tokens_of(text))
        found += _beginnings(sign, (*(token.folded for token in tokens), *written_out(tokens)))
    return list(dict.fromkeys(found))


def number_pieces(words: str) -> list[str]:
    """Runs of figures and runs of letters, folded: "qđ2904" → qd, 2904."""
    return _PIECE.findall(fold(words))


def start_token(sign: str, word: str) -> str:
    """The token that a document has where one of its words begins so."""
    return f"{sign}{word[:LONGEST]}"


def _beginnings(sign: str, words: Iterable[str]) -> Iterator[str]:
    for word in words:
        for end in range(1, min(len(word), LONGEST) + 1):
            yield f"{sign}{word[:end]}"
