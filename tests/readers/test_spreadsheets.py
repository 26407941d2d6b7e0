"""Spreadsheets: what a sheet shows, tasks in its rows, merged cells, what is hidden."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Sequence

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from corpus.errors import DamagedFile, TooLarge
from corpus.model import Document, Severity
from pipeline.limits import Limits
from pipeline.raw import ReadContext
from pipeline.readers.spreadsheets.values import shown_value
from pipeline.reading import Reading, read_file_bytes

HEAD = ("STT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn")
ROWS = (
    (1, "Rà soát quy hoạch các xã", "Sở Xây dựng", "UBND các xã", dt.date(2026, 6, 30)),
    (2, "Cập nhật cơ sở dữ liệu đất đai", "Sở Nông nghiệp và Môi trường", "Sở Xây dựng", dt.datetime(2026, 9, 15)),
)


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def sheet_of(book: Workbook) -> Worksheet:
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    return sheet


def table(sheet: Worksheet, rows: Sequence[Sequence[object]], *, first: int = 1) -> None:
    for number, row in enumerate((HEAD, *rows), first):
        for column, value in enumerate(row, 1):
            if value is not None:
                sheet.cell(number, column, value)


def read(data: bytes, name: str = "viec.xlsx") -> Reading:
    return read_file_bytes(data, ReadContext(name))


def document(data: bytes, name: str = "viec.xlsx") -> Document:
    found = read(data, name).document
    assert found
    return found


def tasks(data: bytes) -> list[tuple[str, list[str], str | None]]:
    found = document(data)
    return [
        (task.span.of(found.text), [a.name for a in task.assignees], task.deadline.date if task.deadline else None)
        for task in found.facts.tasks
    ]


def test_rows_of_a_task_table_are_tasks_with_days() -> None:
    book = Workbook()
    table(sheet_of(book), ROWS)
    assert tasks(saved(book)) == [
        ("Rà soát quy hoạch các xã", ["Sở Xây dựng"], "2026-06-30"),
        ("Cập nhật cơ sở dữ liệu đất đai", ["Sở Nông nghiệp và Môi trường"], "2026-09-15"),
    ]
    assert "30/06/2026" in document(saved(book)).text


def test_titles_and_signature_are_no_part_of_the_table() -> None:
    book = Workbook()
    sheet = sheet_of(book)
    sheet["A1"], sheet["D1"] = "ỦY BAN NHÂN DÂN\nTỈNH GIA LAI", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    sheet["A3"] = "DANH MỤC NHIỆM VỤ NĂM 2026"
    sheet.merge_cells("A3:E3")
    table(sheet, ROWS, first=5)
    sheet["D9"] = "CHỦ TỊCH"
    sheet["D10"] = "Nguyễn Văn Mẫu"
    found = document(saved(book))
    cells = {block.cell.table for block in found.canonical.blocks if block.cell}
    free = [block.span.of(found.text) for block in found.canonical.blocks if block.cell is None]
    assert len(cells) == 2, "the two columns of the head, and the tasks"
    assert free == ["DANH MỤC NHIỆM VỤ NĂM 2026", "CHỦ TỊCH", "Nguyễn Văn Mẫu"]
    assert len(found.facts.tasks) == 2


def test_a_cell_merged_over_rows_holds_for_each_of_them() -> None:
    book = Workbook()
    sheet = sheet_of(book)
    table(sheet, (ROWS[0], (2, "Báo cáo kết quả rà soát", None, None, dt.date(2026, 7, 5))))
    sheet.merge_cells("C2:C3")
    assert [row[1] for row in tasks(saved(book))] == [["Sở Xây dựng"], ["Sở Xây dựng"]]


def test_a_head_of_two_rows_is_not_repeated() -> None:
    book = Workbook()
    sheet = sheet_of(book)
    table(sheet, ((None, None, None, None, "Năm 2026"), *ROWS))
    for column in "ABCD":
        sheet.merge_cells(f"{column}1:{column}2")
    assert document(saved(book)).text.count("Nội dung công việc") == 1


def test_sheets_are_pages_and_hidden_ones_are_named() -> None:
    book = Workbook()
    sheet_of(book).title = "Nhiệm vụ"
    table(sheet_of(book), ROWS)
    second = book.create_sheet("Phụ lục 2")
    second["A1"] = "Danh sách xã"
    hidden = book.create_sheet("Danh mục")
    hidden["A1"] = "không hiện"
    hidden.sheet_state = "hidden"
    reading = read(saved(book))
    assert reading.document
    assert [page.number for page in reading.document.canonical.pages] == [1, 2]
    assert reading.document.text.startswith("Nhiệm vụ\nSTT\t")
    assert "không hiện" not in reading.document.text
    assert [(issue.code, issue.severity) for issue in reading.issues] == [("trang-tinh-an", Severity.NOTE)]
    assert "Danh mục" in reading.issues[0].message


VALUES = [
    (dt.datetime(2026, 3, 31), "", "31/03/2026", "a day"),
    (dt.datetime(2026, 3, 31, 14, 5), "", "31/03/2026 14:05", "an instant"),
    (dt.time(7, 30), "", "07:30", "a time"),
    (0.95, "0%", "95%", "per cent by its format"),
    (0.1234, "0.00%", "12,34%", "per cent with decimals"),
    (1234567, "#,##0", "1.234.567", "thousands parted"),
    (1234567, "General", "1234567", "a number as typed"),
    (0.1 + 0.2, "General", "0,3", "no noise of binary fractions"),
    (4.0, "General", "4", "a whole number"),
    (12.5, '0.0" tỷ"', "12,5", "a unit in the format is no part of the number"),
    (12345678901, "#,##0", "12.345.678.901", "eleven figures"),
    (150_000_000_000, "#,##0", "150.000.000.000", "a hundred and fifty milliards"),
    (150_000_000_000.0, '#,##0 "đồng"', "150.000.000.000", "the same with a unit, as a binary fraction"),
    (12345678901.25, "#,##0.00", "12.345.678.901,25", "with decimals"),
    (123456789012.5, "General", "123456789012,5", "as typed"),
    (1e16, "0", "10000000000000000", "beyond the figures of a binary fraction"),
    (1e16, "General", "10000000000000000", "as typed"),
    (12345678901234567890, "0", "12345678901234567890", "a whole number of any length"),
    (1e300, "#,##0.00", "1" + 100 * ".000" + ",00", "beyond all sums"),
    (1234.5, "#,##0", "1.235", "the format has no decimals"),
    (1234.5, "#,##0.##", "1.234,5", "decimals that may stand"),
    (1234, "#,##0.##", "1.234", "and need not"),
    (1234.5, "#,##0.0#", "1.234,5", "one must stand"),
    (0.285, "0.00", "0,29", "half goes up"),
    (2.5, "0", "3", "half goes up"),
    (-1234567, "#,##0", "-1.234.567", "below nothing"),
    (-1234.5, "General", "-1234,5", "below nothing, as typed"),
    (-1234567.0, "#,##0;[Red](#,##0)", "-1.234.567", "brackets say the same as a minus"),
    (-0.001, "0.00", "0,00", "nothing has no minus"),
    (-0.125, "0.0%", "-12,5%", "per cent below nothing"),
    (12.0, "0%", "1200%", "many per cent"),
    (0.07, "0%", "7%", "no noise of binary fractions"),
    (1234567.5, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', "1.234.567,50", "accounting"),
    (-1234567.5, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', "-1.234.567,50", "accounting below nothing"),
    (0, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', "-", "accounting of nothing"),
    (150e9, '_-* #,##0\\ _₫_-;\\-* #,##0\\ _₫_-;_-* "-"\\ _₫_-;_-@_-', "150.000.000.000", "accounting in đồng"),
    (-5e6, '_-* #,##0\\ _₫_-;\\-* #,##0\\ _₫_-;_-* "-"\\ _₫_-;_-@_-', "-5.000.000", "accounting in đồng"),
    (2_500_000_000, '#,##0.0,,,"tỷ"', "2,5", "commas at the end divide"),
    (12345.0, "0.00E+00", "1,23E+4", "powers of ten, where the sheet asks for them"),
    (0.5, "# ?/?", "0,5", "a fraction"),
    (20260331, "@", "20260331", "a number in a cell for words"),
    (float("inf"), "0", "Infinity", "no number"),
    (True, "", "có", "a truth"),
    (None, "", "", "nothing"),
]


@pytest.mark.parametrize(("value", "form", "words", "why"), VALUES)
def test_values_as_they_are_shown(value: object, form: str, words: str, why: str) -> None:
    assert shown_value(value, form) == words, why


def test_a_workbook_that_unpacks_too_large_is_not_opened() -> None:
    book = Workbook()
    table(sheet_of(book), ROWS)
    with pytest.raises(TooLarge, match="lớn hơn"):
        read_file_bytes(saved(book), ReadContext("viec.xlsx", limits=Limits(unpacked=1_000)))


def test_a_sheet_formatted_to_its_end_is_short() -> None:
    book = Workbook()
    table(sheet_of(book), ROWS)
    sheet_of(book).row_dimensions[1_048_576].height = 20
    sheet_of(book).cell(900_000, 1, "ở xa")
    assert "ở xa" not in document(saved(book)).text


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_csv_file_is_a_table(delimiter: str) -> None:
    rows = [("STT", "Tên đơn vị", "Hạn nộp"), ("1", "Sở Nội vụ", "30/04/2026")]
    text = "\n".join(delimiter.join(row) for row in rows)
    assert document(text.encode("utf-8-sig"), "phu-luc.csv").text == "\n".join("\t".join(row) for row in rows)


MANY = 6_000
CSV = [
    ('3,Mua màn hình 24" cho "UBND xã,31/5/2026', ["3", 'Mua màn hình 24" cho "UBND xã', "31/5/2026"], "a mark of inches"),
    ('3,"Rà soát quy hoạch,31/5/2026', ["3", '"Rà soát quy hoạch', "31/5/2026"], "a quote that opens a cell and never closes"),
    ('3,"Rà soát "quy hoạch" các xã,31/5/2026', ["3", '"Rà soát "quy hoạch" các xã', "31/5/2026"], "one of three"),
    ('3,"Rà soát, báo cáo",31/5/2026', ["3", "Rà soát, báo cáo", "31/5/2026"], "a pair that holds a comma"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "cells", "why"), CSV)
@pytest.mark.parametrize("below", [3, MANY])
def test_a_quote_that_never_closes_takes_no_rows(line: str, cells: list[str], why: str, below: int) -> None:
    lines = ["STT,Nội dung,Hạn", line, *(f'{n},"Báo cáo, kiểm tra",30/6/2026' for n in range(4, below + 4))]
    found = document("\r\n".join(lines).encode(), "viec.csv").text.split("\n")
    assert (found[0], found[1], found[-1]) == (
        "STT\tNội dung\tHạn", "\t".join(cells), f"{below + 3}\tBáo cáo, kiểm tra\t30/6/2026",
    ), why  # fmt: skip
    assert len(found) == len(lines)


def test_a_cell_of_any_length_is_read() -> None:
    long = "Rà soát. " * 20_000
    assert long.strip() in document(f"STT,Nội dung,Hạn\n1,{long},30/6/2026\n".encode(), "viec.csv").text


def test_a_cell_of_several_lines_is_one() -> None:
    assert document('STT,Việc,Hạn\n1,"Rà soát;\nbáo cáo",30/6/2026'.encode(), "viec.csv").text.count("\n") == 2


BOMB = "".join(f'<!ENTITY a{n} "{10 * f"&a{n - 1};"}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "entities",
    ['<!ENTITY a9 SYSTEM "file:///etc/passwd">', f'<!ENTITY a0 "ha">{BOMB}'],
    ids=["a file from outside", "laughs"],
)
def test_entities_are_not_followed(entities: str) -> None:
    book = Workbook()
    sheet_of(book)["A1"] = "CHO"
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(book))) as whole, zipfile.ZipFile(out, "w") as changed:
        for name in whole.namelist():
            data = whole.read(name)
            if name.endswith(("sheet1.xml", "sharedStrings.xml")):
                head = f"<!DOCTYPE a [{entities}]>".encode()
                data = data.replace(b"CHO", b"&a9;").replace(b"<worksheet", head + b"<worksheet")
                data = data.replace(b"<sst", head + b"<sst")
            changed.writestr(name, data)
    with pytest.raises(DamagedFile, match="bị hỏng"):
        read(out.getvalue())
