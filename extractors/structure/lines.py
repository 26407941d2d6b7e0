"""The lines of the canonical text: what the anchors are looked for in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.model import CanonicalText, Cell, Span
from corpus.text import fold

_MARKS = re.compile(r"[\s*_#|\-–—.]*")

_SAMPLE = 600
"""Longer lines are judged by so many characters."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a paragraph or a cell, without the white space around it; `index` counts lines from 0."""

    index: int
    span: Span
    text: str
    folded: str
    cell: Cell | None = None
    bold: bool = False

    @property
    def capitals(self) -> bool:
        """Whether it is printed in capitals."""
        return is_capitals(self.text)


def is_capitals(text: str) -> bool:
    """Whether at least nine letters in ten are capitals (and there are two).

    >>> is_capitals("ỦY BAN NHÂN DÂN TỈNH NGHỆ AN"), is_capitals("TM. Ủy ban")
    (True, False)
    """
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    return letters >= 2 and sum(map(str.isupper, sample)) * 10 >= letters * 9


def lines_of(canonical: CanonicalText) -> tuple[Line, ...]:
    """All lines with a letter or a digit in them, in reading order; a text without blocks is read line by line."""
    blocks = [(b.span, b.cell, b.bold) for b in canonical.blocks] or [(Span(0, len(canonical.text)), None, False)]
    found: list[Line] = []
    for span, cell, bold in blocks:
        start = span.start
        for piece in span.of(canonical.text).split("\n"):
            line = _trimmed(piece, start)
            if line and not _MARKS.fullmatch(line.of(canonical.text)):
                text = line.of(canonical.text)
                found.append(Line(len(found), line, text, fold(text), cell, bold))
            start += len(piece) + 1
    return tuple(found)


def _trimmed(piece: str, start: int) -> Span | None:
    left, right = len(piece) - len(piece.lstrip()), len(piece.rstrip())
    return Span(start + left, start + right) if right > left else None
