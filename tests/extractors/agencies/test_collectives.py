"""Collectives stay collectives (domain.md §2.2)."""

from __future__ import annotations

import pytest

from tests.extractors.agencies.reading import mentions

ROWS = [
    (
        "Yêu cầu UBND các tỉnh Bắc Trung bộ và Tây Nguyên chống hạn.",
        "Ủy ban nhân dân các tỉnh Bắc Trung bộ và Tây Nguyên",
        "regions tell which provinces are meant",
    ),
    ("Yêu cầu cấp ủy, chính quyền các cấp vào cuộc.", "cấp ủy, chính quyền các cấp", "the Party and the authorities"),
    ("Cấp ủy, chính quyền các xã ven biển trực gác.", "cấp ủy, chính quyền các xã ven biển", "whose authorities"),
    ("Yêu cầu cấp ủy xã Tân Lập họp ngay.", "cấp ủy xã Tân Lập", "the committee of one commune"),
    ("Đề nghị các cơ quan soạn thảo tiếp thu ý kiến.", "các cơ quan soạn thảo", "those who draft"),
    ("Các huyện ủy, thành ủy lãnh đạo thực hiện.", "các huyện ủy, thành ủy", "committees of the Party"),
    ("UBND các huyện, thành, thị kiểm tra.", "Ủy ban nhân dân các huyện, thành, thị", "cities and towns in short"),
    ("UBND các xã, phường biên giới kiểm tra.", "Ủy ban nhân dân các xã, phường biên giới", "where the units lie"),
    ("Giao các xã vùng đồng bào dân tộc Chăm rà soát.", "các xã vùng đồng bào dân tộc Chăm", "whose communes"),
    ("Giao các xã vùng sâu rà soát cầu tạm.", "các xã vùng sâu", "the same without a name"),
    (
        "UBND các xã vùng đồng bào dân tộc thiểu số và miền núi rà soát.",
        "Ủy ban nhân dân các xã vùng đồng bào dân tộc thiểu số và miền núi",
        "a long phrase",
    ),
    ("Ban nhân dân các ấp vận động.", "Ban nhân dân các ấp", "heads of hamlets"),
    (
        "Đề nghị các phòng chuyên môn phụ trách các nội dung thành phần, dự án của Chương trình lập kế hoạch.",
        "các phòng chuyên môn phụ trách các nội dung thành phần, dự án",
        "a charge of several words, though 'nội dung' ends other names",
    ),
    (
        "Các Sở phụ trách 05 chương trình chuyên đề, gồm OCOP, báo cáo.",
        "các Sở phụ trách 05 chương trình chuyên đề",
        "a counted charge",
    ),
    ("Các cơ quan phụ trách các mặt công tác báo cáo.", "các cơ quan", "no charge that is known"),
    (
        "Các sở được phân công phụ trách tiêu chí báo cáo.",
        "các sở được phân công phụ trách tiêu chí",
        "what they are charged with",
    ),
    ("Các cơ quan chuyên môn về đất đai kiểm tra.", "các cơ quan chuyên môn về đất đai", "their field"),
    (
        "Giao các cơ quan chuyên môn về xây dựng, y tế lập sổ.",
        "các cơ quan chuyên môn về xây dựng",
        "a field like a verb",
    ),
    ("Các Ban HĐND tỉnh thẩm tra.", "các Ban Hội đồng nhân dân tỉnh", "committees of a council"),
    ("Giao các sở, ban, ngành tỉnh thực hiện.", "các sở, ban, ngành tỉnh", "with a level"),
    ("Các sở, ngành báo cáo.", "các sở, ngành", "at the beginning of a sentence"),
    ("Các sở , ngành báo cáo.", "các sở, ngành", "a space before the comma"),
    ("Thủ trưởng các cơ quan, đơn vị chịu trách nhiệm.", "các cơ quan, đơn vị", "the title is cut off"),
    ("các ban, ngành, đoàn thể phối hợp.", "các ban, ngành, đoàn thể", "mass organisations among them"),
    (
        "UBND các huyện, thị xã, thành phố triển khai.",
        "Ủy ban nhân dân các huyện, thị xã, thành phố",
        "a head with many places",
    ),
    ("UBND cấp xã thực hiện.", "Ủy ban nhân dân cấp xã", "a level"),
    ("UBND xã, phường, đặc khu rà soát.", "Ủy ban nhân dân xã, phường, đặc khu", "levels without các"),
    (
        "Chủ tịch UBND các tỉnh, thành phố trực thuộc Trung ương.",
        "Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương",
        "the usual formula",
    ),
    ("các địa phương khẩn trương rà soát.", "các địa phương", "one noun with các"),
    (
        "các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ.",
        "các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ",
        "the formula of the centre",
    ),
    (
        "Các Bộ trưởng, Thủ trưởng cơ quan ngang bộ, Thủ trưởng cơ quan thuộc Chính phủ chịu trách nhiệm.",
        "các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ",
        "named by their heads",
    ),
    ("các phòng, ban chuyên môn của huyện tiếp thu.", "các phòng, ban chuyên môn của huyện", "with an owner"),
    (
        "các cơ quan, tổ chức, cá nhân có liên quan thi hành.",
        "các cơ quan, tổ chức, cá nhân có liên quan",
        "có liên quan belongs to it",
    ),
    (
        "Sở, ban, ngành thuộc UBND Thành phố thực hiện.",
        "các sở, ban, ngành thuộc Ủy ban nhân dân Thành phố",
        "printed without các",
    ),
    ("cơ quan, đơn vị được giao nhiệm vụ báo cáo.", "cơ quan, đơn vị được giao nhiệm vụ", "without các, with a tail"),
    (
        "các cơ quan chủ trì chương trình hướng dẫn.",
        "các cơ quan chủ trì chương trình",
        "which bodies is said by a role",
    ),
    (
        "các cơ quan chủ trì Dự án, Tiểu dự án, Nội dung thành phần rà soát.",
        "các cơ quan chủ trì Dự án, Tiểu dự án, Nội dung thành phần",
        "what they are in charge of",
    ),
    (
        "các cơ quan chủ trì quản lý 02 Chương trình MTQG báo cáo.",
        "các cơ quan chủ trì quản lý 02 Chương trình mục tiêu quốc gia",
        "the same",
    ),
    (
        "các đơn vị phụ trách các nội dung thành phần, tiểu dự án rà soát.",
        "các đơn vị phụ trách các nội dung thành phần, tiểu dự án",
        "with a noun that ends other names",
    ),
    ("các cơ quan chủ trì tham mưu văn bản.", "các cơ quan chủ trì", "a verb follows"),
    ("các đơn vị phối hợp thực hiện.", "các đơn vị", "phối hợp is the verb"),
    ("Hội đồng nhân dân các cấp giám sát.", "Hội đồng nhân dân các cấp", "all levels"),
    ("Sở Nội vụ các tỉnh, thành phố báo cáo.", "Sở Nội vụ các tỉnh, thành phố", "a department of every province"),
]


