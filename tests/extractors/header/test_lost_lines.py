"""Headers as legal databases squeeze them: a line of the box lost, the kind line gone, columns read across."""

from __future__ import annotations

import pytest

from tests.extractors.header.reading import header_of

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def issuer_of(text: str) -> str | None:
    issuer = header_of(text).issuer
    return issuer.value if issuer else None


SQUEEZED = "ỦY BAN NHÂN DÂN | " + NATION + " |\nSố: {number} | {place}, ngày 12 tháng 5 năm 2021 |\n{below}\n"


@pytest.mark.parametrize(
    ("place", "number", "below", "issuer", "why"),
    [
        (
            "Sóc Trăng", "31/QĐ-UBND", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SÓC TRĂNG\nCăn cứ Luật Đất đai ngày 29/11/2013;",
            "Ủy ban nhân dân tỉnh Sóc Trăng", "the line of who decides names the place",
        ),
        (
            "Hưng Yên", "31/QĐ-UBND", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật Đất đai ngày 29/11/2013;",
            "Ủy ban nhân dân tỉnh Hưng Yên", "it names the level, the date box the place",
        ),
        (
            "Trà Vinh", "31/KH-UBND", "Căn cứ Luật Đất đai ngày 29/11/2013;\nỦy ban nhân dân tỉnh ban hành kế hoạch như sau:",
            "Ủy ban nhân dân tỉnh Trà Vinh", "a sentence names the level",
        ),
        (
            "Bà Rịa-Vũng Tàu", "3/CT-UBND", "CHỈ THỊ\nVỀ VIỆC TRỒNG CÂY TRÊN ĐỊA BÀN TỈNH BÀ RỊA - VŨNG TÀU\nNăm qua tỉnh đã trồng rừng.",
            "Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu", "a hyphen without spaces",
        ),
        (
            "Mường Khương", "3/KH-UBND", "Căn cứ Luật Đất đai ngày 29/11/2013;\nUBND huyện ban hành kế hoạch trên địa bàn huyện Mường Khương:",
            "Ủy ban nhân dân huyện Mường Khương", "a district",
        ),
        (
            "Vĩnh Long", "3/KH-UBND", "Căn cứ Luật Đất đai ngày 29/11/2013;\nUBND phường ban hành kế hoạch như sau:",
            "Ủy ban nhân dân", "the level is not that of the place",
        ),
    ],
)  # fmt: skip
def test_the_place_that_the_box_lost(place: str, number: str, below: str, issuer: str, why: str) -> None:
    assert issuer_of(SQUEEZED.format(place=place, number=number, below=below)) == issuer, why


def test_the_national_heading_may_break_inside_a_word() -> None:
    text = (
        "CHÍNH PHỦ\n--------\n|\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n|\n"
        "Số: 12/NQ-CP\n|\nHà Nội, ngày\n03 tháng 2 năm 2020\n|\nNGHỊ QUYẾT\nVỀ HỖ TRỢ NGƯỜI TRỒNG LÚA\nCHÍNH PHỦ\n"
        "Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;\n"
    )
    assert issuer_of(text) == "Chính phủ"


def test_a_parent_and_the_body_under_it_run_together() -> None:
    text = (
        "BẢO HIỂM XÃ HỘI VIỆT NAM\nBẢO HIỂM XÃ HỘI\nTỈNH LÂM ĐỒNG\n-------\n\n" + NATION + "\n\nSố: 85/TB-BHXH\n\n"
        "Lâm Đồng, ngày 3 tháng 4 năm 2020\n\nTHÔNG BÁO\n\nVỀ VIỆC ĐỔI THẺ\n\nThực hiện kế hoạch, cơ quan đổi thẻ.\n"
    )
    assert issuer_of(text) == "Bảo hiểm xã hội tỉnh Lâm Đồng"


