"""Flat tables → rows and columns: the arrangement that costs least."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.readers.bars import FlatTable, Text

_LABEL = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]+|[A-HĐ]|[a-hđ])\s*[.)]?$")
_NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]+\.|[a-hđ]\))\s?\w")
_NUMBER_HEAD = re.compile(r"(?:S?TT|Số\s*TT|Số\s+thứ\s+tự)$", re.I)
_EMPTY_CELL, _SHORT_ROW, _SECTION_ROW, _WRONG_LABEL, _BROKEN_ROW = 0.3, 1.5, 0.6, 1.0, 6.0
_MOST_EMPTY = 12


@dataclass(frozen=True, slots=True)
class Placed:
    """A text with its row, its column and the number of columns it spans."""

    text: Text
    row: int
    column: int
    columns: int = 1


@dataclass(frozen=True, slots=True)
class _Way:
    """The cheapest way to a text in a column: its cost, where the text before stood, whether a row begins here."""

    cost: float
    before: int
    new_row: bool


def table_to_grid(table: FlatTable) -> list[Placed]:
    """Each text of a table in its row and column."""
    width = _width(table.cells)
    numbered = _is_numbered(table.cells)
    ways = _ways(table.cells, width, numbered=numbered)
    columns = _columns(ways)
    return _place(table.cells, columns, width, numbered=numbered)


def _is_numbered(cells: Sequence[Text]) -> bool:
    """Whether rows begin with a number: by the head of the first column, or because many do."""
    if _NUMBER_HEAD.match(cells[0].words):
        return True
    first = [cell for at, cell in enumerate(cells) if cell.bars > 1 or at == 0]
    return len(first) > 3 and sum(_LABEL.match(cell.words) is not None for cell in first) > 0.4 * len(first)


def _width(cells: Sequence[Text]) -> int:
    """Columns of the table: cells of its first row, or of most rows when those have more."""
    rows = [1]
    for cell in cells[1:]:
        if cell.bars == 1:
            rows[-1] += 1
        else:
            rows.append(1)
    counted = Counter(n for n in rows if n > 1)
    common = max(counted, key=lambda n: (counted[n], n), default=1)
    return max(rows[0], common, *(n for n in counted if counted[n] > 1), 1)


def _ways(cells: Sequence[Text], width: int, *, numbered: bool) -> list[dict[int, _Way]]:
    first = max(min(cells[0].bars - 1, width - 1), 0)
    ways = [{column: _Way(_EMPTY_CELL * column, -1, True) for column in range(first + 1)}]
    for before, cell in pairwise(cells):
        found: dict[int, _Way] = {}
        for column, way in ways[-1].items():
            for target, cost, new_row in _steps(before, cell, column, width):
                total = way.cost + cost + _label_cost(cell, target, numbered=numbered)
                if target not in found or total < found[target].cost:
                    found[target] = _Way(total, column, new_row)
        ways.append(found)
    return ways


def _steps(before: Text, cell: Text, column: int, width: int) -> list[tuple[int, float, bool]]:
    """Columns that the next text may stand in: (column, cost, whether it begins a row)."""
    steps = [(column + cell.bars, _EMPTY_CELL * (cell.bars - 1), False)] if column + cell.bars < width else []
    empty = max(cell.bars - 2, 0)
    if cell.bars == 1:
        return steps or [(0, _BROKEN_ROW, True)]
    for leading in range(min(empty, width - 1, _MOST_EMPTY) + 1):
        end = min(column + 1 + empty - leading, max(width, column + 1))
        steps.append((leading, _EMPTY_CELL * empty + _row_cost(before, column, end, width), True))
    return steps


def _row_cost(last: Text, column: int, end: int, width: int) -> float:
    if end == width:
        return 0.0
    if column == 0 and end == 1:
        if all(line.bold for line in last.lines if line.text):
            return 0.0
        return _EMPTY_CELL if _LABEL.match(last.words) is None else _SECTION_ROW + 1
    return _SHORT_ROW


def _label_cost(cell: Text, column: int, *, numbered: bool) -> float:
    if not numbered:
        return -0.2 if column == 0 and _NUMBERED.match(cell.words) else 0.0
    label = _LABEL.match(cell.words) is not None
    if column == 0:
        return -0.5 if label else _WRONG_LABEL if len(cell.words) < 30 else _EMPTY_CELL
    return _EMPTY_CELL if label else 0.0


def _columns(ways: list[dict[int, _Way]]) -> list[tuple[int, bool]]:
    column = min(ways[-1], key=lambda c: ways[-1][c].cost)
    found: list[tuple[int, bool]] = []
    for options in reversed(ways):
        way = options[column]
        found.append((column, way.new_row))
        column = way.before
    return found[::-1]


def _place(cells: Sequence[Text], columns: Sequence[tuple[int, bool]], width: int, *, numbered: bool) -> list[Placed]:
    starts = [at for at, (_, new_row) in enumerate(columns) if new_row]
    placed: list[Placed] = []
    labelled = False
    for row, (start, end) in enumerate(pairwise([*starts, len(cells)])):
        label = columns[start][0] == 0 and _LABEL.match(cells[start].words) is not None
        alone = end == start + 1 and columns[start][0] == 0
        hangs = numbered and labelled and not label and not alone and columns[start][0] == 0
        shift = width - _row_end(cells, columns, end) if hangs else 0
        span = width if alone else 1
        placed.extend(Placed(cells[at], row, columns[at][0] + max(shift, 0), span) for at in range(start, end))
        labelled = labelled or label
    return placed


def _row_end(cells: Sequence[Text], columns: Sequence[tuple[int, bool]], end: int) -> int:
    """How many columns a row takes that ends before a text, empty cells at its end included."""
    trailing = cells[end].bars - 2 - columns[end][0] if end < len(cells) else 0
    return columns[end - 1][0] + 1 + max(trailing, 0)
