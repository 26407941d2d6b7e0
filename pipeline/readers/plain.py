"""Plain text: as typed, as copied from the web with marks and bars, as taken out of a PDF."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from corpus.model import Cell, Page
from pipeline.encodings import readable
from pipeline.raw import RawBlock, RawDocument, ReadContext
from pipeline.readers.bars import Text, lines_to_texts, texts_to_parts
from pipeline.readers.columns import SideBySide, TabbedRows, lines_to_runs
from pipeline.readers.decode import decode
from pipeline.readers.grid import Placed, table_to_grid
from pipeline.readers.lines import Line
from pipeline.readers.paragraphs import (
    Style,
    lines_to_paragraphs,
    paragraphs_to_slices,
    style_of,
)
from pipeline.readers.sheets import pages_to_lines, text_to_pages
from pipeline.readers.unroll import unrolled

_LONGEST_CELL = 3000
_REGULAR = 3  # rows of three columns that only a real table has


def read_plain(data: bytes, context: ReadContext) -> RawDocument:  # noqa: ARG001
    """Paragraphs and cells of a text; a form feed begins a page. Raises UnknownEncoding."""
    text = unrolled(decode(data))
    pages = text_to_pages(text)
    return RawDocument("text/plain", pages, tuple(_blocks(readable(pages))))


def _blocks(pages: tuple[Page, ...]) -> Iterable[RawBlock]:
    lines = pages_to_lines(pages)
    builder = _Builder(style_of(lines))
    for part in texts_to_parts(lines_to_texts(lines)):
        if isinstance(part, Text):
            builder.add_free(part.lines)
        else:
            builder.add_grid(table_to_grid(part))
    return builder.blocks


@dataclass(slots=True)
class _Builder:
    """Makes blocks of the parts of a text and counts its tables."""

    style: Style
    blocks: list[RawBlock] = field(default_factory=list)
    tables: int = 0

    def add_free(self, lines: Sequence[Line]) -> None:
        """Paragraphs, and what is set in columns with spaces and tabs."""
        for run in lines_to_runs(lines):
            if isinstance(run, SideBySide):
                self._add_cells([(0, 0, 1, run.left), (0, 1, 1, run.right)])
            elif isinstance(run, TabbedRows):
                self._add_cells(
                    [(row, column, 1, (line,)) for row, cells in enumerate(run.rows) for column, line in cells]
                )
            else:
                self._add_paragraphs(run)

    def add_grid(self, grid: list[Placed]) -> None:
        """The cells of a table; of one that only holds a page together, its paragraphs."""
        if _is_layout(grid):
            for placed in grid:
                self.add_free(placed.text.lines)
        else:
            self._add_cells([(p.row, p.column, p.columns, p.text.lines) for p in grid])

    def _add_paragraphs(self, lines: Iterable[Line]) -> None:
        for paragraph in lines_to_paragraphs(lines, self.style):
            self.blocks.append(RawBlock(paragraphs_to_slices([paragraph]), bold=paragraph.bold))

    def _add_cells(self, cells: Iterable[tuple[int, int, int, Sequence[Line]]]) -> None:
        for row, column, columns, lines in cells:
            paragraphs = lines_to_paragraphs(lines, self.style, cell=True)
            if paragraphs:
                place = Cell(self.tables, row, column, columns)
                bold = all(paragraph.bold for paragraph in paragraphs)
                self.blocks.append(RawBlock(paragraphs_to_slices(paragraphs), bold=bold, cell=place))
        self.tables += 1


def _is_layout(grid: list[Placed]) -> bool:
    """Whether a table only holds a page together: a single column, or the whole document in a cell of few rows."""
    full = sum(p.column == 2 for p in grid)
    long = any(len(p.text.words) > _LONGEST_CELL for p in grid)
    return all(p.column == 0 for p in grid) or (long and full < _REGULAR)
