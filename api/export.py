"""Tasks as a spreadsheet: CSV and XLSX, in the order of the rows that are given."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from api.labels import certainty, label
from api.wording import capital, day
from index.store import TaskRow

if TYPE_CHECKING:
    from openpyxl.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

# What a spreadsheet takes for the start of a formula, also after spaces, and the full-width forms of the same signs.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
# Control characters that no spreadsheet holds.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, what it shows of a task and its width in characters."""

    head: str
    of: Callable[[TaskRow], str]
    width: int


def _joined(names: Iterable[str]) -> str:
    return "; ".join(names)


COLUMNS = (
    Column("Nội dung nhiệm vụ", lambda t: capital(t.action), 60),
    Column("Chủ trì", lambda t: _joined(t.assignees), 28),
    Column("Phối hợp", lambda t: _joined(t.cooperating), 28),
    Column("Báo cáo về", lambda t: _joined(t.report_to), 22),
    Column("Thời hạn", lambda t: t.deadline, 22),
    Column("Ngày hết hạn", lambda t: day(t.last_day), 13),
    Column("Định kỳ", lambda t: label("recurrence", t.recurrence) if t.recurrence else "", 13),
    Column("Tình trạng", lambda t: label("task_state", t.state), 14),
    Column("Chương trình", lambda t: _joined(t.programmes), 16),
    Column("Số, ký hiệu", lambda t: t.document_number, 18),
    Column("Ngày ban hành", lambda t: day(t.document_issued_on), 14),
    Column("Cơ quan ban hành", lambda t: t.document_issuer, 28),
    Column("Trích yếu", lambda t: t.document_title, 40),
    Column("Căn cứ (câu gốc)", lambda t: t.sentence, 60),
    Column("Độ chắc chắn", lambda t: label("certainty", certainty(t.confidence)), 14),
)
_DATES = {"Ngày hết hạn", "Ngày ban hành"}


def harmless(words: str) -> str:
    """The words, with an apostrophe before what a spreadsheet would run as a formula.

    >>> harmless("=HYPERLINK(1)")
    "'=HYPERLINK(1)"
    """
    clean = _CONTROL.sub("", words)
    return f"'{clean}" if _FORMULA.match(clean) else clean


def tasks_to_csv(rows: Iterable[TaskRow]) -> str:
    """CSV with a head line; dates as people write them."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["STT", *(column.head for column in COLUMNS)])
    for number, row in enumerate(rows, 1):
        writer.writerow([number, *(harmless(column.of(row)) for column in COLUMNS)])
    return out.getvalue()


def tasks_to_xlsx(rows: Iterable[TaskRow], *, title: str = "Danh mục nhiệm vụ") -> bytes:
    """A workbook with one sheet that prints on A4 landscape, its head repeated on each page."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active or book.create_sheet()
    sheet.title = "Nhiệm vụ"
    sheet.append([title])
    sheet.append(["STT", *(column.head for column in COLUMNS)])
    for number, row in enumerate(rows, 1):
        sheet.append([number, *(_value(column, row) for column in COLUMNS)])
    _dress(sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _value(column: Column, row: TaskRow) -> str | dt.date:
    if column.head not in _DATES:
        return harmless(column.of(row))
    iso = row.last_day if column.head == "Ngày hết hạn" else row.document_issued_on
    try:
        return dt.date.fromisoformat(iso or "")
    except ValueError:
        return harmless(iso or "")


def _dress(sheet: Worksheet) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    for n, width in enumerate([6, *(column.width for column in COLUMNS)], 1):
        sheet.column_dimensions[get_column_letter(n)].width = width
    sheet["A1"].font = Font(bold=True, size=14)
    for cell in sheet[2]:
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="DCE6F1")
        cell.alignment = Alignment(wrap_text=True, vertical="center")
    for line in sheet.iter_rows(min_row=3):
        for cell in line:
            _dress_cell(cell)
    sheet.freeze_panes = "C3"
    sheet.auto_filter.ref = f"A2:{get_column_letter(sheet.max_column)}{sheet.max_row}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", "9"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "2:2"
    if sheet.oddFooter:
        sheet.oddFooter.right.text = "Trang &P/&N"


def _dress_cell(cell: Cell | MergedCell) -> None:
    from openpyxl.styles import Alignment

    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if isinstance(cell.value, dt.date):
        cell.number_format = "d/m/yyyy"
