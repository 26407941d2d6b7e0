"""Words on paper → rows of segments → full lines and columns side by side. A whole line is a row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from pipeline.readers.markers import is_capitals
from pipeline.readers.pdf.word import Word
from pipeline.readers.pdf.words import PageText

_RECIPIENTS = re.compile(r"Nơi nhận", re.I)
_LEFT = attrgetter("left")
_IS_LINE = attrgetter("first_right")
_WIDEST_SPACE = 1.5
"""A wider gap, in heights of a line, parts what stands on one line."""

_NARROWEST = 6.0
"""The narrowest gutter between two columns, in points."""


class Segment:
    """Words of one line without a wide gap between them, left to right; what is asked of it often is kept."""

    __slots__ = ("bold", "height", "left", "right", "words")

    def __init__(self, words: tuple[Word, ...]) -> None:
        self.words = words
        _, _, self.left, bottom, self.right, top, _, _, self.bold, _ = words[0]
        if len(words) == 1:
            self.height = top - bottom
            return
        self.right = words[-1].right
        self.height = sorted([word[5] - word[3] for word in words])[(len(words) - 1) // 2]
        self.bold = self.bold and all(word.bold for word in words)

    @property
    def bottom(self) -> float:
        return min(word.bottom for word in self.words)

    @property
    def top(self) -> float:
        return max(word.top for word in self.words)


Row = tuple[Segment, ...]
"""What stands at one height of the page, left to right."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Two boxes side by side: a header, or the recipients beside the signature."""

    left: tuple[Segment, ...]
    right: tuple[Segment, ...]

    @property
    def top(self) -> float:
        return max(segment.top for segment in (*self.left, *self.right))


def words_to_rows(words: Iterable[Word]) -> list[Row]:
    """Rows of a page from top to bottom: words that overlap in height by half stand in one row."""
    ordered = [word for _, _, word in sorted([(-word[5] - word[3], word[2], word) for word in words])]
    if all(map(_IS_LINE, ordered)):
        return [(Segment((word,)),) for word in ordered]
    rows: list[list[Word]] = []
    for word in ordered:
        if word[6] > 0 or not _takes(rows, word):
            rows.append([word])
    return [(Segment((row[0],)),) if len(row) == 1 else _segments(sorted(row, key=_LEFT)) for row in rows]


def _takes(rows: list[list[Word]], word: Word) -> bool:
    """Whether one of the last rows stands at the height of a word, which is put there."""
    for row in rows[:-4:-1]:
        if _same_height(row[0], word):
            row.append(word)
            return True
    return False


def _same_height(left: Word, right: Word) -> bool:
    low, high, bottom, top = left[3], left[5], right[3], right[5]
    if low >= top or bottom >= high:
        return False
    shared = min(high, top) - max(low, bottom)
    return shared > 0.5 * min(high - low, top - bottom)


def _segments(words: list[Word]) -> Row:
    segments: list[list[Word]] = [[words[0]]]
    for before, word in pairwise(words):
        gap = word[2] - before[4]
        if gap > before[5] - before[3] and gap > _widest_space(before, word):
            segments.append([word])
        else:
            segments[-1].append(word)
    return tuple(Segment(tuple(segment)) for segment in segments)


def _widest_space(before: Word, word: Word) -> float:
    """A gap that a stamp was to fill is not fully filled by it."""
    stamped = before.stamped or word.stamped
    return max(before.height, word.height) * (2.5 if stamped else _WIDEST_SPACE)


def rows_to_parts(rows: Sequence[Row], page: PageText) -> list[Segment | Columns]:
    """Lines and columns from top to bottom. What is parted by a gap but stands in no columns is one line again."""
    if all(len(row) == 1 for row in rows):
        return [row[0] for row in rows]
    parts: list[Segment | Columns] = []
    at = 0
    while at < len(rows):
        end, gutter = _zone(rows, at, page)
        if gutter is None:
            parts.append(_whole(rows[at]))
            at += 1
            continue
        parts.append(Columns(_side(rows[at:end], 0.0, gutter), _side(rows[at:end], gutter, page.width)))
        at = end
    return parts


def _side(rows: Iterable[Row], low: float, high: float) -> tuple[Segment, ...]:
    """The lines of one column."""
    sides = (tuple(s for s in row if low <= (s.left + s.right) / 2 < high) for row in rows)
    return tuple(_whole(side) for side in sides if side)


def _whole(row: Row) -> Segment:
    return row[0] if len(row) == 1 else Segment(tuple(word for segment in row for word in segment.words))


def _zone(rows: Sequence[Row], at: int, page: PageText) -> tuple[int, float | None]:
    """End and gutter of the columns that begin with a row, if columns begin there."""
    if not _may_begin(rows, at, page):
        return at, None
    low, high = 0.0, page.width
    end, sides = at, set[str]()
    for row in rows[at:]:
        new_low, new_high, side = _narrow(row, low, high, page)
        if new_high - new_low < _NARROWEST or not side:
            break
        low, high = new_low, new_high
        sides |= side
        end += 1
    if sides != {"left", "right"} or not any(len(row) > 1 for row in rows[at:end]):
        return at, None
    return end, (low + high) / 2


def _may_begin(rows: Sequence[Row], at: int, page: PageText) -> bool:
    """Columns begin with a row in two parts, a line far right, an issuer in capitals or the recipients."""
    row = rows[at]
    if len(row) > 1:
        return row[-1].left > 0.35 * page.width
    text = _text(row[0], page)
    if row[0].left > 0.42 * page.width:
        return not _is_centred(row[0], page)
    return row[0].right < 0.55 * page.width and (is_capitals(text) or _RECIPIENTS.match(text) is not None)


def _narrow(row: Row, low: float, high: float, page: PageText) -> tuple[float, float, set[str]]:
    """The gutter that is left when a row stands on its sides, and the sides it stands on."""
    gaps = [(max(low, a.right), min(high, b.left)) for a, b in pairwise(row)]
    wide = max(gaps, key=lambda gap: gap[1] - gap[0], default=(0.0, 0.0))
    if wide[1] - wide[0] > _NARROWEST:
        return *wide, {"left", "right"}
    only = _whole(row)
    if _is_centred(only, page):
        return 0.0, 0.0, set()
    if only.left > max(0.4 * page.width, low):
        return low, min(high, only.left), {"right"}
    if only.right < min(high, 0.6 * page.width):
        return max(low, only.right), high, {"left"}
    return 0.0, 0.0, set()


def _is_centred(segment: Segment, page: PageText) -> bool:
    return abs((segment.left + segment.right) / 2 - page.width / 2) < 0.07 * page.width


def _text(segment: Segment, page: PageText) -> str:
    return " ".join(page.text[word.start : word.end] for word in segment.words)
