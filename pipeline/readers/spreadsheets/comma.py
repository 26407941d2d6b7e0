"""Comma-separated values: the tables that programs hand on."""

from __future__ import annotations

import csv
from collections.abc import Sequence

from pipeline.raw import RawDocument, ReadContext
from pipeline.readers.decode import decode
from pipeline.readers.spreadsheets.layout import SheetCell, SheetsWriter

MEDIA_TYPE = "text/csv"
_HEAD = 4096


def read_csv(data: bytes, context: ReadContext) -> RawDocument:  # noqa: ARG001
    """The rows of a table, parted by commas, semicolons or tabs. Raises UnknownEncoding."""
    text = decode(data)
    head = text[:_HEAD]
    delimiter = max(",;\t", key=head.count)
    writer = SheetsWriter()
    rows = csv_rows(text.splitlines(keepends=True), delimiter)
    writer.add_sheet("", (tuple(SheetCell(n, cell) for n, cell in enumerate(row) if cell.strip()) for row in rows))
    return RawDocument(MEDIA_TYPE, tuple(writer.pages), tuple(writer.blocks))


def csv_rows(lines: Sequence[str], delimiter: str) -> Sequence[Sequence[str]]:
    """The rows of lines; where a quote is never closed, or a cell is longer than the parser takes, each line is one."""
    try:
        return list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error:
        return [_row(line, delimiter) for line in lines]


def _row(line: str, delimiter: str) -> Sequence[str]:
    """The cells of one line; a quote without another is a character like others."""
    if line.count('"') % 2 or len(line) >= csv.field_size_limit():
        return line.rstrip("\r\n").split(delimiter)
    return next(csv.reader([line], delimiter=delimiter), [])
