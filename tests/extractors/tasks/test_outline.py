"""Marks of paragraphs, their nesting, and what headings open."""

from __future__ import annotations

import pytest

from corpus.model import Structure
from extractors.tasks.outline import Item, outline
from extractors.tasks.zones import Zone, zone_of_heading
from tests.reading import canonical


def _labels(text: str) -> list[tuple[int, str]]:
    """Depth and label of every paragraph in order."""

    def below(item: Item, depth: int) -> list[tuple[int, str]]:
        return [pair for c in item.children for pair in ((depth, c.label), *below(c, depth + 1))]

    return below(outline(canonical(text), Structure()), 0)


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("I. NHIỆM VỤ\n\n1. Sở Nội vụ\n\na) Rà soát hồ sơ.\n\n- Lập danh sách.\n\n+ Gửi huyện.",
         [(0, "I."), (1, "1."), (2, "a)"), (3, "-"), (4, "+")], "all ranks"),
        ("1. Sở Nội vụ\n\n1.1. Rà soát.\n\n1.2. Báo cáo.\n\n2. Sở Y tế", [(0, "1."), (1, "1.1."), (1, "1.2."), (0, "2.")],
         "dotted numbers nest"),
        ("I. MỘT\n\nII. HAI\n\nV. NĂM\n\nX. MƯỜI", [(0, "I."), (0, "II."), (0, "V."), (0, "X.")], "Roman, not letters"),
        ("Điều 1. Phạm vi\n\n1. Khoản một.\n\nđ) Điểm đ.\n\nĐiều 2. Hiệu lực",
         [(0, "Điều 1."), (1, "1."), (2, "đ)"), (0, "Điều 2.")], "articles"),
        ("1. Sở Nội vụ\n\n- Rà soát.\n\nCác đơn vị phối hợp.", [(0, "1."), (1, "-"), (1, "")],
         "a paragraph without a mark goes on after the list"),
        ("a) Các sở, cụ thể:\n\n(1) Sở Nội vụ.\n\n(2) Sở Y tế.\n\nb) Các xã.",
         [(0, "a)"), (1, "(1)"), (1, "(2)"), (0, "b)")], "a list behind a lead-in stands under it, whatever its marks"),
        ("(1) Sở Nội vụ.\n\n(2) Sở Y tế.", [(0, "(1)"), (0, "(2)")], "round brackets"),
        ("IV/ NHIỆM VỤ\n\n1 - Lập sổ theo dõi.\n\na - Tổ chức thi.\n\n2 - Gửi báo cáo.",
         [(0, "IV/"), (1, "1 -"), (2, "a -"), (1, "2 -")], "marks with a dash or a stroke"),
        ("Chương II\n\nTIẾP NHẬN HỒ SƠ\n\nĐiều 4. Nộp hồ sơ\n\n1. Nộp trực tiếp.\n\nChương III\n\nTHI HÀNH\n\nĐiều 5. Hiệu lực",
         [(0, "Chương II"), (1, "Điều 4."), (2, "1."), (0, "Chương III"), (1, "Điều 5.")],
         "a chapter's label alone on its line takes the title below it and holds its articles"),
        ("10 - 15 lượt người tham gia.", [(0, "")], "a range is no mark"),
        ("2 nhà thầu nộp hồ sơ.", [(0, "")], "a number of things is no mark"),
        ("1.250 lượt người tham gia.", [(0, "")], "a number with a point is no mark"),
    ],
)  # fmt: skip
def test_marks(text: str, expected: list[tuple[int, str]], why: str) -> None:
    assert _labels(text) == expected, why


@pytest.mark.parametrize(
    ("heading", "zone"),
    [
        ("MỤC ĐÍCH, YÊU CẦU", Zone.SHUT),
        ("Mục đích", Zone.SHUT),
        ("Yêu cầu", Zone.DEMAND),
        ("YÊU CẦU", Zone.DEMAND),
        ("Yêu cầu chung:", Zone.OPEN),
        ("ĐÁNH GIÁ CHUNG", Zone.SHUT),
        ("Kết quả đạt được", Zone.SHUT),
        ("TỒN TẠI, HẠN CHẾ", Zone.SHUT),
        ("MỘT SỐ NHIỆM VỤ, GIẢI PHÁP TRONG THỜI GIAN TỚI", Zone.OPEN),
        ("NỘI DUNG KẾ HOẠCH", Zone.OPEN),
        (
            "Trách nhiệm của Sở Nội vụ, Sở Tài chính, Sở Xây dựng và Ủy ban nhân dân các huyện, thị xã, thành phố",
            Zone.OPEN,
        ),
        ("Phương án sơ tán dân cư", Zone.OPEN),
        ("QUY TRÌNH TIẾP CÔNG DÂN", Zone.PROCEDURE),
        ("Nhu cầu vật tư dự trữ", Zone.SHUT),
        ("LỘ TRÌNH THỰC HIỆN", Zone.OPEN),
        ("PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2026", Zone.OPEN),
        ("CÁC CHỈ TIÊU CHỦ YẾU", Zone.SHUT),
        ("TỔ CHỨC THỰC HIỆN", Zone.OPEN),
        ("Tổ chức thực hiện", Zone.OPEN),
        ("KINH PHÍ THỰC HIỆN", Zone.NAMED),
        ("VỀ MỘT SỐ KIẾN NGHỊ CỦA TỈNH", Zone.NAMED),
        ("Hiệu lực thi hành", Zone.NAMED),
        ("Tổ chức triển khai Chiến lược tiêu chuẩn quốc gia giai đoạn mới", None),
        ("Đánh giá năng lực sản xuất của các doanh nghiệp trên địa bàn", None),
        ("Sở Nội vụ", None),
    ],
)
def test_headings_open_zones(heading: str, zone: Zone | None) -> None:
    assert zone_of_heading(heading) == zone
