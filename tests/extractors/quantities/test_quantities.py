"""Targets and amounts: value, unit, total, comparison and what they measure."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.model import CanonicalText, Facts, Span, Structure
from extractors.quantities import find_quantities
from extractors.quantities.grammar import number_of, units


class Row(NamedTuple):
    text: str
    words: str
    value: float
    unit: str
    comparison: str
    why: str
    total: float | None = None


ROWS = [
    Row("có 67 xã đạt chuẩn", "67 xã", 67, "xã", "=", "a count"),
    Row("gồm 03 xã nông thôn mới", "03 xã", 3, "xã", "=", "a leading zero"),
    Row("11/19 tiêu chí NTM", "11/19 tiêu chí", 11, "tiêu chí", "=", "a share of a whole", 19),
    Row("đạt 36/57 tiêu chí", "36/57 tiêu chí", 36, "tiêu chí", "=", "a share of a whole", 57),
    Row("04/05 tổ chức đã nộp", "04/05 tổ chức", 4, "tổ chức", "=", "a share with zeros", 5),
    Row("hoàn thành 56/93 nhiệm vụ", "56/93 nhiệm vụ", 56, "nhiệm vụ", "=", "a share of tasks", 93),
    Row("100/100 phiếu tán thành", "100/100 phiếu", 100, "phiếu", "=", "all of them", 100),
    Row("11,7 nghìn tỷ đồng", "11,7 nghìn tỷ đồng", 11.7e12, "đồng", "=", "decimal comma, a thousand billion"),
    Row("16.000 tỷ đồng", "16.000 tỷ đồng", 16e12, "đồng", "=", "point between thousands"),
    Row("kinh phí 500 triệu đồng", "500 triệu đồng", 5e8, "đồng", "=", "millions"),
    Row("mức 2.200.000 đồng/người/tháng", "2.200.000 đồng", 2.2e6, "đồng", "=", "a rate"),
    Row("khoảng 1.219,11 triệu USD", "1.219,11 triệu USD", 1219.11e6, "USD", "=", "point and comma"),
    Row("dự phòng 2 tỷ", "2 tỷ", 2e9, "đồng", "=", "the currency goes without saying"),
    Row("đạt trên 95%", "95%", 95, "%", ">", "more than"),
    Row("đạt 100% kế hoạch vốn", "100%", 100, "%", "=", "all of it"),
    Row("đạt từ 80% trở lên", "80%", 80, "%", ">=", "or more"),
    Row("tỷ lệ hộ nghèo giảm còn dưới 2,5%", "2,5%", 2.5, "%", "<", "less than"),
    Row("tăng 8,5 phần trăm", "8,5 phần trăm", 8.5, "%", "=", "in words"),
    Row("tối thiểu 02 sản phẩm", "02 sản phẩm", 2, "sản phẩm", ">=", "at least"),
    Row("ít nhất 150 sản phẩm", "150 sản phẩm", 150, "sản phẩm", ">=", "at least"),
    Row("không quá 05 người", "05 người", 5, "người", "<=", "at most"),
    Row("tối đa 3 đơn vị", "3 đơn vị", 3, "đơn vị", "<=", "at most"),
    Row("hơn 300 hộ dân", "300 hộ", 300, "hộ", ">", "more than"),
    Row("không dưới 20 lớp", "20 lớp", 20, "lớp", ">=", "not less than"),
    Row("02 - 03 sản phẩm", "02 - 03 sản phẩm", 2, "sản phẩm", ">=", "a range begins with its lower end"),
    Row("15 (mười lăm) doanh nghiệp", "15 (mười lăm) doanh nghiệp", 15, "doanh nghiệp", "=", "spelled out in brackets"),
    Row("12,5 km đường", "12,5 km", 12.5, "km", "=", "a length"),
    Row("trồng 1.200 ha rừng", "1.200 ha", 1200, "ha", "=", "an area"),
    Row("1,5 triệu người dân", "1,5 triệu người", 1.5e6, "người", "=", "a million of a unit"),
    Row("phân loại 616/898 dự án", "616/898 dự án", 616, "dự án", "=", "'phân loại' is a verb", 898),
    Row("triển khai 03 Chương trình mục tiêu quốc gia", "03 Chương trình", 3, "chương trình", "=", "a capital"),
]

NOTHING = [
    ("Đoàn kiểm tra số 2 tổ chức họp", "a number that names"),
    ("trong năm 2025 xã phấn đấu", "a year"),
    ("đến 2025 xã đạt chuẩn", "a year without its word"),
    ("khoản 2 Điều 5 nghị quyết", "a part of a document"),
    ("ngày 14/9 xã họp", "a date"),
    ("hạng 3/63 tỉnh", "a rank"),
    ("phường 2 thành phố", "a numbered ward"),
    ("Đề án 06 tỉnh", "the number of a scheme"),
    ("bệnh viện cơ sở 2 bệnh viện", "a numbered site"),
    ("trực 24/7", "no unit"),
    ("tỷ lệ 1/500", "a scale"),
    ("Điện thoại: 0299.3822339", "a telephone number"),
    ("30/2020/NĐ-CP", "a document number"),
    ("Quyết định số 12/QĐ-UBND", "a document number"),
    ("tốc độ 80 km/h", "a speed"),
    ("từ ngày 19/11/2025 xã tổ chức", "a date before a place"),
    ("huyết áp 120/80", "no unit"),
    ("giai đoạn 2021-2025 tỉnh", "a period"),
]

MEASURES = [
    ("đạt 90% hồ sơ trực tuyến", "hồ sơ trực tuyến", "after the number"),
    ("Tỷ lệ hộ nghèo giảm còn 2%", "Tỷ lệ hộ nghèo", "before its verb"),
    ("tổng thu du lịch tăng 33,7%.", "tổng thu du lịch", "before its verb"),
    ("công nhận 04 xã nông thôn mới nâng cao và", "nông thôn mới nâng cao", "up to a conjunction"),
    ("vốn đối ứng (tối thiểu 5%)", "vốn đối ứng", "before a bracket"),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.words}: {row.why}")
def test_reads_value_unit_and_comparison(row: Row) -> None:
    (found,) = find_quantities(CanonicalText(row.text), Facts())
    assert found.value == pytest.approx(row.value)
    assert (found.unit, found.comparison, found.total) == (row.unit, row.comparison, row.total), row.why
    assert found.span.of(row.text) == row.words


@pytest.mark.parametrize(("text", "why"), NOTHING, ids=[row[1] for row in NOTHING])
def test_a_number_may_be_no_quantity(text: str, why: str) -> None:
    assert find_quantities(CanonicalText(text), Facts()) == (), why


@pytest.mark.parametrize(("text", "measures", "why"), MEASURES, ids=[row[2] for row in MEASURES])
def test_says_what_is_measured(text: str, measures: str, why: str) -> None:
    (found,) = find_quantities(CanonicalText(text), Facts())
    assert found.measures == measures, why


def test_leaves_out_a_portals_own_parts() -> None:
    text = "đạt 80%\nĐang online: 61 người"
    facts = Facts(structure=Structure(boilerplate=(Span(8, len(text)),)))
    assert [quantity.unit for quantity in find_quantities(CanonicalText(text), facts)] == ["%"]


def test_every_unit_has_a_positive_factor() -> None:
    assert all(factor > 0 and unit for unit, factor in units().values())


@given(st.integers(0, 10**9), st.integers(1, 99))
def test_reads_back_figures_of_any_size(whole: int, decimals: int) -> None:
    printed = f"{whole:,}".replace(",", ".") + f",{decimals}"
    assert number_of(printed) == pytest.approx(float(f"{whole}.{decimals}"))
