"""Who gives the orders of a lead-in is not told to act."""

from __future__ import annotations

import pytest

from tests.extractors.tasks.directive import told

HEAD = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI

Số: 12/TB-UBND

Lào Cai, ngày 05 tháng 3 năm 2024

THÔNG BÁO

Kết luận tại cuộc họp về phòng cháy, chữa cháy rừng

"""
NEWS = "Lào Cai: Đẩy nhanh giải ngân vốn đầu tư công\n\nNgày 05/3/2024, UBND tỉnh họp phiên thường kỳ.\n\n"
ITEMS = "\n\n1. Rà soát các dự án chậm tiến độ.\n\n2. Sở Tài chính bố trí kinh phí."


def _first(lead: str, head: str = HEAD) -> tuple[str, ...]:
    """Those told to do the first item; the second always names its own."""
    first, second = told(lead + ITEMS, head)
    assert second == (("Sở Tài chính",), "bố trí kinh phí")
    return first[0]


@pytest.mark.parametrize(
    "lead",
    [
        "Thường trực Tỉnh ủy thống nhất chỉ đạo một số nội dung sau:",
        "Thường trực Tỉnh ủy cho ý kiến chỉ đạo như sau:",
        "Thường trực Tỉnh ủy nhấn mạnh một số nội dung sau:",
        "Thường trực Tỉnh ủy thống nhất với đề xuất của Sở Nội vụ và chỉ đạo:",
        "Ban Thường vụ Tỉnh ủy yêu cầu thực hiện một số nội dung sau:",
        "Ban Thường vụ Tỉnh ủy thống nhất chỉ đạo tập trung thực hiện các nhiệm vụ sau:",
        "Chủ tịch UBND tỉnh có ý kiến kết luận, chỉ đạo như sau:",
        "Chủ tịch UBND tỉnh kết luận như sau:",
        "Chủ tịch UBND tỉnh chỉ đạo:",
        "Chủ tịch UBND tỉnh yêu cầu tập trung thực hiện các nhiệm vụ sau:",
        "Sau khi nghe báo cáo của Sở Nội vụ, Chủ tịch UBND tỉnh kết luận:",
        "Để đẩy nhanh tiến độ giải ngân, Bí thư Tỉnh ủy chỉ đạo một số nội dung trọng tâm sau đây:",
    ],
)
def test_a_speaker_is_not_told_to_act(lead: str) -> None:
    assert _first(lead) == ()


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("Chủ tịch UBND tỉnh yêu cầu các sở, ngành thực hiện các nội dung sau:", "các sở, ngành"),
        ("Thường trực Tỉnh ủy thống nhất giao Sở Nội vụ chỉ đạo một số nội dung sau:", "Sở Nội vụ"),
        ("Chủ tịch UBND tỉnh chỉ đạo các sở, ngành như sau:", "các sở, ngành"),
        ("Thường trực Tỉnh ủy thống nhất chỉ đạo Sở Xây dựng một số nội dung sau:", "Sở Xây dựng"),
    ],
)
def test_those_to_whom_a_speaker_turns_are(lead: str, expected: str) -> None:
    assert _first(lead) == (expected,)


@pytest.mark.parametrize(
    "lead",
    [
        "Sở Nội vụ chủ trì thực hiện các nhiệm vụ sau:",
        "Sở Nội vụ tập trung chỉ đạo thực hiện các nội dung sau:",
        "Sở Nội vụ tăng cường chỉ đạo một số nội dung sau:",
        "Sở Nội vụ chỉ đạo thực hiện một số nhiệm vụ sau:",
        "Sở Nội vụ phải chỉ đạo thực hiện các nội dung sau:",
        "Sở Nội vụ có ý kiến về các nội dung sau:",
        "Giám đốc Sở Nội vụ chỉ đạo Thanh tra Sở thực hiện các nội dung sau:",
    ],
)
def test_whose_duty_it_is_to_direct_acts(lead: str) -> None:
    assert _first(lead) == ("Sở Nội vụ",)


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("Các sở, ngành chỉ đạo một số nội dung sau:", "các sở, ngành"),
        ("Ủy ban nhân dân các xã chỉ đạo một số nội dung sau:", "Ủy ban nhân dân các xã"),
        ("Sở Nội vụ quán triệt một số nội dung sau:", "Sở Nội vụ"),
    ],
)
def test_who_are_many_give_no_speech(lead: str, expected: str) -> None:
    assert _first(lead) == (expected,)


def test_in_news_the_work_of_a_speech_stays_work() -> None:
    assert _first("Thường trực Tỉnh ủy thống nhất chỉ đạo một số nội dung sau:", NEWS) == ()
