"""Fold: lower case without marks, one character for each, so that offsets stay."""

from __future__ import annotations

import unicodedata
from functools import cache

_SPECIAL = {"đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "ɖ": "d", "Ɖ": "d"}


class _Table(dict[int, str]):
    """Translation table that learns each character the first time it is met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


@cache
def _fold_character(character: str) -> str:
    if character in _SPECIAL:
        return _SPECIAL[character]
    lower = character.lower()
    base = unicodedata.normalize("NFD", lower)[:1]
    plain = base if len(lower) == 1 else character
    return plain if plain.isascii() or not unicodedata.combining(plain) else character


_TABLE = _Table()


def fold(text: str) -> str:
    """Lower case, marks off, đ → d; the length in code points is kept (for NFC text every letter loses its marks).

    >>> fold("Ủy ban nhân dân tỉnh Đồng Tháp")
    'uy ban nhan dan tinh dong thap'
    """
    return text.translate(_TABLE)