@pytest.mark.parametrize(("text", "name", "why"), ROWS)
def test_keeps_a_collective(text: str, name: str, why: str) -> None:
    found = mentions(text)
    assert [(m.name, m.collective) for m in found if m.collective] == [(name, True)], why


def test_ranks_said_in_a_row_are_one_body_each() -> None:
    found = [m.name for m in mentions("UBND cấp huyện, cấp xã niêm yết.")]
    assert found == ["Ủy ban nhân dân cấp huyện", "Ủy ban nhân dân cấp xã"]


DEPUTIES = [
    ("các Tổ đại biểu và đại biểu HĐND tỉnh giám sát.", "the council is said once"),
    ("Các Tổ đại biểu HĐND tỉnh và các đại biểu HĐND tỉnh giám sát.", "the council is said twice"),
]


@pytest.mark.parametrize(("text", "why"), DEPUTIES)
def test_tells_groups_of_deputies_from_deputies(text: str, why: str) -> None:
    found = [m.name for m in mentions(text) if m.collective]
    assert found == ["các Tổ đại biểu Hội đồng nhân dân tỉnh", "đại biểu Hội đồng nhân dân tỉnh"], why


NONE = [
    ("Cán bộ, công chức thực hiện nghiêm.", "bộ in cán bộ"),
    ("phát triển hợp tác xã, tổ hợp tác.", "xã in hợp tác xã"),
    ("phát triển kinh tế - xã hội, bảo đảm quốc phòng.", "xã in xã hội"),
    ("Cơ quan chủ trì:", "a label"),
    ("đại hội Đảng bộ tỉnh lần thứ nhất.", "bộ in Đảng bộ"),
    ("các cấp quan tâm.", "levels alone are no bodies"),
    ("theo quy định của cơ quan.", "one noun without các"),
]


@pytest.mark.parametrize(("text", "why"), NONE)
def test_takes_no_other_word_for_a_collective(text: str, why: str) -> None:
    assert mentions(text) == (), why


ALIKE = [
    ("các sở, ngành liên quan họp. các sở, ngành có liên quan ký.", {"các sở, ngành liên quan"}, "có may be left out"),
    ("các cơ quan, đơn vị họp. các cơ quan và đơn vị ký.", {"các cơ quan, đơn vị"}, "và for a comma"),
    ("các sở, ban, ngành họp. Các sở, ban, ngành cấp tỉnh ký.", {"các sở, ban, ngành cấp tỉnh"}, "the level once"),
    (
        "các sở, ngành họp. các sở, ngành tỉnh ký. các sở, ngành thành phố ký.",
        {"các sở, ngành", "các sở, ngành tỉnh", "các sở, ngành thành phố"},
        "two levels: none is chosen",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), ALIKE)
def test_gives_one_name_to_one_collective(text: str, expected: set[str], why: str) -> None:
    assert {m.name for m in mentions(text)} == expected, why


def test_names_the_same_collective_alike() -> None:
    text = "UBND xã, phường, đặc khu rà soát. UBND phường, xã, đặc khu báo cáo. UBND các xã, phường, đặc khu phối hợp."
    assert {m.name for m in mentions(text)} == {"Ủy ban nhân dân xã, phường, đặc khu"}
