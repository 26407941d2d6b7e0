"""Where number and day stand on a recognised page: the boxes of their lines, in points."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.model import Crop, Page, PrintedWord
from corpus.text import fold
from extractors.numbers.codes import is_kind, is_organ, is_party_kind

_HEADER = 0.45
"""The header stands in this upper part of the page."""
_LEFT = 0.6
_LABEL = re.compile(r"[s$8]\w{0,2}[:.;]?")
_ARRIVAL = re.compile(r"\b(?:den|chuyen)\b")
_PAD = 6.0
_MOST_BEFORE = 4  # words
_NEAR_DAY = 45.0  # points: three lines


@dataclass(frozen=True, slots=True)
class Line:
    """Words that stand on one line of print, from left to right."""

    words: tuple[PrintedWord, ...]
    text: str


def number_crop(page: Page) -> Crop | None:
    """The box of the document's own number: a line of the left column whose symbol names a kind or an organ.

    An arrival stamp has a number, but no symbol, and is never taken for it. Where the symbol was not recognised, the
    left half of the line of the day is the place.
    """
    day = day_crop(page)
    for line in header_lines(page):
        at = next((n for n, word in enumerate(line.words) if _bears_symbol(_text(page, word))), None)
        if at is None or not _in_number_box(page, line, at, day):
            continue
        left = _label(page, line.words[: at + 1])
        return _crop(page, [*line.words[left : at + 1]], wider=0 if left < at else 80)
    return Crop(page=page.number, left=page.width * 0.08, top=day.top - 4, width=page.width * 0.4,
                height=day.height + 8) if day else None  # fmt: skip


def _in_number_box(page: Page, line: Line, at: int, day: Crop | None) -> bool:
    """Whether the symbol stands in the left column, near the line of the day, behind little more than "Số:".

    A symbol in running text belongs to a cited paper.
    """
    symbol = line.words[at]
    if at > _MOST_BEFORE or symbol.left > page.width * _LEFT or _ARRIVAL.search(fold(line.text)):
        return False
    return day is None or abs(symbol.top - day.top) < _NEAR_DAY


def day_crop(page: Page) -> Crop | None:
    """The box of "…, ngày … tháng … năm …" in the header."""
    for line in header_lines(page):
        folded = [fold(_text(page, word)) for word in line.words]
        first = next((n for n, word in enumerate(folded) if re.match(r"ng[ad]\w?[yv]", word)), None)
        last = next((n for n, word in enumerate(folded) if re.fullmatch(r"n\w{1,2}m", word)), None)
        if first is None or last is None or last <= first or line.words[first].left < page.width * 0.3:
            continue
        return _crop(page, line.words[max(first - 2, 0) : last + 2])
    return None


def header_lines(page: Page) -> Sequence[Line]:
    """The lines in the upper part of the page, from top to bottom, each a run of one column or of both."""
    upper = sorted(
        (word for word in page.words if word.top < page.height * _HEADER), key=lambda word: word.top + word.height / 2
    )
    rows: list[list[PrintedWord]] = []
    for word in upper:
        middle = word.top + word.height / 2
        if rows and abs(_middle(rows[-1]) - middle) < max(word.height, 8) * 0.6:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [_line(page, row) for row in rows]


def _line(page: Page, row: Iterable[PrintedWord]) -> Line:
    words = tuple(sorted(row, key=lambda word: word.left))
    return Line(words, " ".join(_text(page, word) for word in words))


def _middle(row: Sequence[PrintedWord]) -> float:
    return sum(word.top + word.height / 2 for word in row) / len(row)


def _text(page: Page, word: PrintedWord) -> str:
    return page.text[word.start : word.end]


def _bears_symbol(word: str) -> bool:
    """ "/CT-UBND", "07/QĐ-BCĐ138", "12-CT/TU": a mark before letters that name a kind or an organ."""
    match = re.search(r"[/-]\s*([^\W\d_]{2,8}\w*)(?:[-/.]([^\W\d_]\w*))?", word)
    if not match or "/" not in word:
        return False
    return is_kind(match[1]) or is_party_kind(match[1]) or bool(match[2] and is_organ(match[1]))


def _label(page: Page, words: Sequence[PrintedWord]) -> int:
    """Which word is "Số:" before the symbol; the symbol itself where it was not recognised."""
    for index in range(len(words) - 1, -1, -1):
        if _LABEL.fullmatch(fold(_text(page, words[index]))) and index < len(words) - 1:
            return index
    return max(len(words) - 3, 0)


def _crop(page: Page, words: Sequence[PrintedWord], *, wider: float = 0) -> Crop:
    """The box around words with a margin; `wider` to the left."""
    left = max(min(word.left for word in words) - _PAD - wider, 0)
    top = max(min(word.top for word in words) - _PAD, 0)
    right = min(max(word.left + word.width for word in words) + _PAD, page.width)
    bottom = min(max(word.top + word.height for word in words) + _PAD, page.height)
    return Crop(page=page.number, left=round(left, 1), top=round(top, 1), width=round(right - left, 1),
                height=round(bottom - top, 1))  # fmt: skip
