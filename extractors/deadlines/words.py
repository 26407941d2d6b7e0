"""The words of a clause as the patterns of this room want them."""

from __future__ import annotations

import re

_SPACE = re.compile(r"\s")


def lower(words: str) -> str:
    """Lower case, a space for every white character, a semicolon between cells, the length kept."""
    small = words.lower()
    return _SPACE.sub(" ", (small if len(small) == len(words) else words).replace("\t", ";"))
