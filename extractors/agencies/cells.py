"""Names that stand alone, as in the cells of a table."""

from __future__ import annotations

from dataclasses import replace

from extractors.agencies.expand import capitalised, full_words
from extractors.agencies.resolve import one_name_each, tail_of_issuer
from extractors.agencies.scan import bodies_at
from extractors.tokens import tokens_of


def expand_name(printed: str, issuer: str = "") -> str:
    """The name in full of one body as printed alone: "UBND tỉnh" of an issuer in Cao Bằng → with its place.

    What is no body comes back with its abbreviations written out.
    """
    tokens = tokens_of(printed)
    last = tokens.count
    found = bodies_at(tokens, 0) if last else []
    if len(found) == 1 and found[0].after >= last:
        node = one_name_each([replace(found[0])], tail_of_issuer(issuer))[0]
        return node.name if node.collective else capitalised(node.name)
    return full_words(tokens, 0, last)
