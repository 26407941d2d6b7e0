"""Stored text and what is known of its encoding → the text that was meant, with its way back."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.encodings.capitals import restore_capitals
from pipeline.encodings.decoded import Decoded
from pipeline.encodings.horn import restore_horns
from pipeline.encodings.tables import charmap
from pipeline.encodings.viqr import decode_viqr


@dataclass(frozen=True, slots=True)
class OldText:
    """`start:end` of the raw text of a page is in an old encoding: one of `tables.NAMES`, or `viqr`.

    `capitals`: its font prints capitals for small letters. `hornless`: the letter ư was lost before the text came here.
    """

    page: int
    start: int
    end: int
    encoding: str
    capitals: bool = False
    hornless: bool = False


def decode(text: str, encoding: str) -> Decoded:
    """Text of an old encoding in Unicode, letter by letter."""
    return decode_viqr(text) if encoding == "viqr" else charmap(encoding).decode(text)


def repair(text: str, old: OldText) -> Decoded:
    """The text of a range, decoded, its capitals and lost letters back."""
    decoded = decode(text, old.encoding)
    if old.capitals:
        decoded = decoded.with_text("".join(map(_capital, decoded.text)))
    elif old.encoding == "tcvn3":
        decoded = decoded.with_text(restore_capitals(decoded.text))
    return restore_horns(decoded) if old.hornless else decoded


def _capital(letter: str) -> str:
    upper = letter.upper()
    return upper if len(upper) == 1 else letter
