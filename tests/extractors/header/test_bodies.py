"""The issuer is the last body of box 2, with the place that its parent says."""

from __future__ import annotations

import pytest

from corpus.model import Certainty
from tests.extractors.header.reading import header_of

BELOW = (
    "\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 44/BC-VP\n\nHà Nam, ngày 8 tháng 1 năm 2023\n\n"
    "BÁO CÁO\nKết quả năm 2022\n\nI. KẾT QUẢ\n\n1. Đã đạt mười xã.\n"
)


@pytest.mark.parametrize(
    ("box", "issuer", "why"),
    [
        ("UBND TỈNH HÀ NAM\nSỞ Y TẾ", "Sở Y tế tỉnh Hà Nam", "a department takes its province"),
        ("BỘ TÀI CHÍNH\nCỤC THUẾ", "Cục Thuế", "a department of a ministry has no place"),
        ("UBND TỈNH HÀ NAM\nVĂN PHÒNG", "Văn phòng Ủy ban nhân dân tỉnh Hà Nam", "an office says nothing by itself"),
        (
            "ỦY BAN MTTQ VIỆT NAM\nTỈNH HÀ NAM\nBAN THƯỜNG TRỰC",
            "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hà Nam", "a standing board says nothing by itself",
        ),
        ("UBND HUYỆN KIM BẢNG\nPHÒNG NỘI VỤ", "Phòng Nội vụ huyện Kim Bảng", "an office of a district"),
        ("TỈNH ỦY HÀ NAM\nBAN TỔ CHỨC", "Ban Tổ chức Tỉnh ủy Hà Nam", "a board of the Party takes the committee"),
        ("ỦY BAN NHÂN DÂN\nTHỊ TRẤN QUẾ", "Ủy ban nhân dân thị trấn Quế", "a township"),
        ("CỤC THUẾ\nTHUẾ TỈNH HÀ NAM", "Thuế tỉnh Hà Nam", "the lower tax body names its place itself"),
        ("BỘ NÔNG NGHIỆP\nVÀ MÔI TRƯỜNG", "Bộ Nông nghiệp và Môi trường", "a name that wraps"),
        ("CHÍNH PHỦ\n44/2023/BC-VP\nTHÔNG TIN ĐIỆN TỬ", "Chính phủ", "neither a number without its label nor a stamp"),
        ("ỦY\nBAN NHÂN DÂN\nTỈNH HÀ NAM", "Ủy ban nhân dân tỉnh Hà Nam", "the first word on a line of its own"),
        ("VĂN PHÒNG\nCHÍNH PHỦ", "Văn phòng Chính phủ", "the second line would be a body of its own"),
        (
            "TỈNH HÀ NAM\nBAN CHỈ ĐẠO\nCHUYỂN ĐỔI SỐ\nNHIỆM KỲ 2021 - 2026",
            "Ban Chỉ đạo chuyển đổi số tỉnh Hà Nam nhiệm kỳ 2021 - 2026", "the place alone above; the term stays last",
        ),
        ("HUYỆN KIM BẢNG\nBAN QUẢN LÝ DỰ ÁN", "Ban Quản lý dự án huyện Kim Bảng", "the place alone above"),
        ("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ ĐÀ NẴNG\nSỞ XÂY DỰNG", "Sở Xây dựng thành phố Đà Nẵng", "three lines"),
    ],
)  # fmt: skip
def test_the_issuer_with_its_place(box: str, issuer: str, why: str) -> None:
    found = header_of(box + BELOW).issuer
    assert found is not None
    assert found.value == issuer, why


def test_labels_of_a_frame_may_share_a_line() -> None:
    header = header_of(
        "Số hiệu: 77/KH-UBND Loại văn bản: Kế hoạch\n\nNơi ban hành: Tỉnh Hà Nam Người ký: Trần Thị Lan\n\n"
        "Ngày ban hành: 05/03/2020 Ngày hiệu lực: Đang cập nhật\n\nNgày công báo: Đang cập nhật\n\n"
        "UBND TỈNH HÀ NAM\n\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 77/KH-UBND\n\n"
        "Hà Nam, ngày 05 tháng 3 năm 2020\n\nKẾ HOẠCH\nTrồng cây phân tán\n\nThực hiện chỉ đạo, tỉnh trồng cây.\n"
    )
    assert header.signer is not None
    assert header.signer.name == "Trần Thị Lan"


def test_a_frame_says_the_place_that_the_box_lost() -> None:
    header = header_of(
        "Số hiệu:\n77/QĐ-UBND\nNơi ban hành:\nTỉnh Hà Nam\nNgày ban hành:\n05/03/2020\n\n"
        "ỦY BAN NHÂN DÂN\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 77/QĐ-UBND\n\nHà Nam, ngày 05 tháng 3 năm 2020\n\n"
        "QUYẾT ĐỊNH\nVề việc giao đất\n\nCăn cứ Luật Đất đai;\n"
    )
    assert header.issuer is not None
    assert header.issuer.value == "Ủy ban nhân dân tỉnh Hà Nam"


def test_a_place_that_lost_its_capitals_belongs_to_the_body_above() -> None:
    text = (
        "Ủy ban nhân dân\nHuyện Văn Bàn\n\nCộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc\n\n"
        "Số: 31/2002/QĐ-UB\n\nVăn Bàn, ngày 5 tháng 2 năm 2002\n\nQuyết định\n\nVề việc giao chỉ tiêu thuế\n\n"
        "Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 21 tháng 6 năm 1994;\n"
    )
    issuer = header_of(text).issuer
    assert issuer is not None
    assert issuer.value == "Ủy ban nhân dân huyện Văn Bàn"


