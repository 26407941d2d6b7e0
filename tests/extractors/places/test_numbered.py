"""Communes and wards with a number in their name, and numbers behind a name that are none of it."""

from __future__ import annotations

import pytest

from corpus.model import Facts
from extractors.places import find_places
from tests.extractors.agencies.reading import names
from tests.reading import canonical

PLACES = [
    ("xã Bảo Lâm 1 rà soát hộ nghèo", ["Bảo Lâm 1"], "a verb follows"),
    ("xã Bảo Lâm 1 tổ chức họp dân", ["Bảo Lâm 1"], "a verb that is a noun elsewhere"),
    ("xã Bảo Lâm 1 báo cáo kết quả", ["Bảo Lâm 1"], "the same"),
    ("xã Bảo Lâm 1, tỉnh Lâm Đồng", ["Bảo Lâm 1", "Lâm Đồng"], "a comma follows"),
    ("xã Bảo Lâm 1 tỉnh Lâm Đồng", ["Bảo Lâm 1", "Lâm Đồng"], "its province follows"),
    ("(xã Bảo Lâm 1)", ["Bảo Lâm 1"], "a bracket closes that was open"),
    ("tại xã Bảo Lâm 1.", ["Bảo Lâm 1"], "the sentence ends"),
    ("các xã Bảo Lâm 1, Bảo Lâm 2 và Bảo Lâm 3", ["Bảo Lâm 1", "Bảo Lâm 2", "Bảo Lâm 3"], "a list"),
    ("phường 1 Bảo Lộc", ["1 Bảo Lộc"], "the number first"),
    ("phường 5", ["5"], "a number alone"),
    ("các phường 1 Bảo Lộc, 2 Bảo Lộc", ["1 Bảo Lộc", "2 Bảo Lộc"], "a list of wards"),
    ("Phường 5 Quận 3", ["5", "3"], "a level word behind the number"),
    ("phường 5 Khẩn trương rà soát", ["5"], "a verb with a capital behind the number"),
    ("đặc khu Phú Quý 2", ["Phú Quý 2"], "a special zone"),
    ("ấp Tân Phú 2", ["Tân Phú 2"], "a hamlet"),
    ("xã Tân Phú 3 tỷ đồng", ["Tân Phú"], "a unit follows"),
    ("xã Tân Phú 5 hộ nghèo", ["Tân Phú"], "a counted noun follows"),
    ("xã Tân Phú 02 tổ công tác", ["Tân Phú"], "a count is printed with a nought"),
    ("xã Tân Phú 3 tháng một lần", ["Tân Phú"], "a period follows"),
    ("xã Tân Phú 2,5 tỷ đồng", ["Tân Phú"], "a decimal"),
    ("xã Tân Phú 12/8/2025", ["Tân Phú"], "a date"),
    ("xã Tân Phú 120 nhà", ["Tân Phú"], "three digits"),
    ("gửi xã Tân Phú 2) Lập danh sách", ["Tân Phú"], "the label of an item"),
    ("gửi xã Tân Phú 2. Lập danh sách", ["Tân Phú"], "the label of an item, and no such name elsewhere"),
    ("xã Tân Phú 2 họp tại xã Tân Phú 2. Lập danh sách", ["Tân Phú 2", "Tân Phú 2"], "the name stands elsewhere"),
]

BODIES = [
    ("UBND xã Bảo Lâm 1 rà soát", ["Ủy ban nhân dân xã Bảo Lâm 1"], "one commune"),
    (
        "UBND các xã Bảo Lâm 1, Bảo Lâm 2, Bảo Lâm 3",
        [f"Ủy ban nhân dân xã Bảo Lâm {n}" for n in (1, 2, 3)],
        "a list of communes",
    ),
    (
        "UBND các xã Bảo Lâm 1, 2",
        ["Ủy ban nhân dân xã Bảo Lâm 1", "Ủy ban nhân dân xã Bảo Lâm 2"],
        "the name said once",
    ),
    (
        "UBND xã Bảo Lâm 2, UBND phường 1 Bảo Lộc",
        ["Ủy ban nhân dân xã Bảo Lâm 2", "Ủy ban nhân dân phường 1 Bảo Lộc"],
        "a commune and a ward",
    ),
    (
        "UBND các phường: 1 Bảo Lộc, 2 Bảo Lộc và B'Lao",
        [f"Ủy ban nhân dân phường {name}" for name in ("1 Bảo Lộc", "2 Bảo Lộc", "B'Lao")],
        "a list of wards behind a colon",
    ),
    ("Công an phường 1 Bảo Lộc", ["Công an phường 1 Bảo Lộc"], "another body of the ward"),
    ("Trường Tiểu học Lộc An 2 lập dự toán", ["Trường Tiểu học Lộc An 2"], "a school"),
    ("Trường Tiểu học Nguyễn Trãi 2 lập dự toán", ["Trường Tiểu học Nguyễn Trãi 2"], "a school named after a person"),
    ("Bệnh viện Nhi đồng 1 lập dự toán", ["Bệnh viện Nhi đồng 1"], "a hospital"),
    ("Trường Tiểu học Lộc An 2 lớp ghép", ["Trường Tiểu học Lộc An"], "a counted noun follows"),
    (
        "Ban Quản lý dự án đầu tư xây dựng số 2 lập dự toán",
        ["Ban Quản lý dự án đầu tư xây dựng số 2"],
        "số goes on with the name",
    ),
    ("Công ty Cổ phần Xây dựng số 5 lập dự toán", ["Công ty cổ phần Xây dựng số 5"], "the name of a firm"),
    (
        "Quyết định của Ban Quản lý dự án đầu tư xây dựng số 12/QĐ-BQL",
        ["Ban Quản lý dự án đầu tư xây dựng"],
        "the number of a document",
    ),
    (
        "Quyết định của Ban Quản lý dự án đầu tư xây dựng số 12 ngày 05/3/2025",
        ["Ban Quản lý dự án đầu tư xây dựng"],
        "the same, with its day",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), PLACES)
def test_a_number_belongs_to_the_name_unless_it_counts(text: str, expected: list[str], why: str) -> None:
    assert [p.name for p in find_places(canonical(text), Facts())] == expected, why


@pytest.mark.parametrize(("text", "expected", "why"), BODIES)
def test_bodies_keep_the_number_of_their_name(text: str, expected: list[str], why: str) -> None:
    assert names(text) == expected, why
