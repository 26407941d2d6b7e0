"""What only looks like a body, and bodies that do not count (guidelines of the gold)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpus.model import Facts, Span, Structure
from extractors.agencies import find_agencies
from extractors.places import find_places
from tests.extractors.agencies.reading import names
from tests.reading import canonical

NOTHING = [
    (
        "Căn cứ Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân ngày 03/12/2004;",
        "bodies in the name of a law",
    ),
    ("phục vụ bầu cử đại biểu Quốc hội khóa XVI và đại biểu Hội đồng nhân dân các cấp", "the name of an election"),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "HỘI in XÃ HỘI"),
    ("Số: 45/KH-UBND", "a code inside a document number"),
    ("Công văn số 4643/UBND-KGVX ngày 28/8/2024", "a code before a unit code"),
    ("Quyết định 12/2022/QĐ-TTg", "a code at the end of a number"),
    ("- Lưu: VT, Phòng Kinh tế, Sở Nội vụ.", "the filing line"),
    ("BAN HÀNH QUY CHẾ", "ban hành is a verb"),
    ("MÔI TRƯỜNG, THỊ TRƯỜNG", "second syllables of other words"),
    ("Vụ việc được giải quyết. Vụ mùa năm nay.", "vụ in other words"),
    ("Hội nghị, Hội thảo tổng kết.", "hội in other words"),
    ("Phòng chống dịch bệnh.", "phòng is a verb"),
    ("Cơ sở vật chất, cơ quan ngôn luận.", "cơ sở is no Sở"),
    ("- Các Vụ, Cục: TH, KTTH, PL;", "unit codes that nobody spells out"),
    ("Phòng VX; Vụ NC.", "unit codes after a head"),
    ("Luật Tổ chức HĐND và UBND ngày 26/11/2003", "words of a law's name"),
    ("số 16, đường Trường Thi, phường Trường Vinh", "streets and places"),
    ("bảo hiểm xã hội, bảo hiểm y tế", "the insurance, not the body"),
    ("Đảng ta, Trung ương, cấp trên", "levels are no bodies"),
    ("Lê Trường Sơn", "a syllable of a person's name"),
    ("công ty TNHH, doanh nghiệp nhà nước", "a sort of firm"),
]


@pytest.mark.parametrize(("text", "why"), NOTHING)
def test_finds_no_body(text: str, why: str) -> None:
    assert names(text) == [], why


def test_finds_no_body_in_boilerplate() -> None:
    text = "Giao Sở Y tế.\nGhi rõ nguồn huyện Cầu Kè, Sở Nội vụ khi dùng lại."
    read = canonical(text)
    facts = Facts(structure=Structure(boilerplate=(Span(text.index("Ghi"), len(text)),)))
    facts = replace(facts, places=find_places(read, facts))
    assert [m.name for m in find_agencies(read, facts)] == ["Sở Y tế"]


CITED = [
    (
        "Thực hiện Nghị định số 123/2015/NĐ-CP ngày 15/11/2015 của Chính phủ quy định chi tiết một số điều và Quyết định "
        "số 45/QĐ-BYT ngày 2/2/2016 của Bộ Y tế về phối hợp với Bộ Công an, trạm lập kế hoạch:",
        ["Chính phủ", "Bộ Y tế"],
        "a title ends where the next document of the list begins",
    ),
    (
        "Căn cứ Thông tư số 15/2025/TT-BGDĐT ngày 24 tháng 7 năm 2025 của Bộ Giáo dục và Đào tạo hướng dẫn chức năng của "
        "Sở Giáo dục và Đào tạo thuộc UBND tỉnh và Phòng Văn hóa - Xã hội thuộc UBND xã;",
        ["Bộ Giáo dục và Đào tạo"],
        "the issuer counts, the bodies of the title do not",
    ),
    (
        "Căn cứ Nghị định số 150/2025/NĐ-CP ngày 12/6/2025 của Chính phủ quy định tổ chức các cơ quan thuộc UBND tỉnh;",
        ["Chính phủ"],
        "a decree's title",
    ),
    (
        "Thực hiện Công văn số 12/BYT-DP ngày 1/2/2023 của Bộ Y tế về phối hợp với Bộ Công an, Sở Y tế yêu cầu báo cáo.",
        ["Bộ Y tế", "Sở Y tế"],
        "the title ends where the next subject begins",
    ),
    (
        "Theo Quyết định số 596/QĐ-UBND ngày 17/8/2023 của UBND huyện; Đoàn kiểm tra số 2 làm việc.",
        ["Ủy ban nhân dân huyện", "Đoàn kiểm tra số 2"],
        "no title follows the issuer",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), CITED)
def test_leaves_out_titles_of_cited_documents(text: str, expected: list[str], why: str) -> None:
    assert names(text) == expected, why


PEOPLE = [
    ("Phó Chủ tịch UBND tỉnh Võ Phương chủ trì.", ["Ủy ban nhân dân tỉnh"], "a name of two words is no province"),
    ("Chủ tịch UBND huyện Nguyễn Văn An kết luận.", ["Ủy ban nhân dân huyện"], "a person, not a district"),
    ("Bí thư Tỉnh ủy Ninh Bình Đặng Văn Phong dự.", ["Tỉnh ủy Ninh Bình"], "place first, then the person"),
    ("Bộ trưởng Bộ Y tế Đào Thị Lan trả lời.", ["Bộ Y tế"], "the person is cut off"),
    ("Đỗ Thị Hiền - Tỉnh ủy viên, Bí thư Huyện ủy.", ["Huyện ủy"], "Tỉnh ủy viên is a title"),
    ("Phó Bí thư Thường trực Huyện ủy dự họp.", ["Huyện ủy"], "Thường trực belongs to the title"),
    ("Phó Tổng Thanh tra Chính phủ dự họp.", ["Thanh tra Chính phủ"], "the title ends inside the body's name"),
    ("Phó Thủ tướng Trần Văn Hà chủ trì.", [], "a deputy is a person"),
]


@pytest.mark.parametrize(("text", "expected", "why"), PEOPLE)
def test_tells_bodies_from_people(text: str, expected: list[str], why: str) -> None:
    assert names(text) == expected, why
