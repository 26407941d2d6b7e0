"""How Vietnamese a text becomes when it is read in an old encoding: shares of syllables of the language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from corpus.text import is_syllable
from pipeline.encodings import viqr
from pipeline.encodings.repair import decode
from pipeline.encodings.tables import NAMES, charmap

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 8
_GOOD = 0.8
_BETTER = 0.3
_AHEAD = 1.2
CANDIDATES = (*NAMES, "viqr")


@dataclass(frozen=True, slots=True)
class Score:
    """Of `words` words that an encoding would change, how many are syllables as they stand and how many after."""

    encoding: str
    words: int
    before: int
    after: int

    @property
    def gain(self) -> int:
        return self.after - self.before

    @property
    def is_clear(self) -> bool:
        """Whether enough words speak, nearly all become syllables, and few are ones as they stand."""
        return self.words >= _ENOUGH and self.after >= _GOOD * self.words and self.gain >= max(_BETTER * self.words, 1)


def score(texts: Iterable[str], encoding: str) -> Score:
    """Each different word counts once, so that one name said often proves nothing."""
    words, marks = (viqr.WORDS, viqr.MARKS) if encoding == "viqr" else _patterns(encoding)
    changed = {word for text in texts for word in words.findall(text) if marks.search(word)}
    before = sum(is_syllable(word) for word in changed)
    after = sum(_is_valid(decode(word, encoding).text) for word in changed)
    return Score(encoding, len(changed), before, after)


def clear_best(texts: list[str]) -> Score | None:
    """The one encoding that makes a text Vietnamese, if there is one by a clear margin."""
    best, second = sorted((score(texts, name) for name in CANDIDATES), key=lambda s: s.gain, reverse=True)[:2]
    return best if best.is_clear and best.gain >= _AHEAD * second.gain else None


def _patterns(encoding: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = charmap(encoding)
    return table.words, table.marks


def _is_valid(text: str) -> bool:
    words = _WORD.findall(text)
    return bool(words) and all(map(is_syllable, words))
