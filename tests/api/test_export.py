"""Spreadsheets of tasks: nothing in them runs, everything in them is there."""

from __future__ import annotations

import csv
import datetime as dt
import io

import pytest
from openpyxl import load_workbook

from api.export import COLUMNS, harmless, tasks_to_csv, tasks_to_xlsx
from index.store import TaskBody, TaskRow, TaskState


def row(action: str = "Rà soát hồ sơ", **changes: object) -> TaskRow:
    values: dict[str, object] = {
        "id": "t", "document": "d", "document_number": "12/KH-UBND", "document_title": "Kế hoạch tưới tiêu",
        "document_kind": "ke-hoach", "document_issuer": "Ủy ban nhân dân xã An Hòa", "document_issued_on": "2024-05-02",
        "document_source": "ke-hoach.txt", "kind": "concrete", "action": action, "start": 0, "end": 5,
        "sentence": "Giao Ban quản lý rà soát hồ sơ.", "sentence_start": 0,
        "bodies": (TaskBody(name="Ban quản lý", role="lead"), TaskBody(name="Hội Nông dân", role="cooperating")),
        "deadline": "trước ngày 30/9/2024", "deadline_day": "2024-09-30", "last_day": "2024-09-29", "recurrence": "weekly",
        "rrule": None, "section": "", "product": "", "programmes": ("MTQG-NTM",), "rule": "r", "confidence": 0.9,
        "state": TaskState.OVERDUE,
    }  # fmt: skip
    return TaskRow(**(values | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "safe", "why"),
    [
        ("=1+1", "'=1+1", "a formula"),
        ("+84 912", "'+84 912", "plus starts a formula"),
        ("- Rà soát", "'- Rà soát", "so does a hyphen"),
        ("@SUM(A1)", "'@SUM(A1)", "and the sign of old Lotus sheets"),
        ("\tx", "'\tx", "a tab moves to the next cell"),
        ("\rx", "'\rx", "a carriage return begins a new row"),
        ("  =1+1", "'  =1+1", "spaces before it are dropped on import"),
        ("＝1+1", "'＝1+1", "the full-width sign is read as the sign"),
        ("Rà soát = kiểm tra", "Rà soát = kiểm tra", "inside the words it is harmless"),
        ("a\x07b", "ab", "control characters cannot be kept"),
    ],
)
def test_what_starts_a_formula_is_made_harmless(words: str, safe: str, why: str) -> None:
    assert harmless(words) == safe, why


def test_csv_has_one_line_for_each_task_with_days_as_people_write_them() -> None:
    lines = list(csv.DictReader(io.StringIO(tasks_to_csv([row(), row("=cmd|' /C calc'!A0")]))))
    assert [line["STT"] for line in lines] == ["1", "2"]
    assert lines[0]["Ngày hết hạn"] == "29/9/2024"
    assert lines[0]["Chủ trì"] == "Ban quản lý"
    assert lines[0]["Phối hợp"] == "Hội Nông dân"
    assert lines[0]["Định kỳ"] == "Hằng tuần"
    assert lines[0]["Tình trạng"] == "Quá hạn"
    assert lines[1]["Nội dung nhiệm vụ"].startswith("'=")


def test_xlsx_holds_real_days_and_no_formula() -> None:
    sheet = load_workbook(io.BytesIO(tasks_to_xlsx([row("=1+1")], title="Nhiệm vụ quá hạn"))).active
    assert sheet is not None
    assert sheet["A1"].value == "Nhiệm vụ quá hạn"
    heads = [cell.value for cell in sheet[2]]
    assert heads == ["STT", *(column.head for column in COLUMNS)]
    cells = dict(zip(heads, sheet[3], strict=True))
    assert cells["Nội dung nhiệm vụ"].value == "'=1+1"
    assert cells["Nội dung nhiệm vụ"].data_type == "s"
    assert cells["Ngày hết hạn"].value == dt.datetime(2024, 9, 29)
    assert sheet.page_setup.orientation == "landscape"


def test_an_empty_list_is_a_sheet_with_its_head() -> None:
    assert tasks_to_csv([]).count("\n") == 1
    sheet = load_workbook(io.BytesIO(tasks_to_xlsx([]))).active
    assert sheet is not None
    assert sheet.max_row == 2
