"""Words without marks as a text of the collection writes them: "han man cay trong" → "hạn mặn cây trồng"."""

from __future__ import annotations

from collections.abc import Sequence

from index.search.tokens import Token, tokens_of


def as_written(typed: Sequence[Token], text: str) -> list[str]:
    """Each of the words; the longest rows of them that stand in the text with its marks, a word by itself as it is."""
    there = list(tokens_of(text))
    places: dict[str, list[int]] = {}
    for at, token in enumerate(there):
        places.setdefault(token.folded, []).append(at)
    found: list[str] = []
    at = 0
    while at < len(typed):
        rows = (_row(typed, at, there, place) for place in places.get(typed[at].folded, ()))
        row = max((row for row in rows if _is_meant(typed[at:], row)), key=len, default=())
        length = len(row) if len(row) > 1 or len(typed) == 1 else 0
        found += [token.exact for token in row[:length]] or [typed[at].exact]
        at += length or 1
    return found


def _is_meant(typed: Sequence[Token], row: Sequence[Token]) -> bool:
    """Whether at most half of the words have other marks than they were typed with."""
    pairs = zip(typed, row, strict=False)
    other = sum(word.exact not in (word.folded, there.exact) for word, there in pairs)
    return other * 2 <= len(row)


def _row(typed: Sequence[Token], at: int, there: Sequence[Token], place: int) -> Sequence[Token]:
    """The tokens of the text from a place on that are the typed ones."""
    length = 0
    while (
        at + length < len(typed)
        and place + length < len(there)
        and typed[at + length].folded == there[place + length].folded
    ):
        length += 1
    return there[place : place + length]
