"""A table of an old encoding, as its bytes look when they are taken for Western text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from pipeline.encodings.decoded import Decoded

# Signs of a TCVN3 font that a sentence may hold by themselves: they are letters only beside another letter, or as
# the mark of a point ("®)").
_SIGNS = "·®§©×÷−∙"
_LETTER = r"A-Za-z\u00c0-\u024f\u1e00-\u1eff\u0300-\u036f"


@dataclass(frozen=True, slots=True)
class Charmap:
    """Sequences as they are shown → the letters meant. `cased`: whether capitals with a tone have codes of their own.

    `words` finds what one word may be in text of this encoding, `marks` whether a word has letters of it at all.
    """

    name: str
    table: Mapping[str, str]
    cased: bool = True
    words: re.Pattern[str] = field(init=False, repr=False)
    marks: re.Pattern[str] = field(init=False, repr=False)
    _sequence: re.Pattern[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        sources = "".join(sorted({re.escape(c) for key in self.table for c in key if not c.isascii() or c < " "}))
        letters = f"[{_LETTER}{sources}]"
        signs = "" if self.cased else "".join(sign for sign in _SIGNS if sign in self.table)
        longest = sorted((key for key in self.table if key not in signs), key=len, reverse=True)
        beside = f"|(?<={letters})[{signs}]|[{signs}](?={letters})|®(?=[).])" if signs else ""
        object.__setattr__(self, "words", re.compile(f"{letters}+"))
        object.__setattr__(self, "_sequence", re.compile("|".join(map(re.escape, longest)) + beside))
        object.__setattr__(self, "marks", self._sequence)

    def decode(self, text: str) -> Decoded:
        """Text of this encoding in Unicode; what it has no code for stays."""
        return substitute(text, self._sequence, lambda match: self.table[match[0]])


def substitute(text: str, pattern: re.Pattern[str], meant: Callable[[re.Match[str]], str]) -> Decoded:
    """Text with every match replaced by what is meant, and where each part came from."""
    parts: list[tuple[str, int, int]] = []
    offset = 0
    for match in pattern.finditer(text):
        parts += [(character, at, at + 1) for at, character in enumerate(text[offset : match.start()], offset)]
        parts.append((meant(match), match.start(), match.end()))
        offset = match.end()
    parts += [(character, at, at + 1) for at, character in enumerate(text[offset:], offset)]
    return Decoded.of(parts)


def pairs(rows: Iterable[str]) -> dict[str, str]:
    """A table written as sequences and letters in turn, parted by spaces."""
    cells = " ".join(rows).split()
    return dict(zip(cells[::2], cells[1::2], strict=True))
