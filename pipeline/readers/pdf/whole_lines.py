"""Which lines of a page stand alone, so that their ends say all about their place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise

from pipeline.readers.pdf.glyphs import Box, Glyphs, Sides, box_of
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

_ENOUGH = 7
"""And about so many are looked at."""

_WIDEST_SLACK = 1.2
"""A line wider than its letters ask for by so many heights may have a wide gap."""

_GAP = 0.9
"""A narrower gap between two words, in heights, parts nothing."""

_SHARED = 0.4
"""What shares more of its height with another, in parts of the lower, stands beside it."""

_NARROWEST = 0.75
"""A line narrower than this part of what its letters ask for is set in another way."""

_CLEARLY = 0.9
"""A line wider than this part of what it would ask for without capitals is not, unless most are capitals."""


LineEnds = tuple[int, int, int, int, int]
"""A line without odd characters, as (start, first, second, end, spaces).

`start:first` is its first word, `second:end` the rest, or the same word.
"""

PlacedLine = tuple[Word, int, float]
"""A line as one word on paper, how many characters are printed in it, and the width of its print.

The width is that without spaces if all are as wide as the first: justified lines share their slack out. A line whose
ends stand at different heights has no width.
"""


def lines_of_text(text: str, printed: int) -> tuple[list[LineEnds], list[tuple[int, int]]]:
    """The plain lines of a page's text, and the spans of all others; what comes after `printed` is stamped."""
    plain: list[LineEnds] = []
    others: list[tuple[int, int]] = []
    for start, words in _lines(text):
        end, first = start + len(words), words.find(" ")
        if end > printed or not words.isprintable() or (" /" in words and _SYMBOL_APART.search(words)):
            others.append((start, end))
        elif first < 0:
            plain.append((start, end, start, end, 0))
        else:
            second = first + 1
            while words[second] == " ":
                second += 1
            plain.append((start, start + first, start + second, end, words.count(" ")))
    return plain, others


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a page's text that are not empty, without spaces at their ends, and where they start."""
    for start, line in _raw_lines(text):
        words = line.strip(" ")
        if words:
            yield start if line[0] != " " else start + line.index(words), words


def _raw_lines(text: str) -> Iterable[tuple[int, str]]:
    if "\ufffe" in text or not text.count("\r") == text.count("\n") == text.count("\r\n"):
        return ((match.start(), match[0]) for match in _LINE.finditer(text))
    lines = text.split("\r\n")
    return zip(accumulate([len(line) + 2 for line in lines], initial=0), lines, strict=False)


def place_lines(lines: Sequence[LineEnds], glyphs: Glyphs) -> list[PlacedLine]:
    """Lines with their places, from the boxes of the outer characters of both parts."""
    sides = glyphs.sides([at for start, first, second, end, _ in lines for at in (start, first - 1, second, end - 1)])
    return list(map(_place, lines, sides, sides, sides, sides))


def _place(ends: LineEnds, first: Sides, first_end: Sides, rest: Sides, rest_end: Sides) -> PlacedLine:
    """A line with its place: as high as its lower part, so that an accent on a capital makes it no higher."""
    start, _, _, end, spaces = ends
    left, top, _, bottom = first
    _, high, first_right, low = first_end
    second_left, rest_top, _, rest_bottom = rest
    _, rest_high, right, rest_low = rest_end
    gap = second_left - first_right
    if gap <= 0 or not bottom == low == rest_bottom == rest_low:
        return _place_uneven(ends, *map(box_of, (first, first_end, rest, rest_end)))
    top = top if top > high else high
    rest_top = rest_top if rest_top > rest_high else rest_high
    word = Word(start, end, left, bottom, right, top if top < rest_top else rest_top, first_right, second_left)
    return word, end - start - spaces, right - left - spaces * gap


def _place_uneven(ends: LineEnds, first: Box, first_end: Box, rest: Box, rest_end: Box) -> PlacedLine:
    """The same for a line whose ends stand at different heights, or that has one word."""
    start, _, _, end, spaces = ends
    left, bottom, first_right, top = box_around(first, first_end)
    if not spaces:
        return Word(start, end, left, bottom, first_right, top, first_right), end - start, first_right - left
    second_left, low, right, high = box_around(rest, rest_end)
    gap, level = second_left - first_right, low == bottom and high == top
    width = right - left - spaces * gap if gap > 0 and (level or share_height(bottom, top, low, high)) else 0.0
    if high - low < top - bottom:
        bottom, top = low, high
    return Word(start, end, left, bottom, right, top, first_right, second_left), end - start - spaces, width


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
    """For each line, whether nothing else stands at its height."""
    crowded = _crowded([*[word for word, _, _ in lines], *others])
    return [at not in crowded for at in range(len(lines))]


def filled(lines: Sequence[PlacedLine], text: str) -> list[bool]:
    """For each line of a page's text, whether it is as wide as its letters ask for, so that no wide gap is in it."""
    room = _room_of_letter(lines, text)
    return [
        _CLEARLY * (asked := room * (height := word[5] - word[3]) * letters) < width < asked + _WIDEST_SLACK * height
        or _is_filled((word, letters, width), text, room)
        for word, letters, width in lines
    ]


def _is_filled(line: PlacedLine, text: str, room: float) -> bool:
    """Whether a line is as wide as it asks for, its capitals counted."""
    height = line[0][5] - line[0][3]
    asked = room * height * _letters(line, text)
    return _NARROWEST * asked < line[2] < asked + _WIDEST_SLACK * height


def _room_of_letter(lines: Sequence[PlacedLine], text: str) -> float:
    """Usual width of a small letter, in heights of its line; 0 where a page has too few long lines to tell."""
    long = [line for line in lines if line[1] >= _LONG and line[0][5] > line[0][3]]
    if len(long) < _FEWEST:
        return 0.0
    some = long[:: 1 + len(long) // _ENOUGH]
    rooms = sorted([line[2] / (line[0][5] - line[0][3]) / _letters(line, text) for line in some])
    return rooms[len(rooms) // 2]


def _letters(line: PlacedLine, text: str) -> float:
    """How many small letters would take the room of a line's print."""
    return line[1] + _CAPITAL * len(_CAPITALS.findall(text, line[0][0], line[0][1]))


def has_no_gap(boxes: Sequence[tuple[Box, Box]]) -> bool:
    """Whether words, each by its first and last character, stand on one line without a wide gap between them."""
    (_, bottom, _, top), _ = boxes[0]
    level = all(first[1] == bottom == last[1] for first, last in boxes)
    return level and all(
        0 <= after[0] - before[2] < _GAP * (top - bottom) for (_, before), (after, _) in pairwise(boxes)
    )


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
    return shared > _SHARED * min(top - bottom, high - low)
