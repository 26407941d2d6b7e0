"""ư lost on the way ("phờng", "tớng", "Chơng"): some programs drop the soft hyphen, which is the letter ư of TCVN3."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from corpus.text import is_syllable
from corpus.vocabulary.table import rows
from pipeline.encodings.decoded import Decoded

_WORD = re.compile(r"[^\W\d_]+")
# The word before, a comma between them or not.
_PREVIOUS = re.compile(r"([^\W\d_]+),?;?[ \t\xa0]+$")
# Consonants that stand for a word of their own once the ư is back ("đầu tư", "như", "thư", "dân cư", "dư nợ").
_BARE = ("t", "th", "nh", "c", "s", "d", "h")
# What designates by letters ("điểm c", "nhóm a và c"), so that a letter after it is one.
_MARKERS = frozenset(
    "điểm mục khoản tiết nhóm loại hạng lớp phần bảng biểu mẫu chữ và hoặc hay đến".split()  # noqa: SIM905
)
_ENDS = ")./]"
_ENOUGH = 3
_SEEN_WHERE_KEPT = 4


def is_horn_lost(text: str) -> bool:
    """Whether decoded text has words that lack ư, and next to none with it."""
    missing = sum(1 for match in _WORD.finditer(text) if _meant(match))
    return missing >= _ENOUGH and text.count("ư") * _SEEN_WHERE_KEPT < missing


def restore_horns(decoded: Decoded) -> Decoded:
    """The text with ư back where the word allows one reading; the letter shares the place of its neighbour."""
    parts = list(decoded.parts())
    ends = list[int]()
    for part in parts:
        ends.append((ends[-1] if ends else 0) + len(part[0]))
    at_end = {end: index for index, end in enumerate(ends)}
    for match in _WORD.finditer(decoded.text):
        meant = _meant(match)
        if meant:
            _insert(parts, at_end, match, meant)
    return Decoded.of(parts)


def _insert(parts: list[tuple[str, int, int]], at_end: dict[int, int], match: re.Match[str], meant: str) -> None:
    """Put the new letter beside the letter before it, or after it where it begins the word."""
    word = match[0]
    at = next((i for i, letter in enumerate(word) if letter != meant[i]), len(word))
    index = at_end.get(match.start() + (at or 1))
    if index is None:
        return
    letters, start, end = parts[index]
    parts[index] = (letters + meant[at] if at else meant[0] + letters, start, end)


def _meant(match: re.Match[str]) -> str | None:
    """The word with its ư, where one reading is left."""
    word = match[0]
    listed = _listed().get((word.lower(), "")) or _before_known(match)
    if listed:
        return _in_case(word, listed)
    meant = _single_reading(word)
    if meant is None or not _is_bare(word):
        return meant
    return meant if _stands_as_word(match) else None


def _before_known(match: re.Match[str]) -> str | None:
    """What a word means by the word after it."""
    if match[0].lower() not in _first_words():
        return None
    following = _WORD.match(match.string, match.end() + 1)
    return _listed().get((match[0].lower(), following[0].lower())) if following else None


@lru_cache(maxsize=8192)
def _single_reading(word: str) -> str | None:
    if is_syllable(word) or len(word) > 7:
        return None
    readings = {word[:at] + "ư" + word[at:] for at in range(len(word) + 1)}
    valid = [reading for reading in readings if is_syllable(reading)]
    return _in_case(word, valid[0].lower()) if len(valid) == 1 else None


def _in_case(word: str, meant: str) -> str:
    if len(word) > 1 and word.isupper():
        return meant.upper()
    return meant.capitalize() if word[0].isupper() else meant


def _is_bare(word: str) -> bool:
    return not any(letter in "aeiouy" or (not letter.isascii() and letter not in "đĐ") for letter in word.lower())


def _stands_as_word(match: re.Match[str]) -> bool:
    """Whether consonants alone stand where a word does: no abbreviation, no marker of a point, no unit."""
    word, after = match[0], match.string[match.end() : match.end() + 2]
    if _is_abbreviation(word):
        return False
    if "ng" in word.lower() and len(word) > 2:
        return True
    if word.lower() not in _BARE or (after[:1] and after[0] in (_ENDS if len(word) > 1 else _ENDS + ":-")):
        return False
    previous = _PREVIOUS.search(match.string, max(match.start() - 16, 0), match.start())
    if previous is None:
        return len(word) > 1
    if len(word) == 1 and word.isupper() and not after[1:].islower():
        return False
    return not _is_marked(previous[1].lower(), word.lower())


def _is_marked(previous: str, word: str) -> bool:
    """Whether the word before makes a letter the name of a point ("điểm c", "a, b")."""
    return previous in _MARKERS or (len(previous) == 1 and word != "t")


def _is_abbreviation(word: str) -> bool:
    return len(word) > 1 and word.isupper()


@cache
def _listed() -> dict[tuple[str, str], str]:
    return {(row["seen"], row["next"]): row["meant"] for row in rows("lost_horns")}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(seen for seen, following in _listed() if following)
