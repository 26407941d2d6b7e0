"""Words that are no words: specks, strokes of a pen, the drawing of a seal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from statistics import median

from corpus.text import fold
from pipeline.ocr.engine import ImageWord

_WRITTEN = re.compile(r"[^\W\d_]{2}|\d")
_SYLLABLE = re.compile(
    r"(?:[bcdhklmnpqrstvx]|ch|gh|gi|kh|ng|ngh|nh|ph|qu|th|tr)?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?", re.I
)
"""A Vietnamese syllable without its marks: "nhung", "thue"."""

_BULLET = re.compile(r"[-–+*•]")
_TALL, _LOW = 2.2, 0.25  # heights of common words
_GUESSED, _FAINT, _DOUBTFUL = 0.1, 0.35, 0.6
_FEW = 4
_APART = 4  # heights of common words
_WIDE = 0.9  # heights of common words: a dash so far behind a line is none


def noise_in(words: Sequence[ImageWord]) -> frozenset[ImageWord]:
    """The words of a page that are noise."""
    if not words:
        return frozenset()
    common = median(word.height for word in words)
    return frozenset(
        word for line in _lines(words) for run in _runs(line, common) for word in _noise_of_line(run, common)
    )


def _lines(words: Iterable[ImageWord]) -> list[list[ImageWord]]:
    lines: dict[int, list[ImageWord]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    return list(lines.values())


def _runs(line: Sequence[ImageWord], common: float) -> Iterator[list[ImageWord]]:
    """The parts of a line that a wide gap parts: columns, or a column and what is beside it."""
    run: list[ImageWord] = []
    for word in line:
        if run and word.left - run[-1].right > _APART * common:
            yield run
            run = []
        run.append(word)
    yield run


def _noise_of_line(line: Sequence[ImageWord], common: float) -> list[ImageWord]:
    """All of a line that nothing sure stands on; otherwise its specks."""
    letters = sum(mark.isalnum() for word in line for mark in word.text)
    sure = _sureness(line)
    if letters < _FEW and sure < _GUESSED:
        return list(line)
    if sure < _FAINT or (letters < _FEW and sure < _DOUBTFUL):
        return [word for word in line if not _is_syllable(word, common)]
    return [word for at, word in enumerate(line) if _is_speck(word, common, line[at - 1] if at else None)]


def _sureness(line: Sequence[ImageWord]) -> float:
    """Mean confidence of the marks on a line."""
    marks = sum(len(word.text) for word in line)
    return sum(word.confidence * len(word.text) for word in line) / max(marks, 1)


def _is_syllable(word: ImageWord, common: float) -> bool:
    """Whether a word of a doubtful line has the shape and the size of a Vietnamese one."""
    letters = fold(word.text.strip(".,;:"))
    return len(letters) > 2 and word.height < 1.7 * common and _SYLLABLE.fullmatch(letters) is not None


def _is_speck(word: ImageWord, common: float, before: ImageWord | None) -> bool:
    """Whether a word is a mark of the wrong size, or one of no meaning that the recogniser doubts."""
    if word.height > _TALL * common and word.confidence < _DOUBTFUL:
        return True
    if _WRITTEN.search(word.text):
        return False
    if _BULLET.fullmatch(word.text):
        return before is not None and (word.confidence < _DOUBTFUL or word.left - before.right > _WIDE * common)
    return word.confidence < _DOUBTFUL or (word.height < _LOW * common and not word.text.isalnum())
