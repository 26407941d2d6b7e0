"""Header, closing, appendices and boilerplate are found by their anchors, in whatever order they stand."""

from __future__ import annotations

import pytest

from corpus.model import Facts, Span, Structure
from extractors.structure import find_structure
from tests.reading import canonical

PLAN = """ỦY BAN NHÂN DÂN
TỈNH SƠN LA
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: 118/KH-UBND

Sơn La, ngày 07 tháng 3 năm 2024

KẾ HOẠCH

Về việc trồng cây phân tán năm 2024

Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;

Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC TIÊU

1. Trồng một triệu cây.

II. TỔ CHỨC THỰC HIỆN

1. Sở Nông nghiệp và Phát triển nông thôn

a) Chủ trì hướng dẫn kỹ thuật.

b) Báo cáo kết quả trước ngày 15/12/2024.

- Thời gian: hằng tháng;

+ Địa điểm: tại sở.

2. Ủy ban nhân dân các huyện bố trí đất trồng cây./.

Nơi nhận:
- Như mục II;
- Lưu: VT, KT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Lò Văn Mạnh

PHỤ LỤC I

(Kèm theo Kế hoạch số 118/KH-UBND ngày 07/3/2024)

Danh mục loài cây.

PHỤ LỤC II

Phân bổ cho các huyện.
"""


def part(structure: Structure, name: str, text: str) -> str:
    span: Span | None = getattr(structure, name)
    return span.of(text) if span else ""


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("header", "ỦY BAN NHÂN DÂN", "năm 2024"),
        ("body", "Căn cứ Luật Lâm nghiệp", "trồng cây./."),
        ("recipients", "Nơi nhận:", "- Lưu: VT, KT."),
        ("signature", "TM. ỦY BAN NHÂN DÂN", "Lò Văn Mạnh"),
    ],
)
def test_parts_of_a_plan_begin_and_end_where_a_reader_sees_them(name: str, first: str, last: str) -> None:
    text = canonical(PLAN)
    found = part(find_structure(text, None), name, text.text)  # type: ignore[arg-type]
    assert found.startswith(first)
    assert found.endswith(last)


def test_each_annex_is_an_appendix_of_its_own() -> None:
    text = canonical(PLAN)
    appendices = find_structure(text, None).appendices  # type: ignore[arg-type]
    assert [span.of(text.text).split("\n")[0] for span in appendices] == ["PHỤ LỤC I", "PHỤ LỤC II"]


def test_sections_are_nested_by_their_labels() -> None:
    text = canonical(PLAN)
    sections = find_structure(text, None).sections  # type: ignore[arg-type]
    assert [(s.label, s.level) for s in sections] == [
        ("I.", 0), ("1.", 1), ("II.", 0), ("1.", 1), ("a)", 2), ("b)", 2), ("-", 3), ("+", 4), ("2.", 1),
    ]  # fmt: skip


def test_a_section_ends_where_the_next_of_its_rank_starts() -> None:
    text = canonical(PLAN)
    sections = find_structure(text, None).sections  # type: ignore[arg-type]
    duty = sections[3]
    assert duty.heading.of(text.text) == "1. Sở Nông nghiệp và Phát triển nông thôn"
    assert duty.span.of(text.text).rstrip().endswith("+ Địa điểm: tại sở.")
    assert sections[4].parent == 3


@pytest.mark.parametrize(
    ("tail", "why"),
    [
        ("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nHà Thị Mai", "recipients first"),
        ("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nHà Thị Mai\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.", "signature first"),
        ("|\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n|\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Đã ký)\nHà Thị Mai\n|", "two cells"),
        ("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nHà Thị Mai", "no recipients"),
    ],
)
def test_the_closing_is_found_in_any_order(tail: str, why: str) -> None:
    letter = (
        "SỞ Y TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 77/SYT-NVY\n"
        "V/v tiêm chủng\n\nLào Cai, ngày 02 tháng 4 năm 2024\n\nKính gửi: Trung tâm Y tế các huyện.\n\n"
        f"Đề nghị các trung tâm báo cáo số liệu trước ngày 10/4/2024./.\n\n{tail}\n"
    )
    text = canonical(letter)
    structure = find_structure(text, Facts())
    signature = part(structure, "signature", text.text)
    assert signature.startswith("KT. GIÁM ĐỐC"), why
    assert signature.endswith("Hà Thị Mai")
    assert part(structure, "body", text.text).endswith("10/4/2024./.")


