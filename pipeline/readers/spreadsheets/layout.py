"""Rows of a sheet → paragraphs and tables: what stands above and below a table is no part of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from corpus.model import Cell, Page
from pipeline.raw import RawBlock
from pipeline.readers.composer import Composer

_TABLE = 3
"""So many filled cells in a row make it a row of a table; a head or a signature has two side by side."""


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A filled cell: its column from 0, the number it spans, its words.

    `repeats`: index of the row above whose words it shows, for the lower part of a cell merged over several rows.
    """

    column: int
    text: str
    columns: int = 1
    bold: bool = False
    repeats: int | None = None


SheetRow = tuple[SheetCell, ...]
"""The filled cells of a row, left to right; an empty row has none."""


@dataclass(slots=True)
class SheetsWriter:
    """Composes the pages of a workbook, one for each sheet, and counts its tables."""

    pages: list[Page] = field(default_factory=list)
    blocks: list[RawBlock] = field(default_factory=list)
    _tables: int = 0

    def add_sheet(self, title: str, rows: Iterable[SheetRow]) -> None:
        """One sheet; its `title` ("" for none) as a line above."""
        composer = Composer()
        composer.add(title, bold=True)
        listed = list(rows)
        first, after = table_range([own_cells(row) for row in listed])
        listed = [own_cells(row, of_rows=range(first + 1, after)) for row in listed]
        for row in listed[:first]:
            self._add_free(composer, row)
        if first < after:
            self._add_rows(composer, [row for row in listed[first:after] if row])
        for row in listed[after:]:
            self._add_free(composer, row)
        if composer.blocks:
            number = len(self.pages) + 1
            self.pages.append(Page(number, composer.pages[0].text))
            self.blocks += [on_page(block, number) for block in composer.blocks]

    def _add_free(self, composer: Composer, row: SheetRow) -> None:
        if len(row) == 1:
            composer.add(row[0].text, bold=row[0].bold)
        elif row:
            self._add_rows(composer, [tuple(SheetCell(n, cell.text, 1, cell.bold) for n, cell in enumerate(row))])

    def _add_rows(self, composer: Composer, rows: Sequence[SheetRow]) -> None:
        leftmost = min(cell.column for row in rows for cell in row)
        for number, row in enumerate(rows):
            for cell in row:
                place = Cell(self._tables, number, cell.column - leftmost, cell.columns)
                composer.add(cell.text, bold=cell.bold, cell=place)
        self._tables += 1


def own_cells(row: SheetRow, *, of_rows: range = range(0)) -> SheetRow:
    """The cells of a row without repetitions, but for those of the rows `of_rows`: a head is not repeated."""
    return tuple(cell for cell in row if cell.repeats is None or cell.repeats in of_rows)


def table_range(rows: Sequence[SheetRow]) -> tuple[int, int]:
    """The rows (first, one after the last) of the table: from the first row with three filled cells to the last such
    row and what hangs on to it. A sheet of two columns is a table where most of its rows fill both."""
    wide = [at for at, row in enumerate(rows) if len(row) >= _TABLE]
    if not wide:
        pairs = [at for at, row in enumerate(rows) if len(row) == 2]
        filled = sum(bool(row) for row in rows)
        return (pairs[0], pairs[-1] + 1) if len(pairs) >= _TABLE and len(pairs) * 2 > filled else (0, 0)
    after = wide[-1] + 1
    while after < len(rows) and rows[after]:
        after += 1
    return wide[0], after


def on_page(block: RawBlock, number: int) -> RawBlock:
    """The block of a page of its own as a block of page `number`."""
    return block._replace(slices=tuple(piece._replace(page=number) for piece in block.slices))
