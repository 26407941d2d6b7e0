"""People: names without titles, with the title beside them (gold rows with reasons)."""

from __future__ import annotations

import pytest

from corpus.model import Facts, Span, Structure
from extractors.agencies import find_agencies
from extractors.persons import find_persons
from extractors.places import find_places
from tests.reading import canonical, facts_of


def people(text: str) -> list[str]:
    """Distinct names in reading order."""
    read = canonical(text)
    places = find_places(read, Facts())
    agencies = find_agencies(read, Facts(places=places))
    found = find_persons(read, Facts(places=places, agencies=agencies))
    return list(dict.fromkeys(m.name for m in found))


ROWS = [
    ("- PCVP (Ô. Thắng);", ["Thắng"], "Ông shortened"),
    ("- Lãnh đạo văn phòng (Ô. Hà Quang Vinh);", ["Hà Quang Vinh"], "a whole name after it"),
    ("Phó Chủ tịch UBND tỉnh Nguyễn Văn An chủ trì.", ["Nguyễn Văn An"], "after a body with a title"),
    ("Phó Chủ tịch UBND tỉnh Võ Phương chủ trì.", ["Võ Phương"], "two words after a title"),
    ("Thủ tướng Chính phủ Phạm Văn Minh kết luận.", ["Phạm Văn Minh"], "an office that is a body"),
    ("Tổng Bí thư Tô Hiệu phát biểu.", ["Tô Hiệu"], "two words right after a title"),
    ("Bí thư Tỉnh ủy Ninh Bình Đặng Xuân Hòa dự.", ["Đặng Xuân Hòa"], "behind the place of the body"),
    ("đồng chí Trần Thị Kim Hoa phát biểu.", ["Trần Thị Kim Hoa"], "after đồng chí, four words"),
    ("Ông Lê Văn Bình và bà Hoàng Thị Lan dự.", ["Lê Văn Bình", "Hoàng Thị Lan"], "ông and bà"),
    ("đ/c Y Thanh Niê báo cáo.", ["Y Thanh Niê"], "a name without a common family name, after a cue"),
    ("Đại tá Phan Văn Dũng báo cáo.", ["Phan Văn Dũng"], "after a rank"),
    ("PGS.TS Nguyễn Thị Thu Hà trình bày.", ["Nguyễn Thị Thu Hà"], "after degrees"),
    (
        "Các đồng chí Đỗ Thị Hiền - Bí thư Huyện ủy, Đinh Quang Hưng - Chủ tịch UBND huyện.",
        ["Đỗ Thị Hiền", "Đinh Quang Hưng"],
        "a list",
    ),
    ("PCN Nguyễn Sỹ Hùng, Trợ lý.", ["Nguyễn Sỹ Hùng"], "after an abbreviated title"),
    ("các Phó Thủ tướng: Trần Hồng Sơn, Lê Thành Nam.", ["Trần Hồng Sơn", "Lê Thành Nam"], "after a colon"),
    ("(Ông Đào Phi Trường, Chuyên viên Phòng Kinh tế)", ["Đào Phi Trường"], "a syllable that is a head word too"),
    ("Lê Trường Sơn ký.", ["Lê Trường Sơn"], "a syllable that is a head word too"),
    (
        "Ngày 12/11/2024, tại trụ sở UBND tỉnh, Phó Chủ tịch UBND tỉnh Nguyễn Văn\n"
        "An chủ trì cuộc họp nghe báo cáo tiến độ triển khai các dự án trên địa bàn\ntỉnh.",
        ["Nguyễn Văn An"],
        "over a line end",
    ),
    (
        "KẾT LUẬN CỦA PHÓ CHỦ TỊCH LÊ VĂN HÒA\nPhó Chủ tịch Lê Văn Hòa chủ trì.",
        ["Lê Văn Hòa"],
        "in capitals and in normal case",
    ),
    ("Phùng Thành Vinh ký. Phó Chủ tịch (đ/c Vinh).", ["Phùng Thành Vinh"], "the given name of a person known"),
]

