"""Which lines of a page stand alone, so that their ends say all about their place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from pipeline.readers.pdf.glyphs import Box, Glyphs

# A line of the library ends with a line feed, or with the mark of a hyphen at a line's end.
_LINE = re.compile(r"[^\r\n\ufffe]+\ufffe?|\ufffe")
# A number set apart from its symbol: "565 /TB-UBND".
_SYMBOL_APART = re.compile(r"\d +/")
_LONG = 30
_FEWEST = 4
"""So many long lines say how wide a letter is on a page."""

_WIDEST_SLACK = 1.2
"""A line wider than its letters ask for by so many heights may have a wide gap."""

_NARROWEST = 0.75
"""A line narrower than this part of what its letters ask for is set in another way."""


@dataclass(frozen=True, slots=True)
class LineEnds:
    """A line without odd characters: `start:first` is its first word, `second:end` the rest, or the same word."""

    start: int
    first: int
    second: int
    end: int
    spaces: int

    @property
    def characters(self) -> tuple[int, int, int, int]:
        """The outer characters of both parts."""
        return self.start, self.first - 1, self.second, self.end - 1

    @property
    def letters(self) -> int:
        return self.end - self.start - self.spaces


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line with the boxes of its two parts."""

    ends: LineEnds
    first: Box
    rest: Box

    @property
    def width(self) -> float:
        return self.rest[2] - self.first[0]

    @property
    def height(self) -> float:
        return self.first[3] - self.first[1]

    @property
    def print_width(self) -> float:
        """The width without spaces, if all are as wide as the first: justified lines share their slack out."""
        return self.width - self.ends.spaces * max(0.0, self.rest[0] - self.first[2])


def lines_of_text(text: str, printed: int) -> tuple[list[LineEnds], list[tuple[int, int]]]:
    """The plain lines of a page's text, and the spans of all others; what comes after `printed` is stamped."""
    plain: list[LineEnds] = []
    others: list[tuple[int, int]] = []
    for match in _LINE.finditer(text):
        line = match[0].rstrip(" ")
        words = line.lstrip(" ")
        start, end = match.start() + len(line) - len(words), match.start() + len(line)
        if not words:
            continue
        if end <= printed and words.isprintable() and not (" /" in words and _SYMBOL_APART.search(words)):
            plain.append(_ends_of(words, start))
        else:
            others.append((start, end))
    return plain, others


def _ends_of(words: str, start: int) -> LineEnds:
    """The ends of a line that begins at `start` of the page's text."""
    end, spaces = start + len(words), words.count(" ")
    if not spaces:
        return LineEnds(start, end, start, end, 0)
    space = words.find(" ")
    return LineEnds(start, start + space, end - len(words[space:].lstrip(" ")), end, spaces)


def place_lines(lines: Sequence[LineEnds], glyphs: Glyphs) -> list[PlacedLine]:
    boxes = glyphs.boxes([at for line in lines for at in line.characters])
    return [
        PlacedLine(line, box_around(boxes[at], boxes[at + 1]), box_around(boxes[at + 2], boxes[at + 3]))
        for line, at in zip(lines, range(0, len(boxes), 4), strict=True)
    ]


def box_around(left: Box, right: Box) -> Box:
    return min(left[0], right[0]), min(left[1], right[1]), max(left[2], right[2]), max(left[3], right[3])


def standing_alone(lines: Sequence[PlacedLine]) -> list[bool]:
    """For each line, whether nothing else stands at its height and no wide gap is in it."""
    room = _room_of_letter(lines)
    crowded = _crowded(lines)
    return [at not in crowded and _is_filled(line, room) for at, line in enumerate(lines)]


def _room_of_letter(lines: Sequence[PlacedLine]) -> float:
    """Usual width of a letter, in heights of its line; 0 where a page has too few long lines to tell."""
    long = [line for line in lines if line.ends.letters >= _LONG and line.height > 0]
    rooms = [line.print_width / line.height / line.ends.letters for line in long]
    return median(rooms) if len(rooms) >= _FEWEST else 0.0


def _is_filled(line: PlacedLine, room: float) -> bool:
    """Whether a line is about as wide as its letters ask for."""
    asked = room * line.height * line.ends.letters
    return _NARROWEST * asked < line.print_width < asked + _WIDEST_SLACK * line.height and _is_level(line)


def _is_level(line: PlacedLine) -> bool:
    return _share_height(line.first, line.rest)


def _crowded(lines: Sequence[PlacedLine]) -> set[int]:
    """The lines that have another at their height."""
    order = sorted(range(len(lines)), key=lambda at: lines[at].first[1] + lines[at].first[3])
    crowded = set[int]()
    for apart in (1, 2):
        for low, high in zip(order, order[apart:], strict=False):
            if _share_height(lines[low].first, lines[high].first) or _share_height(lines[low].rest, lines[high].rest):
                crowded.update((low, high))
    return crowded


def _share_height(left: Box, right: Box) -> bool:
    """Whether two boxes overlap in height by about half of the lower one, or more."""
    if left[3] <= right[1] or right[3] <= left[1]:
        return False
    shared = min(left[3], right[3]) - max(left[1], right[1])
    return shared > 0.4 * min(left[3] - left[1], right[3] - right[1])
