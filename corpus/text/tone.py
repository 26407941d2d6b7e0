"""Tone placement: hoà = hòa, thuỷ = thủy."""

from __future__ import annotations

import re

_PAIRS = {
    old: new
    for first, second in (("o", "a"), ("o", "e"), ("u", "y"))
    for old, new in zip(
        (first + toned for toned in {"a": "àáảãạ", "e": "èéẻẽẹ", "y": "ỳýỷỹỵ"}[second]),
        (toned + second for toned in {"o": "òóỏõọ", "u": "ùúủũụ"}[first]),
        strict=True,
    )
}
_FORMS = (
    _PAIRS
    | {k.upper(): v.upper() for k, v in _PAIRS.items()}
    | {k.capitalize(): v.capitalize() for k, v in _PAIRS.items()}
)
# Open syllables only ("hoàn" keeps its mark), and never after q, where u belongs to the consonant ("quý").
_OLD = re.compile(rf"(?<![qQ])(?:{'|'.join(_FORMS)})(?!\w)")


def modern_tones(text: str) -> str:
    """The text with the tone mark where the fixed spelling of this program has it; the length is kept.

    >>> modern_tones("Hoà Bình, Uỷ ban, thuỷ lợi, hoàn thành, quý")
    'Hòa Bình, Ủy ban, thủy lợi, hoàn thành, quý'
    """
    return _OLD.sub(lambda match: _FORMS[match[0]], text)