NOBODY = [
    ("- Công ty TNHH Ánh Dương (số 45\nNguyễn Thái Học, phường Cầu Ông Lãnh);", "a house number over a line end"),
    (
        "UBND huyện Châu Thành A họp. Các huyện (Châu Thành B, Long Phú) dự.",
        "a letter sets districts of one name apart",
    ),
    ("Chủ tịch UBND huyện Châu Thành chủ trì.", "two words that are a district after a title"),
    ("Sở Tài chính, Bộ Nội vụ", "bodies"),
    ("tỉnh Hà Nam, thành phố Hồ Chí Minh", "places"),
    ("17 Nguyễn Gia Thiều, Hà Nội", "a street after a house number"),
    ("đường Lê Hồng Phong, phố Trần Hưng Đạo", "streets"),
    ("Trường THPT Nguyễn Bỉnh Khiêm", "a school"),
    ("tư tưởng Hồ Chí Minh", "not the person"),
    ("Đoàn Thanh niên Cộng sản Hồ Chí Minh", "an organisation"),
    ("huyện Trần Văn Thời", "a district named after a person"),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "a line in capitals"),
    ("Phụ lục VI Phần B Thông tư này", "a Roman numeral is no family name"),
    ("Cao Bằng, Lâm Đồng, Kiên Giang", "provinces that begin with family names"),
    ("ông được giao nhiệm vụ", "no name follows"),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROWS)
def test_finds_people(text: str, expected: list[str], why: str) -> None:
    assert people(text) == expected, why


def test_reads_names_in_the_column_of_names() -> None:
    table = "| STT | Họ và tên | Chức vụ |\n|---|---|---|\n| 1 | Hạng A Chu | Trưởng ban |\n| 2 | Phan Thu Trà | Thành viên |\n"
    found = facts_of(f"QUYẾT ĐỊNH\nVề việc thành lập Tổ giúp việc\n\nĐiều 1. Thành lập Tổ gồm:\n\n{table}").persons
    assert [p.name for p in found] == ["Hạng A Chu", "Phan Thu Trà"]


@pytest.mark.parametrize(("text", "why"), NOBODY)
def test_finds_nobody(text: str, why: str) -> None:
    assert people(text) == [], why


def test_keeps_the_title_beside_the_name() -> None:
    read = canonical("Phó Chủ tịch UBND tỉnh Nguyễn Văn An chủ trì.")
    agencies = find_agencies(read, Facts())
    (person,) = find_persons(read, Facts(agencies=agencies))
    assert (person.title, person.span.of(read.text)) == ("Phó Chủ tịch UBND tỉnh", "Nguyễn Văn An")


NEWS = """Huyện Cầu Kè họp bàn xây dựng nông thôn mới

Ngày 12/9/2023, UBND huyện Cầu Kè tổ chức hội nghị sơ kết về kết quả thực hiện chương trình xây dựng nông thôn mới trên địa bàn
huyện trong chín tháng đầu năm, với sự tham dự của đại diện các phòng chuyên môn và các xã trong huyện.

Kết luận hội nghị, đồng chí Nguyễn Thanh Hà - Phó Chủ tịch UBND huyện yêu cầu các xã tiếp tục rà soát các tiêu chí chưa đạt
và hoàn thành hồ sơ trước ngày 30/11/2023 để trình thẩm định theo quy định./.

{byline}
"""


def test_reads_captions_but_not_the_foot_of_a_portal() -> None:
    text = "Ảnh: Bí thư Huyện ủy, huyện Cầu Kè Trần Thị Hoa (áo nâu) thăm hộ dân\nChịu trách nhiệm: Nguyễn Văn An"
    foot = text.index("Chịu")
    structure = Structure(boilerplate=(Span(0, foot - 1), Span(foot, len(text))))
    read = canonical(text)
    places = find_places(read, Facts(structure=structure))
    found = find_persons(read, Facts(structure=structure, places=places))
    assert [m.name for m in found] == ["Trần Thị Hoa"]


BYLINES = [
    ("Hoàng Sim", "Hoàng Sim", "a line of two words"),
    ("THẠCH BÍCH", "Thạch Bích", "in capitals, given in normal case"),
    ("NGỌC DIỄM", "Ngọc Diễm", "in capitals, a pen name that begins with no family name"),
    ("Tin, ảnh: Mỹ Hương", "Mỹ Hương", "after a label"),
    ("Tin, ành: Mỹ Hương", "Mỹ Hương", "after a label with a slip"),
]


@pytest.mark.parametrize(("line", "name", "why"), BYLINES)
def test_finds_the_author_of_news(line: str, name: str, why: str) -> None:
    assert [p.name for p in facts_of(NEWS.format(byline=line)).persons] == ["Nguyễn Thanh Hà", name], why


def test_deputies_of_the_prime_minister_and_of_an_office_by_their_abbreviations() -> None:
    text = "Nơi nhận:\n- TTgCP, PTTg Lê Văn Thành, PTTg Lê Minh Khôi (để b/c);\n- TTg, PTTgTT Trương Văn Bình;\n- VPCP: BTCN, PCN Nguyễn Duy Hùng;\n"
    found = {p.name for p in facts_of(text).persons}
    assert {"Lê Minh Khôi", "Trương Văn Bình", "Nguyễn Duy Hùng"} <= found
