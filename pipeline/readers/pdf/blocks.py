"""The parts of all pages → raw blocks in reading order; paragraphs and tables run over page ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from corpus.model import Cell
from pipeline.raw import RawBlock, Slice
from pipeline.readers.lines import Line
from pipeline.readers.paragraphs import Style, lines_to_paragraphs, paragraphs_to_slices

_HEAD_ROWS = 2
_STYLE = Style(width=90, first=90, wrapped=True, spaced=False)


@dataclass(frozen=True, slots=True)
class CellLines:
    """The lines of a cell with its place in the table of its page."""

    row: int
    column: int
    columns: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class TableLines:
    """A table of a page. `edges` are the left edges of its columns; `first` and `last`: where on the page it stands."""

    cells: tuple[CellLines, ...]
    edges: tuple[float, ...]
    first: bool = False
    last: bool = False


@dataclass(slots=True)
class BlockBuilder:
    """Takes lines and tables in reading order and makes blocks of them."""

    blocks: list[RawBlock] = field(default_factory=list)
    _lines: list[Line] = field(default_factory=list)
    _tables: int = 0
    _rows: int = 0
    _open: TableLines | None = None
    _head: tuple[tuple[str, ...], ...] = ()

    def add_lines(self, lines: Iterable[Line]) -> None:
        """Running text; its last paragraph may go on."""
        self._open = None
        self._lines.extend(lines)

    def add_table(self, table: TableLines) -> None:
        """A table; one that ends a page and one that begins the next are the same if their columns agree."""
        self.flush()
        if self._open and table.first and _same_columns(self._open, table):
            table = self._continue(_without_head(table, self._head))
        else:
            self._tables, self._rows = self._tables + 1, 0
            self._head = tuple(_row_texts(table, row) for row in range(_HEAD_ROWS))
        for cell in table.cells:
            self._add_cell(cell)
        self._rows += 1 + max((cell.row for cell in table.cells), default=-1)
        self._open = table if table.last else None

    def flush(self) -> None:
        """Make blocks of the lines so far."""
        for paragraph in lines_to_paragraphs(self._lines, _STYLE):
            self.blocks.append(RawBlock(paragraphs_to_slices([paragraph]), bold=paragraph.bold))
        self._lines = []

    def _add_cell(self, cell: CellLines) -> None:
        paragraphs = lines_to_paragraphs(cell.lines, _STYLE, cell=True)
        if paragraphs:
            place = Cell(self._tables - 1, self._rows + cell.row, cell.column, cell.columns)
            bold = all(paragraph.bold for paragraph in paragraphs)
            self.blocks.append(RawBlock(paragraphs_to_slices(paragraphs), bold=bold, cell=place))

    def _continue(self, table: TableLines) -> TableLines:
        """What is left of a table on the next page when a broken row has gone to its first half."""
        row = [cell for cell in table.cells if cell.row == 0 and cell.lines]
        before = [
            b for b in self.blocks if b.cell and b.cell.table == self._tables - 1 and b.cell.row == self._rows - 1
        ]
        if not _is_rest(row, before):
            return table
        for cell in row:
            self._append_to(cell)
        rest = tuple(replace(cell, row=cell.row - 1) for cell in table.cells if cell.row)
        return replace(table, cells=rest)

    def _append_to(self, cell: CellLines) -> None:
        slices = paragraphs_to_slices(lines_to_paragraphs(cell.lines, _STYLE, cell=True))
        for at in range(len(self.blocks) - 1, -1, -1):
            place = self.blocks[at].cell
            if place is None or place.row != self._rows - 1:
                break
            if place.column == cell.column:
                joined = _join_cell(self.blocks[at].slices, slices)
                self.blocks[at] = self.blocks[at]._replace(slices=joined)
                return
        self._add_cell(replace(cell, row=-1))


def _row_texts(table: TableLines, row: int) -> tuple[str, ...]:
    return tuple(" ".join(line.text for line in cell.lines) for cell in table.cells if cell.row == row)


def _without_head(table: TableLines, head: Sequence[tuple[str, ...]]) -> TableLines:
    """The rows below a head that is printed again on each page."""
    repeated = 0
    while repeated < len(head) and head[repeated] and _row_texts(table, repeated) == head[repeated]:
        repeated += 1
    cells = tuple(replace(cell, row=cell.row - repeated) for cell in table.cells if cell.row >= repeated)
    return replace(table, cells=cells)


def _same_columns(left: TableLines, right: TableLines) -> bool:
    return len(left.edges) == len(right.edges) and all(
        abs(a - b) < 4 for a, b in zip(left.edges, right.edges, strict=True)
    )


def _is_rest(row: Sequence[CellLines], before: Sequence[RawBlock]) -> bool:
    """Whether the first row of a page goes on with the last of the page before: no label, and words that go on."""
    if not row or not before or any(cell.column == 0 for cell in row):
        return False
    return any(cell.lines[0].text[:1].islower() for cell in row) or len(row) == 1


def _join_cell(before: tuple[Slice, ...], after: tuple[Slice, ...]) -> tuple[Slice, ...]:
    return (*before, after[0]._replace(join=" "), *after[1:])
