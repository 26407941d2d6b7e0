"""Bodies as they are called since the districts ended, and names that look as if a sentence went on."""

from __future__ import annotations

import pytest

from tests.extractors.agencies.reading import names

ROWS = [
    ("Giao Trung tâm Dịch vụ tổng hợp xã rà soát.", "Trung tâm Dịch vụ tổng hợp xã", "a verb inside the name"),
    ("Trung tâm Phát triển quỹ đất khu vực 3 đo đạc.", "Trung tâm Phát triển quỹ đất khu vực 3", "a region's figure"),
    ("Thuế cơ sở 5 rà soát.", "Thuế cơ sở 5", "a branch by its number"),
    ("Giao Khu Quản lý đường bộ II rà soát.", "Khu Quản lý đường bộ II", "in Roman figures"),
    ("Đội Quản lý thị trường số 3 rà soát.", "Đội Quản lý thị trường số 3", "behind a word"),
    (
        "Hạt Kiểm lâm liên huyện Mường Tè - Nậm Nhùn rà soát.", "Hạt Kiểm lâm liên huyện Mường Tè - Nậm Nhùn",
        "a branch of two districts",
    ),
    ("Hợp tác xã Dịch vụ nông nghiệp Tân Phú rà soát.", "Hợp tác xã Dịch vụ nông nghiệp Tân Phú", "a co-operative"),
    ("Giao Ban kinh tế và ngân sách rà soát.", "Ban Kinh tế và ngân sách", "a council's board in small letters"),
    ("Bảo hiểm xã hội cơ sở Vị Thủy rà soát.", "Bảo hiểm xã hội cơ sở Vị Thủy", "a branch of two levels"),
    (
        "Chi nhánh Văn phòng đăng ký đất đai khu vực 4 rà soát.", "Chi nhánh Văn phòng Đăng ký đất đai khu vực 4",
        "a branch of an office",
    ),
    (
        "Giao Đảng ủy các cơ quan Đảng tỉnh chủ trì.", "Đảng ủy các cơ quan Đảng tỉnh", "a committee whose name has a collective",
    ),
    ("Ban Xây dựng Đảng Đảng ủy xã tham mưu.", "Ban Xây dựng Đảng Đảng ủy xã", "a board of the committee"),
    ("Trường Chính trị tỉnh mở lớp.", "Trường Chính trị tỉnh", "a school by its level"),
    (
        "Ngân hàng Nhà nước Chi nhánh Khu vực 13 chỉ đạo.", "Ngân hàng Nhà nước chi nhánh Khu vực 13", "a branch of the bank",
    ),
    ("Ủy ban An toàn giao thông Quốc gia đánh giá.", "Ủy ban An toàn giao thông Quốc gia", "An is no name here"),
    ("Phòng Thương mại và Công nghiệp VN góp ý.", "Phòng Thương mại và Công nghiệp Việt Nam", "no office of a district"),
    (
        "Công ty TNHH MTV Khai thác công trình thủy lợi Bình Thuận nạo vét.",
        "Công ty TNHH MTV Khai thác công trình thủy lợi Bình Thuận", "small words before a province",
    ),
    (
        "Công ty Cổ phần Quản lý và Xây dựng đường bộ vá đường.", "Công ty cổ phần Quản lý và Xây dựng đường bộ vá đường",
        "the object of the name's last verb; where it ends only a known verb says",
    ),
    (
        "Viện Nghiên cứu phát triển kinh tế - xã hội Đà Nẵng dự thảo.", "Viện Nghiên cứu phát triển kinh tế - xã hội Đà Nẵng",
        "a hyphen between small words",
    ),
    ("Phòng Giáo dục & Đào tạo yêu cầu.", "Phòng Giáo dục và Đào tạo", "an ampersand for và"),
    ("Sở GD & ĐT yêu cầu.", "Sở Giáo dục và Đào tạo", "an ampersand with spaces"),
    ("Giao phòng Hoạt động xây dựng tổng hợp.", "Phòng Hoạt động xây dựng", "a small head behind the order"),
    (
        "Văn phòng Đoàn ĐBQH, HĐND và UBND tỉnh đăng tải.",
        "Văn phòng Đoàn đại biểu Quốc hội, Hội đồng nhân dân và Ủy ban nhân dân tỉnh", "an office of three bodies",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "why"), ROWS)
def test_a_body(text: str, name: str, why: str) -> None:
    assert names(text) == [name], why


def test_a_small_office_with_its_field() -> None:
    assert names("Phối hợp với phòng Tài chính - Kế hoạch huyện phân bổ vốn.") == ["Phòng Tài chính - Kế hoạch huyện"]


def test_a_telegram_is_sent_by_a_body_and_not_to_a_place() -> None:
    assert names("CHỦ TỊCH ỦY BAN NHÂN DÂN THỊ XÃ ĐIỆN:") == ["Ủy ban nhân dân thị xã"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ban Bí thư Trung ương Đoàn hướng dẫn.", "Ban Bí thư Trung ương Đoàn"),
        ("- TTr Tỉnh ủy (b/c);", "Thường trực Tỉnh ủy"),
    ],
)
def test_a_body_in_short(text: str, name: str) -> None:
    assert names(text) == [name]
