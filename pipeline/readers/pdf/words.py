"""Text of a PDF page → words with their places on paper.

Asking the library for a place costs as much as reading thirty letters. So a line that stands alone at its height, and
is as long as its letters ask for, is given as one word. Every other line (columns side by side, wide gaps, bold,
stamps) is given word by word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import compress

from pipeline.readers.pdf.glyphs import Glyphs
from pipeline.readers.pdf.layer import TextLayer
from pipeline.readers.pdf.whole_lines import (
    LineEnds,
    box_around,
    filled,
    has_no_gap,
    lines_of_text,
    place_lines,
    standing_alone,
)
from pipeline.readers.pdf.word import Word

# A word ends after the mark of a hyphen at a line's end.
_WORD = re.compile(r"[^\s\x00\ufffe]+\ufffe?|\ufffe")


@dataclass(frozen=True, slots=True)
class PageText:
    """The text of one page as the library gives it, with its words and the size of the paper."""

    text: str
    words: tuple[Word, ...]
    width: float
    height: float


def page_to_text(layer: TextLayer, printed: int, *, whole_lines: bool) -> PageText:
    """The text and words of a page as it is shown; what comes after `printed` characters is stamped.

    Without `whole_lines` every word stands by itself.
    """
    (width, height), turn = layer.size, layer.turn
    text, glyphs = layer.text(), Glyphs(layer)
    if turn or not whole_lines:
        words = spans_to_words([match.span() for match in _WORD.finditer(text)], glyphs, printed)
    else:
        words = text_to_words(text, glyphs, printed)
    if turn:
        words = [_turned(word, turn, width, height) for word in words]
    return PageText(text, tuple([word for word in words if word[4] > word[2]]), width, height)


def text_to_words(text: str, glyphs: Glyphs, printed: int) -> list[Word]:
    """Lines that stand alone and every word of the others, in the order of the text."""
    lines, odd = lines_of_text(text, printed)
    apart = spans_to_words(_words_in(text, odd), glyphs, printed)
    placed = place_lines(lines, glyphs)
    bold = glyphs.are_bold([line[0] for line in lines])
    whole = [
        stands and not heavy and (full or _is_unbroken(text, line, glyphs))
        for line, stands, heavy, full in zip(
            lines, standing_alone(placed, apart), bold, filled(placed, text), strict=True
        )
    ]
    alone = [line[0] for line in compress(placed, whole)]
    if len(alone) == len(lines) and not apart:
        return alone
    rest = _words_in(text, [(line[0], line[3]) for line, is_whole in zip(lines, whole, strict=True) if not is_whole])
    return sorted([*alone, *apart, *spans_to_words(rest, glyphs, printed)])


def _is_unbroken(text: str, line: LineEnds, glyphs: Glyphs) -> bool:
    """Whether a line has no wide gap, asked of each of its words."""
    spans = _words_in(text, [(line[0], line[3])])
    boxes = glyphs.boxes([at for start, end in spans for at in (start, end - 1)])
    return has_no_gap(list(zip(boxes[::2], boxes[1::2], strict=True)))


def _words_in(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    return [match.span() for start, end in spans for match in _WORD.finditer(text, start, end)]


def spans_to_words(spans: Sequence[tuple[int, int]], glyphs: Glyphs, printed: int) -> list[Word]:
    """The words at places of the text; what comes after `printed` characters is stamped."""
    if not spans:
        return []
    boxes = glyphs.boxes([at for start, end in spans for at in (start, end - 1)])
    bold = glyphs.are_bold([start for start, _ in spans])
    return [
        Word(start, end, *box_around(first, last), 0.0, 0.0, heavy, start >= printed)
        for (start, end), first, last, heavy in zip(spans, boxes[::2], boxes[1::2], bold, strict=True)
    ]


def _turned(word: Word, turn: int, width: float, height: float) -> Word:
    """A word on a page that is shown turned clockwise by so many degrees, in the page's shown size."""
    left, bottom, right, top = word.left, word.bottom, word.right, word.top
    if turn == 90:
        return word._replace(left=bottom, bottom=height - right, right=top, top=height - left)
    if turn == 180:
        return word._replace(left=width - right, bottom=height - top, right=width - left, top=height - bottom)
    if turn == 270:
        return word._replace(left=width - top, bottom=left, right=width - bottom, top=right)
    return word
