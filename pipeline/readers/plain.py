"""Plain text: as typed, as copied from the web with marks and bars, as taken out of a PDF."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.errors import EmptyFile
from corpus.model import Cell, Page
from pipeline.raw import RawBlock, RawDocument
from pipeline.readers.bars import Text, lines_to_texts, texts_to_parts
from pipeline.readers.decode import decode
from pipeline.readers.grid import Placed, table_to_grid
from pipeline.readers.lines import Line
from pipeline.readers.paragraphs import (
    Paragraph,
    Style,
    lines_to_paragraphs,
    paragraphs_to_slices,
    style_of,
)
from pipeline.readers.sheets import pages_to_lines, text_to_pages

_LONGEST_CELL = 3000


def read_plain(data: bytes, name: str) -> RawDocument:
    """Paragraphs and cells of a text; a form feed begins a page. Raises EmptyFile and UnknownEncoding."""
    text = decode(data)
    if not text.strip():
        raise EmptyFile(f"Tệp {name} không có nội dung.", remedy="Kiểm tra lại tệp gốc.")
    pages = text_to_pages(text)
    return RawDocument("text/plain", pages, tuple(_blocks(pages)))


def _blocks(pages: tuple[Page, ...]) -> Iterable[RawBlock]:
    lines = pages_to_lines(pages)
    style = style_of(lines)
    tables = 0
    for part in texts_to_parts(lines_to_texts(lines)):
        if isinstance(part, Text):
            yield from _free(part.lines, style)
            continue
        grid = table_to_grid(part)
        if _is_layout(grid):
            for placed in grid:
                yield from _free(placed.text.lines, style)
        else:
            yield from _cells(grid, tables, style)
            tables += 1


def _is_layout(grid: list[Placed]) -> bool:
    """Whether a table only holds a page together: a single column, or the whole document in a cell."""
    return all(p.column == 0 for p in grid) or any(len(p.text.words) > _LONGEST_CELL for p in grid)


def _free(lines: Iterable[Line], style: Style) -> Iterable[RawBlock]:
    for paragraph in lines_to_paragraphs(lines, style):
        yield RawBlock(paragraphs_to_slices([paragraph]), bold=paragraph.bold)


def _cells(grid: list[Placed], table: int, style: Style) -> Iterable[RawBlock]:
    for placed in grid:
        paragraphs: list[Paragraph] = lines_to_paragraphs(placed.text.lines, style, cell=True)
        if paragraphs:
            yield RawBlock(
                paragraphs_to_slices(paragraphs),
                bold=all(p.bold for p in paragraphs),
                cell=Cell(table, placed.row, placed.column, placed.columns),
            )
