"""Ministries and departments named by the letters of their field: "sở nv" is SNV, "bộ ct" is BCT."""

from __future__ import annotations

from collections.abc import Sequence

from index.search.abbreviations import readings
from index.search.cues import organ_codes
from index.search.tokens import Token

_HEADS = {"sở": "s", "so": "s", "bộ": "b", "bo": "b"}
LONGEST = 3
"""Letters of a field; longer ones are known by themselves."""


def with_codes(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with such a head and its field as one, which stands for the code of the body."""
    found: list[Token] = []
    for token in tokens:
        before = found[-1] if found else None
        code = _HEADS.get(before.exact, "") + token.folded if before else ""
        if before and len(code) - 1 == len(token.folded) <= LONGEST and code in organ_codes() and code in readings():
            found[-1] = Token(before.start, token.end, code, code)
        else:
            found.append(token)
    return found
