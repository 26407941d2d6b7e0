"""A query as it is read: of bounded length, in one normal form, without characters that are no text."""

from __future__ import annotations

import unicodedata
from itertools import islice

from index.search.tokens import Token, tokens_of

LONGEST = 2_000
"""Characters of a query that are looked at."""

MOST_TOKENS = 64
"""Words of a query that are looked for."""

LONGEST_WORD = 60
"""Characters of a word that are looked for."""


def tidied(query: str) -> str:
    """The query in NFC, cut to LONGEST; control characters and lone surrogates are spaces.

    Every range that is told of a query refers to this form. It is a fixed point: tidied twice is tidied once.
    """
    plain = unicodedata.normalize("NFC", query[:LONGEST])[:LONGEST]
    return "".join(" " if unicodedata.category(c) in ("Cc", "Cs") else c for c in plain)


def tidied_tokens(text: str) -> list[Token]:
    """The first MOST_TOKENS words of a tidied text, long ones cut."""
    return [_cut(token) for token in islice(tokens_of(text), MOST_TOKENS)]


def is_cut(query: str) -> bool:
    """Whether the end of the query is not read."""
    return len(query) > LONGEST or len(list(islice(tokens_of(tidied(query)), MOST_TOKENS + 1))) > MOST_TOKENS


def has_long_word(query: str) -> bool:
    """Whether the end of a word is not looked for."""
    return any(len(token.folded) > LONGEST_WORD for token in islice(tokens_of(tidied(query)), MOST_TOKENS))


def _cut(token: Token) -> Token:
    return token._replace(exact=token.exact[:LONGEST_WORD], folded=token.folded[:LONGEST_WORD])
