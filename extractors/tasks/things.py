"""Enumerations of things: "… với 05 chức năng chính: (i) …; (ii) …" goes on with the clause before the colon."""

from __future__ import annotations

from extractors.tasks.phrases import phrase_at
from extractors.tasks.words import Words

_FAR = 6  # words before the colon among which the noun stands
_MANY = {"các", "những", "số"}


def names_things(words: Words, first: int, colon: int) -> bool:
    """Whether a clause ends in counted things that are no work: "05 chức năng chính:", "các tiêu chí sau:"."""
    if colon >= len(words) or words[colon].low != ":":
        return False
    return any(
        phrase_at(words, at, colon, "thing") and (words[at - 1].low in _MANY or words[at - 1].low.isdigit())
        for at in range(max(first + 2, colon - _FAR), colon)
    )


def style_at(words: Words, first: int) -> str:
    """The kind of the mark before a segment that starts at `first`: "1" for "(2)", "i" for "(iv)", "a" for "(b)".

    "" where no such mark stands there.
    """
    if first < 3 or words[first - 1].low != ")":
        return ""
    mark = words[first - 2].low
    return "1" if mark.isdigit() else "i" if set(mark) <= set("ivx") else "a"
