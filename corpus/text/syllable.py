"""Whether a word can be a syllable of Vietnamese: first consonants, rhyme and tone that go together."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from corpus.vocabulary.table import rows

_ONSETS = (
    *("ngh", "ng", "nh", "gh", "gi", "kh", "ph", "th", "tr", "ch", "qu"),
    *("b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", ""),
)
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_STOPPED = ("c", "ch", "p", "t")
_FRONT = ("e", "ê", "i", "y")
# Where u belongs to the consonant ("quan", "quốc"), the rhyme begins with one of these.
_AFTER_QU = ("a", "ă", "â", "e", "ê", "i", "y", "ơ", "ôc")
_Y_AFTER = ("", "h", "k", "l", "m", "qu", "s", "t", "v")


@cache
def _rhymes() -> frozenset[str]:
    return frozenset(row["rhyme"] for row in rows("rhymes"))


@lru_cache(maxsize=16384)
def is_syllable(word: str) -> bool:
    """Whether a word, in any case, has the form of a Vietnamese syllable.

    >>> is_syllable("Phường"), is_syllable("phờng"), is_syllable("QUỐC"), is_syllable("mât")
    (True, False, True, False)
    """
    parts = unicodedata.normalize("NFD", word.lower())
    tones = [mark for mark in parts if mark in _TONES]
    plain = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in _TONES))
    if len(tones) > 1 or not plain:
        return False
    tone = tones[0] if tones else ""
    return any(_fits(onset, plain[len(onset) :], tone) for onset in _ONSETS if plain.startswith(onset))


def _fits(onset: str, rhyme: str, tone: str) -> bool:
    if onset == "gi" and not rhyme:
        return True
    if rhyme not in _rhymes() or (rhyme.endswith(_STOPPED) and tone not in ("\u0301", "\u0323")):
        return False
    return _is_spelt(onset, rhyme)


def _is_spelt(onset: str, rhyme: str) -> bool:
    """Whether a rhyme is written after these consonants: k, gh, ngh before e, ê, i, y alone; qu before few."""
    front = rhyme.startswith(_FRONT)
    if rhyme.startswith("y") and onset not in _Y_AFTER:
        return False
    if onset in ("k", "gh", "ngh"):
        return front
    if onset in ("c", "ng"):
        return not front
    if onset == "g":
        return not front or rhyme.startswith("i")
    return onset != "qu" or rhyme.startswith(_AFTER_QU)