def test_a_place_in_small_letters_belongs_to_the_box() -> None:
    text = (
        "UỶ BAN NHÂN DÂN\nTỉnh Ninh Thuận\n\n" + NATION + "\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 96/QĐ-UB\n\n"
        "Phan Rang, ngày 10 tháng 8 năm 1996\n\nQUYẾT ĐỊNH\n\nV/v giao đất cho nông trường\nUỶ BAN NHÂN DÂN TỈNH NINH THUẬN\n"
        "- Căn cứ luật đất đai ngày 14/7/1993.\n"
    )
    header = header_of(text)
    assert issuer_of(text) == "Ủy ban nhân dân tỉnh Ninh Thuận"
    assert header.title is not None
    assert header.title.value == "giao đất cho nông trường"


def title_of(text: str) -> str | None:
    title = header_of(text).title
    return title.value if title else None


@pytest.mark.parametrize(
    ("text", "title", "why"),
    [
        (
            f"SỞ XÂY DỰNG\n\n{NATION}\n\nSố: 17/SXD-QLN V/v báo cáo nhà ở công vụ\n\nHuế, ngày 3 tháng 2 năm 2021\n\n"
            "Kính gửi: Các phòng thuộc Sở.\n\nSở báo cáo như sau.\n",
            "báo cáo nhà ở công vụ", "behind the number",
        ),
        (
            f"SỞ XÂY DỰNG\n{NATION}\nSố: 17/SXD-QLN\nV/v\n: Báo cáo nhà ở công vụ.\nHuế, ngày 3 tháng 2 năm 2021\n\n"
            "Kính gửi: Các phòng thuộc Sở.\n\nSở báo cáo như sau.\n",
            "Báo cáo nhà ở công vụ.", "V/v alone on its line",
        ),
        (
            f"BỘ Y TẾ | {NATION} |\nSố: 17/QĐ-BYT | Hà Nội, ngày 3 tháng 2 năm 2021 |\n"
            "BAN HÀNH “HƯỚNG DẪN RỬA TAY THƯỜNG QUY”\nBỘ TRƯỞNG BỘ Y TẾ\nCăn cứ Luật Khám bệnh;\n",
            "BAN HÀNH “HƯỚNG DẪN RỬA TAY THƯỜNG QUY”", "the kind line is lost",
        ),
        (
            f"BỘ Y TẾ | {NATION} |\nSố: 17/CT-BYT | Hà Nội, ngày 3 tháng 2 năm 2021 |\nCHỈ THỊ\n"
            "VỀ VIỆC TĂNG CƯỜNG RỬA TAY TRONG CÁC BỆNH VIỆN\nTrong thời gian qua, các bệnh viện đã cố gắng nhiều, tuy vậy còn nơi chưa làm tốt.\n",
            "VỀ VIỆC TĂNG CƯỜNG RỬA TAY TRONG CÁC BỆNH VIỆN", "a sentence below is no abstract",
        ),
        (
            "Quyết định 17/QĐ-BYT năm 2021 về Hướng dẫn rửa tay thường quy do Bộ Y tế ban hành\n"
            f"BỘ Y TẾ | {NATION} |\nSố: 17/QĐ-BYT | Hà Nội, ngày 3 tháng 2 năm 2021 |\nBỘ TRƯỞNG BỘ Y TẾ\nCăn cứ Luật Khám bệnh;\n",
            "Hướng dẫn rửa tay thường quy", "repeated above the text only",
        ),
    ],
)  # fmt: skip
def test_the_abstract_where_a_line_is_lost(text: str, title: str, why: str) -> None:
    assert title_of(text) == title, why


def test_labels_of_a_frame_in_cells_need_no_colon() -> None:
    header = header_of(
        "| Số hiệu | 31/QĐ-UBND |\n| Ngày ban hành | 12/05/2021 |\n| Cơ quan ban hành | Tỉnh Sóc Trăng |\n| Người ký | Lê Văn Bảy |\n"
        + SQUEEZED.format(place="Sóc Trăng", number="31/QĐ-UBND", below="Căn cứ Luật Đất đai ngày 29/11/2013;")
    )
    assert header.issuer is not None
    assert header.issuer.value == "Ủy ban nhân dân tỉnh Sóc Trăng"
    assert header.signer is not None
    assert header.signer.name == "Lê Văn Bảy"