def test_portal_frame_and_footer_are_boilerplate() -> None:
    text = canonical(
        "Trang chủ\n\nTin tức » Hoạt động\n\nHuyện họp bàn việc làm đường\n\nNgày 03/5/2023, Ủy ban nhân dân huyện họp bàn việc "
        "làm đường liên xã.\n\nẢnh: Quang cảnh cuộc họp\n\nChủ tịch huyện yêu cầu các xã khẩn trương giải phóng mặt bằng.\n\n"
        "Thống kê truy cập\n\nĐang online: 12\n\nTất cả: 40311\n"
    )
    structure = find_structure(text, Facts())
    cut = [span.of(text.text) for span in structure.boilerplate]
    assert cut[0].startswith("Trang chủ")
    assert "Ảnh: Quang cảnh cuộc họp" in cut
    assert cut[-1] == "Thống kê truy cập\nĐang online: 12\nTất cả: 40311"
    assert part(structure, "header", text.text) == "Huyện họp bàn việc làm đường"


def test_new_wording_in_an_amending_act_is_a_quotation() -> None:
    text = canonical(
        "CHÍNH PHỦ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nNGHỊ ĐỊNH\n\nSửa đổi Nghị định về phí\n\n"
        "Điều 1. Sửa đổi Điều 4 như sau:\n\n“Điều 4. Mức thu\n\n1. Mức thu là 10.000 đồng.\n\n2. Miễn thu với trẻ em.”\n\n"
        "Điều 2. Hiệu lực thi hành\n"
    )
    structure = find_structure(text, Facts())
    assert [s.label for s in structure.sections] == ["Điều 1.", "Điều 2."]
    assert structure.quotations[0].of(text.text).startswith("“Điều 4.")


def test_a_quotation_may_close_on_a_line_of_its_own() -> None:
    text = canonical(
        "CỤC THUẾ\n\nSố: 7/CT-CS\n\nV/v phí\n\nTại Điều 4 quy định:\n\n“Điều 4. Mức thu\n\n1. Mức thu là 5.\n\n…”\n\n"
        "Đề nghị Sở Y tế thực hiện.\n"
    )
    quotations = find_structure(text, Facts()).quotations
    assert [q.of(text.text).endswith("…”") for q in quotations] == [True]


def test_news_without_a_headline_begin_with_their_text() -> None:
    opening = (
        "Theo đó, Chủ tịch UBND huyện đề nghị Hạt Kiểm lâm và các chủ rừng tổ chức trực gác ở những khu vực dễ cháy, chuẩn bị "
        "đủ nước và dụng cụ chữa cháy trong suốt mùa khô."
    )
    text = f"{opening}\n\nCác xã đã ký cam kết.\n"
    read = canonical(text)
    structure = find_structure(read, Facts())
    assert structure.header is None
    assert structure.body is not None
    assert structure.body.of(read.text).startswith("Theo đó")


def test_counters_below_a_headline_are_no_footer() -> None:
    report = (
        "Ngày 12/5, UBND huyện tổ chức phiên họp tháng 5 để nghe các phòng báo cáo tiến độ làm đường giao thông nông thôn và "
        "bàn việc hỗ trợ các hộ hiến đất trên địa bàn huyện."
    )
    text = f"UBND huyện họp phiên tháng 5\n\n• Cập nhật: 13/05/2021\n\n• Lượt xem: 87 lượt xem\n\n{report}\n"
    read = canonical(text)
    structure = find_structure(read, Facts())
    assert structure.body is not None
    assert report in structure.body.of(read.text)
