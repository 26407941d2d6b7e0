"""Work given to "các đồng chí" lies with the bodies that they head; who asks for it is no assignee."""

from __future__ import annotations

import pytest

from tests.extractors.tasks.directive import told

ROWS = [
    (
        "1. Đề nghị các đồng chí Chánh Thanh tra tỉnh, Bí thư Đảng ủy xã Bản Vược rà soát hồ sơ.",
        ("Thanh tra tỉnh Lào Cai", "Đảng ủy xã Bản Vược"), "offices side by side",
    ),
    (
        "1. Ủy ban nhân dân tỉnh đề nghị các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Huyện ủy Bát Xát kiểm tra thực địa.",
        ("Huyện ủy Bát Xát",), "a rank is no body that is told",
    ),
    (
        "1. Ban Chỉ đạo yêu cầu đồng chí Vàng A Páo, Giám đốc Sở Công Thương và đồng chí Lý Thị Mẩy, Bí thư Đảng ủy xã "
        "Cốc San kiểm tra chợ biên giới.",
        ("Sở Công Thương", "Đảng ủy xã Cốc San"), "names before the offices",
    ),
    (
        "1. Ủy ban nhân dân tỉnh yêu cầu các đồng chí thành viên Ban Chỉ đạo, Giám đốc Sở Y tế báo cáo tiến độ.",
        ("các thành viên Ban Chỉ đạo", "Sở Y tế"), "members of a board",
    ),
    (
        "1. Sở Tài chính yêu cầu Kho bạc Nhà nước tỉnh đối chiếu số dư.",
        ("Kho bạc Nhà nước tỉnh Lào Cai",), "a body that asks, without comrades",
    ),
    (
        "1. Các đồng chí Giám đốc Sở Nội vụ, Bí thư Đảng ủy xã Y Tý tổ chức tập huấn cho cán bộ thôn.",
        ("Sở Nội vụ", "Đảng ủy xã Y Tý"), "without a word of order",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("line", "bodies", "why"), ROWS)
def test_the_bodies_of_comrades_are_told(line: str, bodies: tuple[str, ...], why: str) -> None:
    assert [who for who, _ in told(line)] == [bodies], why
