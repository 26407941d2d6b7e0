"""Excel workbooks: values as they are shown, merged cells, sheets that are hidden."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

from openpyxl import load_workbook
from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.utils.cell import range_boundaries
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from corpus.errors import TooLarge
from corpus.model import Issue, Severity
from pipeline.limits import Limits
from pipeline.raw import RawDocument, ReadContext
from pipeline.readers.spreadsheets.layout import SheetCell, SheetRow, SheetsWriter
from pipeline.readers.spreadsheets.values import shown_value

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')
_SPLIT = "Chia nhỏ bảng tính rồi nạp lại."
_ROWS, _COLUMNS, _BLANK, _TALLEST = 20_000, 200, 200, 1_000
"""Rows and columns that are read of a sheet; so many blank rows end it (sheets are often formatted to their end)."""
_STANDARD_NAMES = re.compile(r"(?:Sheet|Trang tính|Trang)\s*\d*$", re.I)


def read_xlsx(data: bytes, context: ReadContext) -> RawDocument:
    """Sheets as pages. Raises TooLarge where the workbook unpacks to more than one file may have."""
    _check_size(data, context.limits)
    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    writer, issues = SheetsWriter(), list[Issue]()
    sheets = [sheet for sheet in book.worksheets if isinstance(sheet, ReadOnlyWorksheet)]
    shown = [sheet for sheet in sheets if sheet.sheet_state == "visible"]
    for sheet in shown:
        title = "" if len(shown) == 1 or _STANDARD_NAMES.match(sheet.title) else sheet.title
        rows = _Rows(sheet, _merged(data, sheet))
        writer.add_sheet(title, rows.read())
        issues += [_cut(sheet.title)] if rows.cut else []
    issues += [_hidden(sheet.title) for sheet in sheets if sheet not in shown]
    book.close()
    return RawDocument(MEDIA_TYPE, tuple(writer.pages), tuple(writer.blocks), tuple(issues))


def _check_size(data: bytes, limits: Limits) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(info.file_size for info in archive.infolist()) > limits.unpacked:
            raise TooLarge("Bảng tính giải nén ra quá lớn, nên không được mở.", remedy=_SPLIT)


@dataclass(frozen=True, slots=True)
class _Merged:
    """Merged cells, rows and columns from 1: by (row, column) the columns spanned, by row and column the row above
    whose words are shown."""

    spans: dict[tuple[int, int], int]
    above: dict[int, dict[int, int]]


def _merged(data: bytes, sheet: ReadOnlyWorksheet) -> _Merged:
    """Merged cells of a sheet, which openpyxl leaves out when it reads row by row."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        ranges = _MERGED.findall(archive.read(_path(sheet)))
    merged = _Merged({}, {})
    for words in ranges:
        left, top, right, bottom = (int(edge or 0) for edge in range_boundaries(words.decode("ascii")))
        if right - left >= _COLUMNS or bottom - top >= _TALLEST:
            continue
        for row in range(top, bottom + 1):
            merged.spans[row, left] = right - left + 1
            if row > top:
                merged.above.setdefault(row, {})[left] = top
    return merged


def _path(sheet: ReadOnlyWorksheet) -> str:
    path: str = vars(sheet)["_worksheet_path"]
    return path.lstrip("/")


@dataclass(slots=True)
class _Rows:
    """The rows of a sheet; `cut`: there were more than are read."""

    sheet: ReadOnlyWorksheet
    merged: _Merged
    cut: bool = False

    def read(self) -> list[SheetRow]:
        self.sheet.reset_dimensions()
        rows: list[SheetRow] = []
        blank = 0
        for cells in cast("Any", self.sheet).iter_rows(max_col=_COLUMNS):
            if blank >= _BLANK or len(rows) >= _ROWS:
                self.cut = len(rows) >= _ROWS
                break
            own = tuple(self._own(cells, len(rows) + 1))
            rows.append(self._filled(own, rows))
            blank = 0 if own else blank + 1
        return rows

    def _own(self, cells: Iterable[object], number: int) -> Iterator[SheetCell]:
        for cell in cells:
            if not isinstance(cell, ReadOnlyCell) or cell.column in self.merged.above.get(number, {}):
                continue
            words = shown_value(cell.value, cell.number_format)
            if words.strip():
                span = self.merged.spans.get((number, cell.column), 1)
                yield SheetCell(cell.column - 1, words, span, bool(cell.font and cell.font.b))

    def _filled(self, own: SheetRow, rows: Sequence[SheetRow]) -> SheetRow:
        """The row with the words of cells that are merged with one above, where it has words of its own."""
        number = len(rows) + 1
        if not own:
            return own
        above = [(column - 1, top - 1) for column, top in self.merged.above.get(number, {}).items()]
        shown = [replace(c, repeats=top) for column, top in above for c in rows[top] if c.column == column]
        return tuple(sorted((*own, *shown), key=lambda cell: cell.column))


def _hidden(title: str) -> Issue:
    return Issue(
        code="trang-tinh-an",
        message=f"Trang tính “{title}” đang ẩn nên không được đọc.",
        remedy="Bỏ ẩn trang tính trong Excel rồi nạp lại nếu cần.",
        severity=Severity.NOTE,
    )


def _cut(title: str) -> Issue:
    return Issue(
        code="qua-lon",
        message=f"Trang tính “{title}” quá dài; chỉ đọc {_ROWS} hàng đầu.",
        remedy=_SPLIT,
        severity=Severity.ERROR,
    )
