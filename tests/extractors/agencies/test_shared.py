"""Heads and places said once for several bodies (domain.md §2.2, distribution)."""

from __future__ import annotations

import pytest

from tests.extractors.agencies.reading import names

HEADS = [
    (
        "VỀ NHIỆM VỤ CỦA SỞ NGOẠI VỤ\n\nỦY BAN NHÂN DÂN TỈNH HÀ NAM\n\nCăn cứ quy định;",
        ["Sở Ngoại vụ", "Ủy ban nhân dân tỉnh Hà Nam"],
        "the line of who decides is no owner of the body above it",
    ),
    (
        "- Văn phòng: Tỉnh ủy, Đoàn ĐBQH&HĐND, UBND tỉnh;",
        [
            "Văn phòng Tỉnh ủy",
            "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh",
            "Văn phòng Ủy ban nhân dân tỉnh",
        ],
        "an office of each",
    ),
    (
        "- TT: Huyện ủy, HĐND huyện;",
        ["Thường trực Huyện ủy", "Thường trực Hội đồng nhân dân huyện"],
        "a colon behind the part",
    ),
    (
        "- Thường trực Tỉnh ủy, HĐND, UBND tỉnh;",
        ["Thường trực Tỉnh ủy", "Thường trực Hội đồng nhân dân tỉnh", "Ủy ban nhân dân tỉnh"],
        "committee and council have standing boards, the People's Committee has none",
    ),
    ("Giám đốc các Sở: Nội vụ, Tài chính chịu trách nhiệm.", ["Sở Nội vụ", "Sở Tài chính"], "head once, colon"),
    ("Giao các Sở Nội vụ, Tài chính và Y tế.", ["Sở Nội vụ", "Sở Tài chính", "Sở Y tế"], "head once, no colon"),
    (
        "Sở Nông nghiệp và PTNT, Lao động - Thương binh và Xã hội, Xây dựng phối hợp.",
        ["Sở Nông nghiệp và Phát triển nông thôn", "Sở Lao động - Thương binh và Xã hội", "Sở Xây dựng"],
        "head at the first only; và and hyphen inside the names",
    ),
    (
        "lãnh đạo các Sở, ngành: Kế hoạch và Đầu tư, Y tế, Liên minh HTX tỉnh, Hội LHPN tỉnh dự họp.",
        ["Sở Kế hoạch và Đầu tư", "Sở Y tế", "Liên minh Hợp tác xã tỉnh", "Hội Liên hiệp Phụ nữ tỉnh"],
        "bodies with heads of their own end the list",
    ),
    (
        "Các Sở: Văn hóa, Thể thao và Du lịch, Giáo dục và Đào tạo.",
        ["Sở Văn hóa, Thể thao và Du lịch", "Sở Giáo dục và Đào tạo"],
        "the longest name before commas are cut",
    ),
    ("các Bộ: Tài chính, Xây dựng, Công an.", ["Bộ Tài chính", "Bộ Xây dựng", "Bộ Công an"], "ministries"),
    ("Bộ trưởng các Bộ Tài chính, Y tế báo cáo.", ["Bộ Tài chính", "Bộ Y tế"], "after ministers"),
    (
        "các Bộ, cơ quan: Quốc phòng, Công an, Đài Truyền hình Việt Nam, Văn phòng Chính phủ.",
        ["Bộ Quốc phòng", "Bộ Công an", "Đài Truyền hình Việt Nam", "Văn phòng Chính phủ"],
        "ministries and other bodies in one list",
    ),
    (
        "các Tập đoàn: Điện lực Việt Nam, Bưu chính Viễn thông Việt Nam.",
        ["Tập đoàn Điện lực Việt Nam", "Tập đoàn Bưu chính Viễn thông Việt Nam"],
        "proper names after a colon",
    ),
    (
        "Trưởng các ngành NN&PTNT, TC-KH, KT&HT hướng dẫn.",
        ["ngành Nông nghiệp và Phát triển nông thôn", "ngành Tài chính - Kế hoạch", "ngành Kinh tế và Hạ tầng"],
        "heads of district offices",
    ),
    (
        "Sở Tài chính, Công an tỉnh phối hợp.",
        ["Sở Tài chính", "Công an tỉnh"],
        "Công an has a head of its own after a Sở",
    ),
]

