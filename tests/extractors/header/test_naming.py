"""Names in capitals come back as they stand inside a sentence."""

from __future__ import annotations

import pytest

from extractors.header.naming import restored


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH CAO BẰNG", "Ủy ban nhân dân tỉnh Cao Bằng"),
        ("UBND TỈNH BÀ RỊA - VŨNG TÀU", "Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu"),
        ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Sở Văn hóa, Thể thao và Du lịch"),
        ("BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Bộ Lao động - Thương binh và Xã hội"),
        ("VĂN PHÒNG CHÍNH PHỦ", "Văn phòng Chính phủ"),
        ("THUẾ TỈNH TÂY NINH", "Thuế tỉnh Tây Ninh"),
        ("UỶ BAN NHÂN DÂN XÃ HOÀ BÌNH", "Ủy ban nhân dân xã Hòa Bình"),
        ("CHI CỤC KIỂM LÂM", "Chi cục Kiểm lâm"),
        ("HỘI ĐỒNG NHÂN DÂN HUYỆN CẦU NGANG", "Hội đồng nhân dân huyện Cầu Ngang"),
        ("CÔNG AN PHƯỜNG 12", "Công an phường 12"),
        ("Sở Y tế", "Sở Y tế"),
    ],
)
def test_capitals_are_restored(printed: str, name: str) -> None:
    assert restored(printed) == name
