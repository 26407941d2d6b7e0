"""Ambiguous abbreviations and the context that decides (domain.md §2.3, rows marked ⚠)."""

from __future__ import annotations

import pytest

from tests.extractors.agencies.reading import names

ROWS = [
    ("BTC hướng dẫn cơ chế tài chính.", ["Bộ Tài chính"], "no other context: the ministry"),
    ("BTC Tỉnh ủy thẩm định nhân sự.", ["Ban Tổ chức Tỉnh ủy"], "before a party committee: Ban Tổ chức"),
    ("BTC hội nghị chuẩn bị tài liệu.", [], "of a meeting: no body"),
    ("BCT trình cơ chế giá điện.", ["Bộ Công Thương"], "no other context: the ministry"),
    ("Nghị quyết số 57-NQ/TW của BCT.", ["Bộ Chính trị"], "behind a number of the Party"),
    ("BCH Quân sự tỉnh tuyển quân.", ["Bộ Chỉ huy Quân sự tỉnh"], "of the military: command"),
    (
        "BCH PCTT và TKCN tỉnh trực ban.",
        ["Ban Chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn tỉnh"],
        "of disaster control: command",
    ),
    ("BTV Tỉnh ủy cho chủ trương.", ["Ban Thường vụ Tỉnh ủy"], "before a party committee"),
    ("BTV tòa soạn đăng tin.", [], "an editor"),
    ("BTT Ủy ban MTTQ Việt Nam tỉnh.", ["Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"], "before the Front"),
    ("TT HĐND huyện giám sát.", ["Thường trực Hội đồng nhân dân huyện"], "before a council"),
    ("TT Huyện ủy họp.", ["Thường trực Huyện ủy"], "before a party committee"),
    ("Nghị định của CP.", [], "CP counts inside numbers only"),
    ("KTNN kiểm toán quyết toán.", ["Kiểm toán nhà nước"], "the audit office"),
    ("TTg quyết định.", ["Thủ tướng Chính phủ"], "the prime minister"),
    ("NHNN điều hành lãi suất.", ["Ngân hàng Nhà nước"], "the central bank"),
    (
        "SNNMT báo cáo SXD và STC.",
        ["Sở Nông nghiệp và Môi trường", "Sở Xây dựng", "Sở Tài chính"],
        "departments by code",
    ),
    (
        "BNNMT, BKHĐT và BLĐTBXH.",
        ["Bộ Nông nghiệp và Môi trường", "Bộ Kế hoạch và Đầu tư", "Bộ Lao động - Thương binh và Xã hội"],
        "ministries by code",
    ),
    ("Sở LĐ-TB&XH; Sở LĐTBXH; Sở LĐ,TB&XH.", ["Sở Lao động - Thương binh và Xã hội"], "spellings of one name"),
    ("Sở TN-MT, Sở TN&MT, Sở TNMT.", ["Sở Tài nguyên và Môi trường"], "spellings of one name"),
    (
        "Sở NN và PTNT, Sở NN-PTNT, Sở Nông nghiệp & PTNT.",
        ["Sở Nông nghiệp và Phát triển nông thôn"],
        "spellings of one name",
    ),
    ("CA tỉnh, BCHQS tỉnh.", ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"], "with a level behind"),
    ("BQL và BCĐ huyện họp.", ["Ban Quản lý huyện", "Ban Chỉ đạo huyện"], "boards share the level"),
    ("VPCP thông báo.", ["Văn phòng Chính phủ"], "spelled out as any general abbreviation"),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROWS)
def test_decides_by_context(text: str, expected: list[str], why: str) -> None:
    assert names(text) == expected, why
