"""Which lines of a page stand alone, so that their ends say all about their place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from pipeline.readers.pdf.glyphs import Box, Glyphs
from pipeline.readers.pdf.word import Word

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
    """A line as one word on paper, with the letters that ask for room in it.

    `print_width` is the width without spaces if all are as wide as the first: justified lines share their slack out. A
    line whose ends stand at different heights has no width.
    """

    word: Word
    letters: float
    print_width: float


def lines_of_text(text: str, printed: int) -> tuple[list[LineEnds], list[tuple[int, int]]]:
    """The plain lines of a page's text, and the spans of all others; what comes after `printed` is stamped."""
    plain: list[LineEnds] = []
    others: list[tuple[int, int]] = []
    for match in _LINE.finditer(text):
        words, start = match[0], match.start()
        if words[0] == " " or words[-1] == " ":
            line = words.rstrip(" ")
            words = line.lstrip(" ")
            start += len(line) - len(words)
            if not words:
                continue
        end = start + len(words)
        if end <= printed and words.isprintable() and not (" /" in words and _SYMBOL_APART.search(words)):
            plain.append(_ends_of(words, start, end))
        else:
            others.append((start, end))
    return plain, others


def _ends_of(words: str, start: int, end: int) -> LineEnds:
    """The ends of a line that stands at `start:end` of the page's text."""
    spaces = words.count(" ")
    letters = len(words) - spaces + _CAPITAL * len(_CAPITALS.findall(words))
    if not spaces:
        return LineEnds(start, end, start, end, 0, letters)
    first = second = words.find(" ")
    while words[second] == " ":
        second += 1
    return LineEnds(start, start + first, start + second, end, spaces, letters)


def place_lines(lines: Sequence[LineEnds], glyphs: Glyphs) -> list[PlacedLine]:
    """Lines with their places, from the boxes of the outer characters of both parts."""
    ends = [at for start, first, second, end, _, _ in lines for at in (start, first - 1, second, end - 1)]
    boxes = glyphs.boxes(ends)
    return list(map(_place, lines, boxes[::4], boxes[1::4], boxes[2::4], boxes[3::4]))


def _place(ends: LineEnds, first: Box, first_end: Box, rest: Box, rest_end: Box) -> PlacedLine:
    """A line with its place: as high as its lower end, so that an accent on a capital makes it no higher."""
    start, _, _, end, spaces, letters = ends
    left, bottom, first_right, top = box_around(first, first_end)
    if not spaces:
        return PlacedLine(Word(start, end, left, bottom, first_right, top, first_right), letters, first_right - left)
    second_left, low, right, high = box_around(rest, rest_end)
    gap, level = second_left - first_right, low == bottom and high == top
    width = right - left - spaces * gap if gap > 0 and (level or share_height(bottom, top, low, high)) else 0.0
    if high - low < top - bottom:
        bottom, top = low, high
    return PlacedLine(Word(start, end, left, bottom, right, top, first_right, second_left), letters, width)


def box_around(before: Box, after: Box) -> Box:
    """The box that holds two boxes of characters that follow each other."""
    left, bottom, right, top = before
    left_after, bottom_after, right_after, top_after = after
    if bottom == bottom_after and top == top_after and left <= left_after:
        return left, bottom, right_after, top
    return (
        left if left < left_after else left_after,
        bottom if bottom < bottom_after else bottom_after,
        right if right > right_after else right_after,
        top if top > top_after else top_after,
    )


def standing_alone(lines: Sequence[PlacedLine], others: Sequence[Word]) -> list[bool]:
    """For each line, whether nothing else stands at its height and no wide gap is in it."""
    room = _room_of_letter(lines)
    crowded = _crowded([*[line.word for line in lines], *others])
    return [at not in crowded and _is_filled(line, room) for at, line in enumerate(lines)]


def _room_of_letter(lines: Sequence[PlacedLine]) -> float:
    """Usual width of a letter, in heights of its line; 0 where a page has too few long lines to tell."""
    rooms = sorted(
        [
            width / height / letters
            for (_, _, _, bottom, _, top, *_), letters, width in lines
            if letters >= _LONG and (height := top - bottom) > 0
        ]
    )
    return rooms[len(rooms) // 2] if len(rooms) >= _FEWEST else 0.0


def _is_filled(line: PlacedLine, room: float) -> bool:
    """Whether a line is about as wide as its letters ask for."""
    word, letters, width = line
    height = word[5] - word[3]
    asked = room * height * letters
    return _NARROWEST * asked < width < asked + _WIDEST_SLACK * height


def _crowded(words: Sequence[Word]) -> set[int]:
    """The places of those that have another at their height."""
    order = sorted([(word[3] + word[5], at, word[3], word[5]) for at, word in enumerate(words)])
    crowded = set[int]()
    for apart in (1, 2):
        for (_, lower, bottom, top), (_, upper, low, high) in zip(order, order[apart:], strict=False):
            if top > low and share_height(bottom, top, low, high):
                crowded.update((lower, upper))
    return crowded


def share_height(bottom: float, top: float, low: float, high: float) -> bool:
    """Whether two boxes from `bottom` to `top` and from `low` to `high` overlap by about half of the lower, or more."""
    if top <= low or high <= bottom:
        return False
    shared = min(top, high) - max(bottom, low)
    return shared > 0.4 * min(top - bottom, high - low)
