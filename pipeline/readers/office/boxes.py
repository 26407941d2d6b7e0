"""Headers and signatures that old files set side by side with spaces and tabs: two boxes, as in plain text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from corpus.model import Cell
from pipeline.encodings import find_old, view_pages
from pipeline.raw import RawBlock, RawDocument
from pipeline.readers.columns import SideBySide, lines_to_runs
from pipeline.readers.lines import Line


def with_boxes(raw: RawDocument) -> RawDocument:
    """The document with the paragraphs that stand side by side as the cells of a table."""
    texts = {page.number: page.text for page in view_pages(raw.pages, find_old(raw))}
    tables = max((block.cell.table for block in raw.blocks if block.cell), default=-1) + 1
    blocks: list[RawBlock] = []
    for is_cell, members in groupby(raw.blocks, key=lambda block: block.cell is not None):
        if is_cell:
            blocks += members
            continue
        for part in _parts(list(members), texts):
            if isinstance(part, RawBlock):
                blocks.append(part)
            else:
                blocks += _cells(part, tables)
                tables += 1
    return replace(raw, blocks=tuple(blocks))


def _parts(blocks: list[RawBlock], texts: dict[int, str]) -> Iterator[RawBlock | SideBySide]:
    """The paragraphs in order, those side by side together. A paragraph of several lines is one line here."""
    starts = [block.slices[0].start for block in blocks]
    written = -1
    for run in lines_to_runs([_line(block, texts) for block in blocks]):
        if isinstance(run, SideBySide):
            yield run
            continue
        for line in run if isinstance(run, list) else [line for row in run.rows for _, line in row]:
            at = bisect_right(starts, line.slices[0].start) - 1
            if at != written:
                yield blocks[at]
            written = at


def _line(block: RawBlock, texts: dict[int, str]) -> Line:
    words = "\n".join(texts[piece.page][piece.start : piece.end] for piece in block.slices)
    shown = words.strip()
    lead = words[: len(words) - len(words.lstrip())]
    first = block.slices[0]
    slices = (first._replace(start=first.start + len(lead)), *block.slices[1:])
    return Line(slices, shown, block.bold, lead=lead)


def _cells(boxes: SideBySide, table: int) -> Iterator[RawBlock]:
    """A row of the table for each line, in the order of the file."""
    sides = [(line, column) for column, lines in enumerate((boxes.left, boxes.right)) for line in lines if line.slices]
    sides.sort(key=lambda side: side[0].slices[0].start)
    row = -1
    before = 1
    for line, column in sides:
        row += column <= before
        before = column
        yield RawBlock(tuple(piece._replace(join="\n") for piece in line.slices), line.bold, Cell(table, row, column))
