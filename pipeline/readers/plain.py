"""Plain text: as typed, as copied from the web with marks and bars, as taken out of a PDF."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.errors import EmptyFile
from corpus.model import Cell
from pipeline.raw import RawBlock, RawDocument
from pipeline.readers.bars import Text, lines_to_texts, texts_to_parts
from pipeline.readers.decode import decode
from pipeline.readers.grid import Placed, table_to_grid
from pipeline.readers.lines import Line, text_to_lines
from pipeline.readers.paragraphs import Paragraph, Style, lines_to_paragraphs, style_of
from pipeline.readers.sheets import Sheets

_LONGEST_CELL = 3000


def read_plain(data: bytes, name: str) -> RawDocument:
    """Paragraphs and cells of a text; a form feed begins a page. Raises EmptyFile and UnknownEncoding."""
    text = decode(data)
    if not text.strip():
        raise EmptyFile(f"Tệp {name} không có nội dung.", remedy="Kiểm tra lại tệp gốc.")
    sheets = Sheets.of(text)
    return RawDocument("text/plain", sheets.pages, tuple(_blocks(text, sheets)))


def _blocks(text: str, sheets: Sheets) -> Iterable[RawBlock]:
    lines = sheets.without_page_numbers(text_to_lines(text))
    style = style_of(lines)
    tables = 0
    for part in texts_to_parts(lines_to_texts(lines)):
        if isinstance(part, Text):
            yield from _free(part.lines, style, sheets)
            continue
        grid = table_to_grid(part)
        if _is_layout(grid):
            for placed in grid:
                yield from _free(placed.text.lines, style, sheets)
        else:
            yield from _cells(grid, tables, style, sheets)
            tables += 1


def _is_layout(grid: list[Placed]) -> bool:
    """Whether a table only holds a page together: a single column, or the whole document in a cell."""
    return all(p.column == 0 for p in grid) or any(len(p.text.words) > _LONGEST_CELL for p in grid)


def _free(lines: Iterable[Line], style: Style, sheets: Sheets) -> Iterable[RawBlock]:
    for paragraph in lines_to_paragraphs(lines, style):
        yield RawBlock(sheets.slices([paragraph]), bold=paragraph.bold)


def _cells(grid: list[Placed], table: int, style: Style, sheets: Sheets) -> Iterable[RawBlock]:
    for placed in grid:
        paragraphs: list[Paragraph] = lines_to_paragraphs(placed.text.lines, style, cell=True)
        if paragraphs:
            yield RawBlock(
                sheets.slices(paragraphs),
                bold=all(p.bold for p in paragraphs),
                cell=Cell(table, placed.row, placed.column, placed.columns),
            )
