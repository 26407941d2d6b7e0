"""Comma-separated values: the tables that programs hand on."""

from __future__ import annotations

import csv

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
    rows = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
    writer.add_sheet("", (tuple(SheetCell(n, cell) for n, cell in enumerate(row) if cell.strip()) for row in rows))
    return RawDocument(MEDIA_TYPE, tuple(writer.pages), tuple(writer.blocks))