def test_a_number_in_the_line_of_addressees_is_anothers() -> None:
    text = "Kính gửi: Hiệu trưởng các trường. Thực hiện Kế hoạch số 88/KH-UBND ngày 3/4/2019 của UBND huyện, đề nghị các trường trồng cây.\n"
    assert header_of(text).number is None


def test_a_division_with_a_roman_number_belongs_to_the_symbol() -> None:
    number = header_of(
        f"VĂN PHÒNG CHÍNH PHỦ\n\n{NATION}\n\nSố: 771/VPCP-V.I\nV/v kiểm tra\n\nHà Nội, ngày 3 tháng 2 năm 2021\n\nKính gửi: Bộ Y tế.\n"
    ).number
    assert number is not None
    assert number.value == "771/VPCP-V.I"


def test_the_youth_union_issues_beside_its_own_heading() -> None:
    text = (
        "TỈNH ĐOÀN LÀO CAI\nBAN THƯỜNG VỤ\n***\nSố: 21-KH/TĐTN-BPT\nĐOÀN TNCS HỒ CHÍ MINH\nLào Cai, ngày 05 tháng 02 năm 2024\n\n"
        "KẾ HOẠCH\nTổ chức Tháng Thanh niên\n\nThực hiện chương trình công tác năm, Ban Thường vụ xây dựng kế hoạch như sau:\n"
    )
    assert issuer_of(text) == "Ban Thường vụ Tỉnh đoàn Lào Cai"


@pytest.mark.parametrize("printed", ["Y BAN NHÂN DÂN\nXÃ TÂN PHÚ", "ỦY BAN NHÂN DÂNXÃ TÂN PHÚ"])
def test_a_name_with_a_lost_letter_or_space(printed: str) -> None:
    text = f"{printed}\n\nSố: 12/KH-UBND\n\nTân Phú, ngày 12 tháng 5 năm 2021\n\nKẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n"
    assert issuer_of(text) == "Ủy ban nhân dân xã Tân Phú"


ONE_LINE = (
    "ỦY BAN NHÂN DÂN TỈNH GIA LAI CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 45/2011/QĐ-UBND "
    "Gia Lai, ngày 02 tháng 02 năm 2011 QUYẾT ĐỊNH VỀ VIỆC TRỒNG CÂY ỦY BAN NHÂN DÂN TỈNH GIA LAI Căn cứ Luật Đất đai "
    "ngày 26/11/2003; Theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số 9/TTr-STC, QUYẾT ĐỊNH: Điều 1. Ban hành Quy "
    "định trồng cây. Điều 2. Quyết định này có hiệu lực kể từ ngày ký."
)


WRITTEN = (
    "ỦY BAN NHÂN DÂN\\r\\nTỈNH GIA LAI\\r\\nSố: 45/2011/QĐ-UBND\\r\\nGia Lai, ngày 02 tháng 02 năm 2011\\r\\nQUYẾT ĐỊNH\\r\\n"
    "VỀ VIỆC TRỒNG CÂY\\r\\nCăn cứ Luật Đất đai ngày 26/11/2003;\\r\\nQUYẾT ĐỊNH:\\r\\nĐiều 1. Ban hành Quy định trồng cây."
)


@pytest.mark.parametrize("text", [ONE_LINE, WRITTEN])
def test_a_page_whose_lines_were_lost(text: str) -> None:
    header = header_of(text)
    found = [field.value if field else None for field in (header.kind, header.issuer, header.title)]
    assert found == ["quyet-dinh", "Ủy ban nhân dân tỉnh Gia Lai", "VỀ VIỆC TRỒNG CÂY"]
    assert header.number is not None