PARTY = (
    "{box}\n*\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nSố: {number}\n\nCà Mau, ngày 02 tháng 12 năm 2025\n\nNGHỊ QUYẾT\n"
    "Về lãnh đạo nhiệm vụ năm 2026\n\nI. NHIỆM VỤ\n\n1. Các chi bộ quán triệt nghị quyết.\n"
)
BOXES = [
    ("ĐẢNG ỦY\nỦY BAN NHÂN DÂN TỈNH CÀ MAU", "12-NQ/ĐU", "Đảng ủy Ủy ban nhân dân tỉnh Cà Mau", "an open name"),
    ("ĐẢNG ỦY\nỦY BAN NHÂN DÂN\nTỈNH CÀ MAU", "12-NQ/ĐU", "Đảng ủy Ủy ban nhân dân tỉnh Cà Mau", "three lines"),
    ("ĐẢNG ỦY\nCÔNG AN TỈNH CÀ MAU", "12-NQ/ĐUCA", "Đảng ủy Công an tỉnh Cà Mau", "the police"),
    ("ĐẢNG ỦY\nSỞ TÀI CHÍNH", "12-NQ/ĐU", "Đảng ủy Sở Tài chính", "a department"),
    ("ĐẢNG ỦY\nXÃ TÂN LỘC", "12-NQ/ĐU", "Đảng ủy xã Tân Lộc", "a commune"),
    ("ĐẢNG BỘ TỈNH CÀ MAU\nĐẢNG ỦY UBND TỈNH", "12-NQ/ĐU", "Đảng ủy Ủy ban nhân dân tỉnh Cà Mau", "the parent's place"),
    ("ĐẢNG BỘ TỈNH CÀ MAU\nĐẢNG ỦY\nUBND TỈNH", "12-NQ/ĐU", "Đảng ủy Ủy ban nhân dân tỉnh Cà Mau", "both at once"),
    ("TỈNH ỦY CÀ MAU\nĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH", "12-NQ/ĐU", "Đảng ủy các cơ quan Đảng tỉnh Cà Mau", "of the committee"),
    ("HUYỆN ỦY THỚI BÌNH\nĐẢNG ỦY QUÂN SỰ HUYỆN", "2-NQ/ĐU", "Đảng ủy Quân sự huyện Thới Bình", "a district"),
    ("ĐẢNG BỘ XÃ TÂN HÒA\nCHI BỘ\nTRƯỜNG TIỂU HỌC TÂN HÒA", "5-NQ/CB", "Chi bộ Trường Tiểu học Tân Hòa", "a cell"),
    ("ĐẢNG BỘ HUYỆN THỚI BÌNH\nĐẢNG ỦY XÃ TRÍ PHẢI", "12-NQ/ĐU", "Đảng ủy xã Trí Phải", "two names on two lines"),
    ("ĐẢNG BỘ\nTỈNH CÀ MAU\nĐẢNG ỦY XÃ TÂN LỘC", "12-NQ/ĐU", "Đảng ủy xã Tân Lộc", "the parent on two lines"),
    ("ĐẢNG ỦY XÃ TÂN LỘC\nỦY BAN KIỂM TRA", "1-KH/UBKTĐU", "Ủy ban Kiểm tra Đảng ủy xã Tân Lộc", "a commission"),
    ("ĐẢNG ỦY XÃ TÂN LỘC\nBAN XÂY DỰNG ĐẢNG", "1-KH/BXDĐ", "Ban Xây dựng Đảng Đảng ủy xã Tân Lộc", "a board"),
    ("ĐẢNG ỦY XÃ TÂN HÒA\nVĂN PHÒNG", "3-BC/VPĐU", "Văn phòng Đảng ủy xã Tân Hòa", "an office of the committee"),
]  # fmt: skip


@pytest.mark.parametrize(("box", "number", "issuer", "why"), BOXES)
def test_an_organisation_of_the_party(box: str, number: str, issuer: str, why: str) -> None:
    found = header_of(PARTY.format(box=box, number=number)).issuer
    assert found is not None
    assert (found.value, found.certainty) == (issuer, Certainty.CERTAIN), why


@pytest.mark.parametrize(
    ("box", "number", "issuer"),
    [
        ("ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU", "12-NQ/ĐU", "Đảng ủy Ủy ban nhân dân tỉnh Cà Mau"),
        ("SỞ Y TẾ TỈNH CÀ MAU", "12-NQ/CB", "Chi bộ Sở Y tế tỉnh Cà Mau"),
        ("TỈNH ỦY CÀ MAU\nSỞ Y TẾ", "12-NQ/TU", "Tỉnh ủy Cà Mau"),
    ],
)
def test_a_number_of_the_party_is_of_no_body_of_the_state(box: str, number: str, issuer: str) -> None:
    found = header_of(PARTY.format(box=box, number=number)).issuer
    assert found is not None
    assert (found.value, found.certainty) == (issuer, Certainty.LIKELY)


def test_a_bare_level_takes_the_place_of_its_parent() -> None:
    found = header_of("UBND HUYỆN KIM BẢNG\nBAN QUẢN LÝ DỰ ÁN HUYỆN" + BELOW).issuer
    assert found is not None
    assert found.value == "Ban Quản lý dự án huyện Kim Bảng"
