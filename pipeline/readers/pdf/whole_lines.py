"""Which lines of a page stand alone, so that their ends say all about their place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from pipeline.readers.pdf.glyphs import Box, Glyphs

# A line of the library ends with a line feed, or with the mark of a hyphen at a line's end.
_LINE = re.compile(r"[^\r\n\ufffe]+\ufffe?|\ufffe")
# A number set apart from its symbol: "565 /TB-UBND".
_SYMBOL_APART = re.compile(r"\d +/")
_CAPITALS = re.compile(f"[{''.join(filter(str.isupper, map(chr, (*range(0x590), *range(0x1E00, 0x2000)))))}]")
_CAPITAL = 0.4
"""A capital is wider than other letters by this part of their width."""

_LONG = 30
_FEWEST = 4
"""So many long lines say how wide a letter is on a page."""

_WIDEST_SLACK = 1.2
"""A line wider than its letters ask for by so many heights may have a wide gap."""

_NARROWEST = 0.75
"""A line narrower than this part of what its letters ask for is set in another way."""


class LineEnds(NamedTuple):
    """A line without odd characters: `start:first` is its first word, `second:end` the rest, or the same word.

    `letters`: how many small letters would take the room of its print, spaces apart.
    """

    start: int
    first: int
    second: int
    end: int
    spaces: int
    letters: float


class PlacedLine(NamedTuple):
    """A line with its box, the right edge of its first word and the left edge of its second (0: it has none).

    `print_width` is the width without spaces if all are as wide as the first: justified lines share their slack out. A
    line whose ends stand at different heights has no width.
    """

    ends: LineEnds
    box: Box
    first_right: float
    second_left: float
    height: float
    print_width: float


def lines_of_text(text: str, printed: int) -> tuple[list[LineEnds], list[tuple[int, int]]]:
    """The plain lines of a page's text, and the spans of all others; what comes after `printed` is stamped."""
    plain: list[LineEnds] = []
    others: list[tuple[int, int]] = []
    for match in _LINE.finditer(text):
        words, (start, end) = match[0], match.span()
        if words[0] == " " or words[-1] == " ":
            line = words.rstrip(" ")
            words = line.lstrip(" ")
            start, end = start + len(line) - len(words), start + len(line)
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
    letters = len(words) - spaces + _CAPITAL * len(_CAPITALS.findall(words))
    if not spaces:
        return LineEnds(start, end, start, end, 0, letters)
    first = words.find(" ")
    second = first + 1
    while words[second] == " ":
        second += 1
    return LineEnds(start, start + first, start + second, end, spaces, letters)


def place_lines(lines: Sequence[LineEnds], glyphs: Glyphs) -> list[PlacedLine]:
    """Lines with their places, from the boxes of the outer characters of both parts."""
    ends = [at for start, first, second, end, *_ in lines for at in (start, first - 1, second, end - 1)]
    boxes = glyphs.boxes(ends)
    return list(map(_place, lines, boxes[::4], boxes[1::4], boxes[2::4], boxes[3::4]))


def _place(ends: LineEnds, first: Box, first_end: Box, rest: Box, rest_end: Box) -> PlacedLine:
    """A line with its place; nearly all are level and run from left to right."""
    left, bottom, _, top = first
    level = first_end[1::2] == rest[1::2] == rest_end[1::2] == (bottom, top)
    if not (level and ends.spaces and left <= first_end[0] and rest[0] <= rest_end[0]):
        return _place_uneven(ends, box_around(first, first_end), box_around(rest, rest_end))
    gap, right = rest[0] - first_end[2], rest_end[2]
    width = right - left - ends.spaces * gap if gap > 0 else 0.0
    return PlacedLine(ends, (left, bottom, right, top), first_end[2], rest[0], top - bottom, width)


def _place_uneven(ends: LineEnds, left: Box, right: Box) -> PlacedLine:
    """A line of two parts, as high as its lower end, so that an accent on a capital makes it no higher."""
    if not ends.spaces:
        return PlacedLine(ends, left, left[2], 0.0, left[3] - left[1], left[2] - left[0])
    low = left if left[3] - left[1] <= right[3] - right[1] else right
    gap = right[0] - left[2]
    width = right[2] - left[0] - ends.spaces * gap if gap > 0 and share_height(left, right) else 0.0
    return PlacedLine(ends, (left[0], low[1], right[2], low[3]), left[2], right[0], low[3] - low[1], width)


def box_around(left: Box, right: Box) -> Box:
    """The box that holds two boxes of characters that follow each other."""
    if left[1] == right[1] and left[3] == right[3] and left[0] <= right[0]:
        return left[0], left[1], right[2], left[3]
    return min(left[0], right[0]), min(left[1], right[1]), max(left[2], right[2]), max(left[3], right[3])


def standing_alone(lines: Sequence[PlacedLine], others: Sequence[Box]) -> list[bool]:
    """For each line, whether nothing else stands at its height and no wide gap is in it."""
    room = _room_of_letter(lines)
    crowded = _crowded([*[line.box for line in lines], *others])
    return [at not in crowded and _is_filled(line, room) for at, line in enumerate(lines)]


def _room_of_letter(lines: Sequence[PlacedLine]) -> float:
    """Usual width of a letter, in heights of its line; 0 where a page has too few long lines to tell."""
    rooms = sorted(
        line.print_width / line.height / line.ends.letters
        for line in lines
        if line.ends.letters >= _LONG and line.height > 0
    )
    return rooms[len(rooms) // 2] if len(rooms) >= _FEWEST else 0.0


def _is_filled(line: PlacedLine, room: float) -> bool:
    """Whether a line is about as wide as its letters ask for."""
    asked = room * line.height * line.ends.letters
    return _NARROWEST * asked < line.print_width < asked + _WIDEST_SLACK * line.height


def _crowded(boxes: Sequence[Box]) -> set[int]:
    """The boxes that have another at their height."""
    order = sorted([(box[1] + box[3], at) for at, box in enumerate(boxes)])
    crowded = set[int]()
    for apart in (1, 2):
        for (_, low), (_, high) in zip(order, order[apart:], strict=False):
            if share_height(boxes[low], boxes[high]):
                crowded.update((low, high))
    return crowded


def share_height(left: Box, right: Box) -> bool:
    """Whether two boxes overlap in height by about half of the lower one, or more."""
    if left[3] <= right[1] or right[3] <= left[1]:
        return False
    shared = min(left[3], right[3]) - max(left[1], right[1])
    return shared > 0.4 * min(left[3] - left[1], right[3] - right[1])