PLACES = [
    (
        "Yêu cầu UBND huyện Đức Cơ và Chư Prông kiểm tra.",
        ["Ủy ban nhân dân huyện Đức Cơ", "Ủy ban nhân dân huyện Chư Prông"],
        "a second place without its level word",
    ),
    (
        "Tỉnh ủy, Sở Y tế, Cục Thuế các tỉnh, thành phố gửi số liệu; Sở Công Thương, UBND các huyện phối hợp.",
        ["Sở Công Thương"],
        "what stands before bodies of all provinces is of all provinces; a department has no districts",
    ),
    (
        "Bí thư Tỉnh ủy, Thành ủy các tỉnh, thành phố lãnh đạo.",
        [],
        "committees side by side are those of all provinces",
    ),
    ("Các Tỉnh ủy, Thành ủy trực thuộc Trung ương báo cáo.", [], "the same in the plural"),
    (
        "Tỉnh ủy, Thành ủy Đà Lạt dự họp.",
        ["Tỉnh ủy", "Thành ủy Đà Lạt"],
        "a city's committee with its place leaves the other alone",
    ),
    (
        "UBND huyện A Lưới và huyện Nam Đông.",
        ["Ủy ban nhân dân huyện A Lưới", "Ủy ban nhân dân huyện Nam Đông"],
        "two level words",
    ),
    (
        "UBND các huyện Châu Thành, Mỹ Tú và thị xã Vĩnh Châu.",
        ["Ủy ban nhân dân huyện Châu Thành", "Ủy ban nhân dân huyện Mỹ Tú", "Ủy ban nhân dân thị xã Vĩnh Châu"],
        "the level word changes in the list",
    ),
    (
        "Chủ tịch UBND các tỉnh, thành phố: Hà Tĩnh, Huế, Gia Lai.",
        ["Ủy ban nhân dân tỉnh Hà Tĩnh", "Ủy ban nhân dân thành phố Huế", "Ủy ban nhân dân tỉnh Gia Lai"],
        "the register says which is a city",
    ),
    (
        "UBND các xã, phường: Bảo Lâm 1, 2, Lộc An rà soát.",
        ["Ủy ban nhân dân Bảo Lâm 1", "Ủy ban nhân dân Bảo Lâm 2", "Ủy ban nhân dân Lộc An"],
        "behind several level words nobody knows the kind of each place",
    ),
    (
        "Đảng ủy các xã, phường: Tân Lập, phường Lộc An, Xuân Trường.",
        ["Đảng ủy Tân Lập", "Đảng ủy phường Lộc An", "Đảng ủy phường Xuân Trường"],
        "until one of them has a level word of its own",
    ),
    (
        "UBND các xã, phường: 1, 2 rà soát.",
        ["Ủy ban nhân dân phường 1", "Ủy ban nhân dân phường 2"],
        "figures name wards",
    ),
    (
        "UBND các huyện, thị xã, thành phố: Sóc Trăng, Kế Sách.",
        ["Ủy ban nhân dân Sóc Trăng", "Ủy ban nhân dân Kế Sách"],
        "cities of a province, one of which bears the name of a province",
    ),
    (
        "Ban Chỉ đạo huyện Cầu Kè và huyện Tiểu Cần.",
        ["Ban Chỉ đạo huyện Cầu Kè", "Ban Chỉ đạo huyện Tiểu Cần"],
        "two committees",
    ),
    (
        "Bí thư Tỉnh ủy và Chủ tịch UBND các tỉnh: Lào Cai, Sơn La.",
        ["Tỉnh ủy Lào Cai", "Tỉnh ủy Sơn La", "Ủy ban nhân dân tỉnh Lào Cai", "Ủy ban nhân dân tỉnh Sơn La"],
        "two heads for each place",
    ),
    (
        "Tỉnh ủy, HĐND, UBND tỉnh Ninh Bình.",
        ["Tỉnh ủy Ninh Bình", "Hội đồng nhân dân tỉnh Ninh Bình", "Ủy ban nhân dân tỉnh Ninh Bình"],
        "the place of the last serves those before",
    ),
    ("thăm Trạm Y tế và Công an xã Yên Hòa.", ["Trạm Y tế xã Yên Hòa", "Công an xã Yên Hòa"], "the place after và"),
    (
        "Ban Chỉ đạo, Ban Quản lý các chương trình MTQG xã Sơn Hà.",
        [
            "Ban Chỉ đạo các chương trình mục tiêu quốc gia xã Sơn Hà",
            "Ban Quản lý các chương trình mục tiêu quốc gia xã Sơn Hà",
        ],
        "purpose and place serve both",
    ),
    (
        "Ban Văn hóa - Xã hội, Ban Dân tộc HĐND tỉnh.",
        ["Ban Văn hóa - Xã hội Hội đồng nhân dân tỉnh", "Ban Dân tộc Hội đồng nhân dân tỉnh"],
        "the council serves both committees",
    ),
    (
        "UBND xã Hòa An, huyện Phụng Hiệp họp.",
        ["Ủy ban nhân dân xã Hòa An"],
        "a district behind a commune is its address",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), HEADS)
def test_gives_the_shared_head_to_each(text: str, expected: list[str], why: str) -> None:
    assert names(text) == expected, why


@pytest.mark.parametrize(("text", "expected", "why"), PLACES)
def test_gives_the_shared_place_to_each(text: str, expected: list[str], why: str) -> None:
    assert names(text) == expected, why
