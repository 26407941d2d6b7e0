"""Full calendar dates: every printed form, and what only looks like one."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.model import CanonicalText, Facts, Span, Structure
from extractors.dates import dates_in, find_dates


class Row(NamedTuple):
    text: str
    dates: tuple[str | None, ...]
    why: str


ROWS = [
    Row("ngày 10/8/2022", ("2022-08-10",), "the common form"),
    Row("Ngày 13/9/2022, tại Văn phòng", ("2022-09-13",), "a comma after the year ends it"),
    Row("ngày 05 tháng 01 năm 2020", ("2020-01-05",), "the form of the header"),
    Row("Hà Nội, ngày 5 tháng 1 năm 2020", ("2020-01-05",), "not padded with zeros"),
    Row("ngày 05 tháng01 năm2020", ("2020-01-05",), "lost spaces"),
    Row("ngày 05  tháng  01  năm  2020", ("2020-01-05",), "doubled spaces"),
    Row("ngày 05\ntháng 01\nnăm 2020", ("2020-01-05",), "broken over lines"),
    Row("ngày 05 tháng 01/2020", ("2020-01-05",), "month and year joined by a slash"),
    Row("ngày 05/01 năm 2020", ("2020-01-05",), "day and month joined by a slash"),
    Row("ngày 05 tháng 01, năm 2020", ("2020-01-05",), "comma before the year"),
    Row("ngày 22-9-2021", ("2021-09-22",), "hyphens"),
    Row("ngày 22–9–2021", ("2021-09-22",), "en dashes"),
    Row("ngày 22.9.2021", ("2021-09-22",), "dots"),
    Row("ngày 17/ 9/2024", ("2024-09-17",), "stray space after the slash"),
    Row("ngày 17 /9 /2024", ("2024-09-17",), "stray spaces before the slashes"),
    Row("ngày 5.9.22", ("2022-09-05",), "a year of two figures after 'ngày'"),
    Row("ngày 5/9/98", ("1998-09-05",), "a year of two figures of the last century"),
    Row("5/9/22", (), "two figures without 'ngày' may be anything"),
    Row("Ngày ký: 18.11.2024 15:01:16 +07:00", ("2024-11-18",), "a signing stamp"),
    Row("2025-11-18T10:21:00", ("2025-11-18",), "ISO, as programs stamp it"),
    Row("(19/11/2025)", ("2025-11-19",), "in brackets"),
    Row("ngày 30 tháng tư năm 1975", ("1975-04-30",), "month in words"),
    Row("ngày 30 tháng Mười Hai năm 2025", ("2025-12-30",), "month in two words"),
    Row("tháng 01/8/2022", (), "what follows 'tháng' is no day"),
    Row("từ ngày 19-23/01/2026", ("2026-01-19", "2026-01-23"), "two days share month and year"),
    Row("từ 24 đến 26/8/2022", ("2022-08-24", "2022-08-26"), "range without 'ngày'"),
    Row("từ ngày 08 đến ngày 09 tháng 11 năm 2025", ("2025-11-08", "2025-11-09"), "range in words"),
    Row("từ ngày 30 tháng 4 đến hết ngày 02 tháng 5 năm 2025", ("2025-04-30", "2025-05-02"), "two months, one year"),
    Row("từ 30/4-01/5/2023", ("2023-04-30", "2023-05-01"), "two months in figures"),
    Row("từ 30/4 đến hết ngày 05/5/2023", ("2023-04-30", "2023-05-05"), "two months, 'hết ngày'"),
    Row("12/6/2025-15/6/2025", ("2025-06-12", "2025-06-15"), "two full dates joined by a hyphen"),
    Row("ngày 12, 13 và 14 tháng 5 năm 2025", ("2025-05-12", "2025-05-13", "2025-05-14"), "a list of days"),
    Row(
        "các ngày: 9, 10 tháng 09 và các ngày: 29, 30 tháng 10 năm 2025",
        ("2025-09-09", "2025-09-10", "2025-10-29", "2025-10-30"),
        "lists of two months with one year",
    ),
    Row("Quyết định số 318, 319, ngày 08/3/2022", ("2022-03-08",), "document numbers are no days"),
    Row("tại phường 2, 3, ngày 08/3/2022", ("2022-03-08",), "numbered wards are no days"),
    Row("534/QĐ-UBND, ngày 09/8/2022 của", ("2022-08-09",), "after a document number"),
    Row("ngày 31/9/2022", (None,), "no such day: kept as printed, without a date"),
    Row("ngày 29 tháng 02 năm 2023", (None,), "no leap year"),
    Row("ngày 29/02/2024", ("2024-02-29",), "leap year"),
    Row("12/13/2022", (None,), "the second number is always the month"),
    Row("ngày 10/3/2022 âm lịch", (), "the lunar calendar has other days"),
    Row("ngày 15/6/2022./.", ("2022-06-15",), "end mark of a document"),
    Row("01/12/20251", (), "five figures are no year"),
    Row(
        "(năm 2025, sở đã họp vào các ngày: 9, 10 tháng 09)",
        ("2025-09-09", "2025-09-10"),
        "the sentence opens with its year",
    ),
    Row("Trong năm 2025, nộp trước ngày 15/12 hằng năm.", (), "a day of every year"),
    Row("Năm 2025, đạt 80%. Ngày 15/12 họp", (), "another sentence"),
    Row("Kế hoạch năm 2025, nộp trước ngày 15/12", (), "a year that only names the object"),
    Row("15 giờ 00 ngày 22/11/2025", ("2025-11-22",), "after a clock time"),
]

NO_DATES = """11/19 tiêu chí NTM | trực 24/7 | (Dự án 2) | tháng 6/2022 | ngày 08/3 | Điện thoại: (02993) 822339 - 622225
Điện thoại: 0299.3822339 - Fax: 0299.3820473 | 02993.626252 | Đoàn kiểm tra số 2 | giai đoạn 2021-2025
giai đoạn 2021 – 2025 | tiêu chí số 8.4 | 01 Châu Văn Tiếp, phường 2 | 289050138_649224120261888_n.jpg
Trong tuần: 6 793 | 2.200.000 đồng/người/tháng | đạt 36/57 tiêu chí | tỷ lệ 1/500 | bản đồ 1/2000 | TCVN 6909:2001
QCVN 01:2009/BYT | ISO 9001:2015 | Quốc lộ 1A, ĐT.745 | Khoản 2 Điều 5 | 7-10 ngày làm việc | biển số 76C-123.45
10/15 UBND xã | huyết áp 120/80 | hotline 1900.9095 | nhiệm kỳ 2021-2026 | tăng 1-1,5%/năm | hạng 3/63 tỉnh | 02/9
30/4-01/5 | mẫu A4 (210/297) | CCCD 092199001234 | vốn 70/30 | 04/05 tổ chức | TCVN 33:2006 | 66.4/2025/NQ-CP
số 12/05/2023/QĐ-UBND | 05/2022/TT-BNNPTNT | 1.1.2025.000 | mã hồ sơ 000.00.16.G12-251118-0005 | quý III/2023
năm 2022 | ngày 30/6 | 30/2020/NĐ-CP | 25/2021/QH15 | IP 10.1.2.2025.7"""


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_finds_dates_as_printed(row: Row) -> None:
    found = sorted(dates_in(row.text), key=lambda date: date.span)
    assert tuple(date.date for date in found) == row.dates, row.why


@pytest.mark.parametrize("text", [part.strip() for part in NO_DATES.replace("\n", "|").split("|")])
def test_finds_nothing_in_what_only_looks_like_a_date(text: str) -> None:
    assert [date.span.of(text) for date in dates_in(text)] == []


def test_keeps_the_span_of_each_day_of_a_list() -> None:
    text = "họp ngày 12, 13 tháng 5 năm 2025"
    assert [date.span.of(text) for date in sorted(dates_in(text), key=lambda d: d.span)] == [
        "12",
        "13 tháng 5 năm 2025",
    ]


def test_leaves_out_what_stands_in_a_portals_own_parts() -> None:
    text = "Họp ngày 10/8/2022.\nGiấy phép cấp ngày 22/9/2021"
    facts = Facts(structure=Structure(boilerplate=(Span(20, len(text)),)))
    assert [date.date for date in find_dates(CanonicalText(text), facts)] == ["2022-08-10"]


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2099, 12, 31)))
def test_reads_back_every_day_in_every_form(day: dt.date) -> None:
    forms = (
        f"{day:%d/%m/%Y}",
        f"{day.day}/{day.month}/{day.year}",
        f"{day:%d-%m-%Y}",
        f"{day:%d.%m.%Y}",
        f"{day:%d} tháng {day:%m} năm {day:%Y}",
        day.isoformat(),
    )
    for form in forms:
        text = f"họp ngày {form}, tại"
        (found,) = dates_in(text)
        assert (found.date, found.span.of(text)) == (day.isoformat(), form)
