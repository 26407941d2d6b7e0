"""Orders among results: those that a report tells of are no work, those that it gives are."""

from __future__ import annotations

import pytest

from tests.extractors.tasks.directive import Told, told

HEAD = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI

Số: 12/BC-UBND

Lào Cai, ngày 05 tháng 7 năm 2024

BÁO CÁO

Kết quả cải cách hành chính 6 tháng đầu năm 2024

I. KẾT QUẢ

1. """


def _told(sentence: str) -> list[Told]:
    return told(f"{sentence}\n\n2. Số hồ sơ tiếp nhận là 1.234.", HEAD)


@pytest.mark.parametrize(
    "sentence",
    [
        "UBND tỉnh chỉ đạo các sở rà soát thủ tục; yêu cầu các địa phương công khai kết quả.",
        "UBND tỉnh đã ban hành Kế hoạch số 12/KH-UBND; yêu cầu các địa phương công khai kết quả.",
        "Sở Nội vụ tham mưu UBND tỉnh kiện toàn bộ máy; đề nghị các xã báo cáo số liệu.",
        "Trong kỳ, UBND tỉnh giao Sở Nội vụ kiểm tra 12 xã; giao Sở Tài chính bố trí kinh phí.",
        "Chủ tịch UBND tỉnh yêu cầu các địa phương công khai kết quả.",
        "Ban hành 12 văn bản; yêu cầu các địa phương công khai kết quả.",
        "Ban hành văn bản yêu cầu các địa phương công khai kết quả.",
    ],
)
def test_an_order_that_is_told_of_is_no_work(sentence: str) -> None:
    assert _told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Đề nghị Sở Nội vụ công khai kết quả.",
        "Vì vậy, đề nghị Sở Nội vụ công khai kết quả.",
        "Đồng thời yêu cầu Sở Nội vụ công khai kết quả.",
        "Trước tình hình đó, UBND tỉnh yêu cầu Sở Nội vụ công khai kết quả.",
    ],
)
def test_an_order_that_is_given_is_work(sentence: str) -> None:
    assert _told(sentence) == [(("Sở Nội vụ",), "công khai kết quả")]


def test_an_order_goes_on_behind_a_semicolon() -> None:
    found = _told("Đề nghị Sở Nội vụ công khai kết quả; yêu cầu Sở Y tế kiểm tra các trạm.")
    assert found == [(("Sở Nội vụ",), "công khai kết quả"), (("Sở Y tế",), "kiểm tra các trạm")]
