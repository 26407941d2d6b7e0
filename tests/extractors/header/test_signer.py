"""The signer is the name under the capacity, without titles."""

from __future__ import annotations

import pytest

from extractors.header.signer import person
from tests.extractors.header.reading import header_of

TOP = (
    "ỦY BAN NHÂN DÂN\nTỈNH GIA LAI\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 45/UBND-KT\n\n"
    "Gia Lai, ngày 02 tháng 02 năm 2023\n\nV/v trồng rừng\n\nKính gửi: Sở Tài chính.\n\nĐề nghị Sở bố trí kinh phí./.\n\n"
)


@pytest.mark.parametrize(
    ("block", "name", "role", "why"),
    [
        (
            "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nRơ Châm H'Phik", "Rơ Châm H'Phik", None,
            "an apostrophe inside a syllable",
        ),
        (
            "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nDương Mah Tiệp", "Dương Mah Tiệp",
            "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH", "the prefixes stack",
        ),
        ("T/M ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)\nTrần Thị Lan", "Trần Thị Lan", "T/M ỦY BAN NHÂN DÂN, CHỦ TỊCH", "a copy"),
        ("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nLê Hữu Phước", "Lê Hữu Phước", "TL. CHỦ TỊCH, CHÁNH VĂN PHÒNG", "by order"),
        ("TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ NỘI VỤ\nHà Văn Tư", "Hà Văn Tư", "TUQ. CHỦ TỊCH, GIÁM ĐỐC SỞ NỘI VỤ", "empowered"),
        ("Q. GIÁM ĐỐC\nNGUYỄN VĂN BẢY", "Nguyễn Văn Bảy", "Q. GIÁM ĐỐC", "a name in capitals"),
        ("GIÁM ĐỐC\nTS. Đỗ Kim Anh", "Đỗ Kim Anh", "GIÁM ĐỐC", "an academic title"),
        (
            "TL. CỤC TRƯỞNG\nKT. TRƯỞNG BAN CHÍNH SÁCH,\nTHUẾ QUỐC TẾ\nPHÓ TRƯỞNG BAN\nVũ Thị Hoa", "Vũ Thị Hoa", None,
            "an office that wraps is no name",
        ),
    ],
)  # fmt: skip
def test_the_name_stands_under_the_capacity(block: str, name: str, role: str | None, why: str) -> None:
    signer = header_of(f"{TOP}Nơi nhận:\n- Như trên;\n- Lưu: VT, KT.\n\n{block}\n").signer
    assert signer is not None, why
    assert signer.name == name, why
    if role is not None:
        assert signer.role == role, why


def test_a_whole_signature_in_one_cell() -> None:
    cells = "| Nơi nhận: - Như trên; - Lưu: VT. | KT. BỘ TRƯỞNG THỨ TRƯỞNG (Đã ký) Lê Hòa Bình |"
    signer = header_of(f"{TOP}{cells}\n").signer
    assert signer is not None
    assert (signer.name, signer.role) == ("Lê Hòa Bình", "KT. BỘ TRƯỞNG, THỨ TRƯỞNG")


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Thượng tướng Lê Bá Sơn", "Lê Bá Sơn"),
        ("PGS.TS. Nguyễn Thị Kim", "Nguyễn Thị Kim"),
        ("NGUYỄN VĂN AN", "Nguyễn Văn An"),
        ("BSCK II. Trần Hòa", "Trần Hòa"),
    ],
)
def test_titles_and_ranks_are_cut_off(printed: str, name: str) -> None:
    assert person(printed) == name
