"""Segments on paper → lines that paragraphs are made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pipeline.raw import Slice
from pipeline.readers.lines import Line
from pipeline.readers.markers import starts_item
from pipeline.readers.pdf.layout import Segment
from pipeline.readers.pdf.word import Word
from pipeline.readers.pdf.words import PageText

BLANK = Line((), "")
_INDENT = 8.0
_CENTRED = 12.0
"""A centred line stands off both margins by so many points."""


@dataclass(frozen=True, slots=True)
class Margins:
    """Left and right edge of running text, in points."""

    left: float
    right: float


def margins_of(segments: Sequence[Segment], page: PageText) -> Margins:
    """The edges of the wide lines of a page, or of the page itself where it has none."""
    wide = [s for s in segments if s.right - s.left > 0.45 * page.width] or list(segments)
    if not wide:
        return Margins(0.0, page.width)
    lefts, rights = sorted(s.left for s in wide), sorted(s.right for s in wide)
    return Margins(lefts[int(0.1 * (len(lefts) - 1))], rights[int(0.9 * (len(rights) - 1))])


def segments_to_lines(segments: Sequence[Segment], page: PageText, number: int, margins: Margins) -> list[Line]:
    """Lines with what the paper says about them: indent, whether the one above was full, wide gaps between them."""
    lines: list[Line] = []
    before: Segment | None = None
    for segment in segments:
        if before is None:
            lines.append(segment_to_line(segment, page, number))
        else:
            if _is_far_below(segment, before):
                lines.append(BLANK)
            lines.append(_line_after(segment, before, page, number, margins))
        before = segment
    return lines


def _is_far_below(segment: Segment, before: Segment) -> bool:
    gap = before.words[0][3] - segment.words[0][3]
    return gap > 2.2 * before.height and gap > 2.2 * segment.height


def _line_after(segment: Segment, before: Segment, page: PageText, number: int, margins: Margins) -> Line:
    """A line that knows how it stands to the one above."""
    slices, text = _written(segment, page, number)
    centred = segment.left > margins.left + _CENTRED and _is_centred(segment, margins)
    if centred and _is_symmetric(before, margins) and segment.bold == before.bold:
        wide = before.right - before.left > 0.55 * (margins.right - margins.left)
        return Line(slices, text, bold=segment.bold, after_full=wide)
    room = margins.right - before.right - 0.25 * segment.height
    full = room < 0 or room < segment.words[0].first_width
    if segment.left > before.left + _INDENT:
        indented = not centred and not _hangs(segment, before)
    else:
        indented = segment.left > margins.left + 1.5 * _INDENT and _is_item_below(text, segment, before)
    return Line(slices, text, segment.bold, False, False, indented, full)


def _is_item_below(text: str, segment: Segment, before: Segment) -> bool:
    """Whether a line is a list item that begins right below the beginning of another line."""
    return abs(segment.left - before.left) < 3 and starts_item(text)


def _is_centred(segment: Segment, margins: Margins) -> bool:
    inside = segment.left > margins.left + _CENTRED and segment.right < margins.right - _CENTRED
    return inside and _is_symmetric(segment, margins)


def _is_symmetric(segment: Segment, margins: Margins) -> bool:
    return abs(segment.left + segment.right - margins.left - margins.right) < 16


def _hangs(segment: Segment, before: Segment) -> bool:
    """Whether a line begins where the words after a list label begin in the line above."""
    second = before.words[0].second_left or (before.words[1].left if len(before.words) > 1 else 0.0)
    return second > 0 and abs(segment.left - second) < 3


def segment_to_line(segment: Segment, page: PageText, number: int) -> Line:
    """The words of a segment as a line."""
    slices, text = _written(segment, page, number)
    return Line(slices, text, bold=segment.bold)


def _written(segment: Segment, page: PageText, number: int) -> tuple[tuple[Slice, ...], str]:
    """Slices and text of a segment; words that follow each other in the page's text are one slice."""
    if len(segment.words) == 1:
        start, end, *_ = segment.words[0]
        words = page.text[start:end]
        return (Slice(number, start, end),), " ".join(words.split()) if "  " in words else words
    slices: list[Slice] = []
    first = before = segment.words[0]
    join = _join(None, first, page)
    for word in segment.words[1:]:
        if not _follows(before, word, page):
            slices.append(Slice(number, first.start, before.end, join))
            first, join = word, _join(before, word, page)
        before = word
    slices.append(Slice(number, first.start, before.end, join))
    text = "".join((s.join if at else "") + page.text[s.start : s.end] for at, s in enumerate(slices))
    return tuple(slices), " ".join(text.split())


def _follows(before: Word, word: Word, page: PageText) -> bool:
    """Whether a word comes right after the one before in the text too, and is not the rest of its number."""
    if word.start < before.end or _is_rest_of_number(before, word, page):
        return False
    return not page.text[before.end : word.start].strip(" ")


def _is_rest_of_number(before: Word, word: Word, page: PageText) -> bool:
    """Whether a symbol stands apart from its number: "565" and "/TB-UBND"."""
    return page.text[word.start] == "/" and page.text[before.end - 1].isdigit()


def _join(before: Word | None, word: Word, page: PageText) -> str:
    if before is None or page.text[before.end - 1] == "\ufffe" or _is_rest_of_number(before, word, page):
        return ""
    if word.stamped != before.stamped:
        return "" if page.text[word.start] in "/-" or page.text[before.end - 1] in "/-" else " "
    return "" if word.left - before.right < 0.15 * word.height else " "


def lines_of_box(segments: Iterable[Segment], page: PageText, number: int, right: float | None = None) -> list[Line]:
    """Lines of a cell; with its right edge they know whether the one above was full."""
    ordered = list(segments)
    lines = [segment_to_line(segment, page, number) for segment in ordered]
    if right is None:
        return lines
    return [
        replace(line, after_full=_is_full(ordered[at - 1], ordered[at], right)) if at else line
        for at, line in enumerate(lines)
    ]


def _is_full(before: Segment, segment: Segment, right: float) -> bool:
    return right - 6 - before.right < segment.words[0].first_width + 0.25 * segment.height
