"""Words looked up in several texts at once: folded, one byte a character, so that offsets stay and looking is fast."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from corpus.text import fold

if TYPE_CHECKING:
    import numpy as np

    Offsets = np.ndarray[tuple[int], np.dtype[np.int64]]
    """Offsets in the joined texts."""

_LETTER, _SIGN = "\xaa", " "
"""What stands for a letter or digit beyond Latin-1, and for all that is neither letter nor digit."""

_SIZE = 0x10000
_UNKNOWN = 0xFF


class Searchable:
    """Texts joined, in which words are looked for as they stand by themselves, whatever their marks and case.

    `begins` are the offsets at which the texts begin, and the end behind the last one.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        import numpy as np

        self._whole = " ".join((*texts, ""))
        self._plain = _plain(self._whole)
        self.begins = np.cumsum([0, *(len(text) + 1 for text in texts)])
        self._starts, ends = _runs(self._plain)
        self._keys: Offsets = _keys(self._plain, self._starts, ends)

    def places(self, word: str) -> Offsets:
        """Where a folded word begins, wherever it stands by itself."""
        import numpy as np

        plain = "".join(map(_plain_character, word))
        first, _, _ = plain.partition(_SIGN)
        if not first:
            return self._starts[:0]
        found: Offsets = self._starts[self._keys == _key(first)]
        found = found[found + len(word) < len(self._plain)]
        for at, character in enumerate(plain[2:], 2):
            found = found[self._plain[found + at] == ord(character)]
        if first != plain:
            found = found[self._plain[found + len(word)] == ord(_SIGN)]
        if plain != word:
            same = [fold(self._whole[at : at + len(word)]) == word for at in found.tolist()]
            found = found[np.array(same, dtype=bool)]
        return found


def _runs(plain: np.ndarray[tuple[int], np.dtype[np.uint8]]) -> tuple[Offsets, Offsets]:
    """Where words begin and end; the last character is a sign."""
    import numpy as np

    inside = plain != ord(_SIGN)
    edges: Offsets = np.flatnonzero(inside[1:] != inside[:-1]) + 1
    if len(inside) and inside[0]:
        edges = np.concatenate(([0], edges))
    return edges[::2], edges[1::2]


def _keys(plain: np.ndarray[tuple[int], np.dtype[np.uint8]], starts: Offsets, ends: Offsets) -> Offsets:
    """Length and first two characters of words, as one number each."""
    import numpy as np

    first, second = (plain.take(starts + at, mode="clip").astype(np.int64) for at in (0, 1))
    return ((ends - starts) << 16) + (first << 8) + second


def _key(word: str) -> int:
    """The same of one word; what follows a single letter is a sign."""
    first, second = (ord(character) for character in f"{word}{_SIGN}"[:2])
    return (len(word) << 16) + (first << 8) + second


def _plain(text: str) -> np.ndarray[tuple[int], np.dtype[np.uint8]]:
    """The text folded as `corpus.text.fold` does, signs as spaces, each character in Latin-1."""
    import numpy as np

    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    if len(codes) and codes.max() >= _SIZE:
        codes = np.where(codes < _SIZE, codes, ord("?"))
    table = _learnt()
    plain = table.take(codes)
    if (unknown := plain == _UNKNOWN).any():
        for code in np.unique(codes[unknown]).tolist():
            table[code] = ord(_plain_character(fold(chr(code))))
        plain = table.take(codes)
    return plain


def _plain_character(character: str) -> str:
    """The last character of Latin-1 marks what is not known yet, and is none of them."""
    if not character.isalnum():
        return _SIGN
    return character if ord(character) < _UNKNOWN and character != _LETTER else _LETTER


@cache
def _learnt() -> np.ndarray[tuple[int], np.dtype[np.uint8]]:
    """Code point → byte, for those met so far."""
    import numpy as np

    return np.full(_SIZE, _UNKNOWN, dtype=np.uint8)
