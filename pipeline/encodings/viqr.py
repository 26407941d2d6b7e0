"""VIQR: letters of Vietnamese written with signs of ASCII ("Vie^.t Nam", "ddu+o+.c")."""

from __future__ import annotations

import re
import unicodedata

from pipeline.encodings.charmap import substitute
from pipeline.encodings.decoded import Decoded

_SHAPES = {"^": "\u0302", "(": "\u0306", "+": "\u031b"}
_TONES = {"'": "\u0301", "`": "\u0300", "?": "\u0309", "~": "\u0303", ".": "\u0323"}
_SEQUENCE = re.compile(
    r"""
      \\(?P<plain>[\^(+'`?~.dD])                                # a sign that is meant as such
    | (?P<stroke>[dD][dD])
    | (?P<vowel>[aeouiyAEOUIY])(?P<shape>(?<=[aA])[\^(]|(?<=[eE])\^|(?<=[oO])[\^+]|(?<=[uU])\+)?
      (?P<tone>['`~]|[?.](?=[A-Za-z]|\s+[a-z]|[,;:])|(?<=[\^(+])[?.])?
    """,
    re.X,
)
# A hat, a bow or a horn within a word, which no other text has.
MARKS = re.compile(r"[aeoAEO]\^|[uoUO]\+(?=[a-z'`?~.\s])|[aA]\([a-z'`?~.]|\b[dD]d(?=[aeiou])")
WORDS = re.compile(r"[A-Za-z^(+'`?~.\\]*[A-Za-z^(+'`~]")


def decode_viqr(text: str) -> Decoded:
    """Text in VIQR in Unicode. A dot or a question mark at the end of a sentence stays one."""
    return substitute(text, _SEQUENCE, _meant)


def _meant(match: re.Match[str]) -> str:
    if match["plain"]:
        return match["plain"]
    if match["stroke"]:
        return "đ" if match["stroke"][0] == "d" else "Đ"
    marks = _SHAPES.get(match["shape"] or "", "") + _TONES.get(match["tone"] or "", "")
    return unicodedata.normalize("NFC", match["vowel"] + marks)
