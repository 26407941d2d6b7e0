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
        ("CHI BỘ TRƯỜNG THCS TÂN HÒA", "Chi bộ Trường THCS Tân Hòa"),
        ("TRƯỜNG TIỂU HỌC SỐ 1 TÂN HÒA XÃ TÂN LỘC", "Trường Tiểu học số 1 Tân Hòa xã Tân Lộc"),
        ("TRƯỜNG TH VÀ THCS VĨNH LỘC", "Trường TH và THCS Vĩnh Lộc"),
        ("TRƯỜNG THPT CHUYÊN PHAN NGỌC HIỂN", "Trường THPT chuyên Phan Ngọc Hiển"),
        ("TRƯỜNG CAO ĐẲNG Y TẾ CÀ MAU", "Trường Cao đẳng Y tế Cà Mau"),
        ("BAN CHỈ ĐẠO TRUNG ƯƠNG CÁC CHƯƠNG TRÌNH MTQG", "Ban Chỉ đạo Trung ương các chương trình MTQG"),
        ("BCĐ PHÒNG CHỐNG THIÊN TAI VÀ TKCN XÃ TÂN LỘC", "Ban Chỉ đạo phòng chống thiên tai và TKCN xã Tân Lộc"),
        ("BAN CHẤP HÀNH ĐOÀN TNCS HỒ CHÍ MINH", "Ban Chấp hành Đoàn TNCS Hồ Chí Minh"),
        ("TRUNG TÂM GDNN-GDTX HUYỆN THỚI BÌNH", "Trung tâm GDNN-GDTX huyện Thới Bình"),
        ("VĂN PHÒNG ĐOÀN ĐBQH VÀ HĐND TỈNH CÀ MAU", "Văn phòng Đoàn ĐBQH và Hội đồng nhân dân tỉnh Cà Mau"),
        ("TAND TỈNH CÀ MAU", "TAND tỉnh Cà Mau"),
        ("CHI BỘ PHÒNG CẢNH SÁT GIAO THÔNG", "Chi bộ Phòng Cảnh sát giao thông"),
        ("ĐẢNG ỦY XÃ NGHĨA TRUNG", "Đảng ủy xã Nghĩa Trung"),
        ("ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH CÀ MAU", "Đảng ủy các cơ quan Đảng tỉnh Cà Mau"),
        ("CHI BỘ ẤP TÂN HÒA", "Chi bộ ấp Tân Hòa"),
        ("ỦY BAN NHÂN DÂN XÃ KRÔNG NÔ", "Ủy ban nhân dân xã Krông Nô"),
    ],
)
def test_capitals_are_restored(printed: str, name: str) -> None:
    assert restored(printed) == name
