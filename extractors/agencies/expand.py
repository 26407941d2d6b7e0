"""Printed words → the name in full and in normal case."""

from __future__ import annotations

from extractors.agencies.lexicon import phrases
from extractors.tokens import Tokens

_CLOSE_AFTER = frozenset("(“/'")
_CLOSE_BEFORE = frozenset(",;:.)”/'")


def full_words(tokens: Tokens, first: int, after: int, *, head: int = -1) -> str:
    """Rows `first` to `after` with general abbreviations written out; small letters in a line of capitals.

    `head` is the first row of the name that the words belong to; it tells a line of capitals from a name in capitals.
    """
    if first >= after:
        return ""
    loud = _is_loud(tokens, first, after, head)
    parts: list[str] = []
    row = first
    while row < after:
        end, word = _word(tokens, row, after, loud=loud)
        glue = parts and (tokens.keys[row] in _CLOSE_BEFORE or tokens.keys[row - 1] in _CLOSE_AFTER)
        glue = glue or (bool(parts) and _numbered(tokens, row))
        parts.append(word if glue or not parts else f" {word}")
        row = end
    return "".join(parts)


def _numbered(tokens: Tokens, row: int) -> bool:
    """Whether a hyphen before a number, or the number behind it, stands at `row`: "Covid|-|19"."""
    at = row + (tokens.keys[row] == "-")
    return tokens.keys[at].isdigit() and tokens.keys[at - 1] == "-" and tokens.glued(at) and tokens.glued(at - 1)


def _is_loud(tokens: Tokens, first: int, after: int, head: int) -> bool:
    """Whether the words stand in a line of capitals, and are no abbreviation or proper name in capitals."""
    before = head if head >= 0 else first - 1
    in_line = before >= 0 and tokens.upper[before] and len(tokens.keys[before]) > 1
    words = [row for row in range(first, after) if tokens.keys[row].isalpha()]
    return (in_line or (head < 0 and after - first > 3)) and all(tokens.upper[row] for row in words)


def _word(tokens: Tokens, row: int, after: int, *, loud: bool) -> tuple[int, str]:
    found = phrases().longest(tokens, row) if tokens.upper[row] else None
    if found and found[0] <= after:
        return found
    word = tokens.text[tokens.starts[row] : tokens.ends[row]]
    if tokens.keys[row] == "-":
        return row + 1, "-"
    return row + 1, word.lower() if loud else word


def capitalised(name: str) -> str:
    """The name with a capital at its beginning."""
    return name[:1].upper() + name[1:]
