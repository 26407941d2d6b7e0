"""Capitals that TCVN3 cannot write: a letter with a tone is small there, whatever stands around it."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")


def restore_capitals(text: str) -> str:
    """Words whose other letters are all capitals become capitals: "THàNH PHố", "ủY BAN". The length is kept.

    A word of one capital alone ("Uỷ") tells nothing by itself: it follows its neighbour in capitals ("BAN").
    """
    words = list(_WORD.finditer(text))
    sizes = [_size(match[0]) for match in words]
    for at, size in enumerate(sizes):
        if size is None and (_is_capital(sizes, at - 1) or _is_capital(sizes, at + 1)):
            sizes[at] = _near(words, sizes, at)
    letters = list(text)
    for match, size in zip(words, sizes, strict=True):
        if size:
            letters[match.start() : match.end()] = match[0].upper()
    return "".join(letters)


def _size(word: str) -> bool | None:
    """Whether a word is set in capitals; none where its letters do not tell."""
    plain = [letter for letter in word if letter.isascii() or letter in "ĐÂÊÔƠƯĂ"]
    if any(letter.islower() for letter in plain):
        return False
    if len(plain) > 1 or (plain and not word[0].isupper()):
        return True
    return None


def _is_capital(sizes: list[bool | None], at: int) -> bool:
    return 0 <= at < len(sizes) and sizes[at] is True


def _near(words: list[re.Match[str]], sizes: list[bool | None], at: int) -> bool | None:
    """Capital where no neighbour on the same line speaks against it."""
    sides = [sizes[side] for side in (at - 1, at + 1) if 0 <= side < len(sizes)]
    return None if False in sides or len(words[at][0]) == 1 else True
