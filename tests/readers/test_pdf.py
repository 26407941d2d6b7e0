"""Born-digital PDF: reading order, paragraphs over pages, ruled tables, stamps, furniture."""

from __future__ import annotations

import pytest

from corpus.errors import DamagedFile, ProtectedFile, UnsupportedFormat
from corpus.model import Severity
from pipeline.normalise import normalise
from pipeline.readers.read import read_raw
from tests.readers.blocks import rows, words
from tests.readers.tiny_pdf import TinyPage, tiny_pdf


def read(*pages: TinyPage) -> list[str]:
    return words(read_raw(tiny_pdf(*pages), "thu.pdf"))


def header() -> TinyPage:
    return (
        TinyPage()
        .centre(160, 790, "ỦY BAN NHÂN DÂN", bold=True)
        .centre(160, 772, "XÃ TÂN AN", bold=True)
        .centre(420, 790, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 11, bold=True)
        .centre(420, 772, "Độc lập - Tự do - Hạnh phúc", 11, bold=True)
        .rule(120, 768, 200, 768)
        .rule(340, 768, 500, 768)
        .centre(297, 700, "THÔNG BÁO", bold=True)
    )


BODY = (
    "Ngày 12/3/2024, tại trụ sở, Chủ tịch Ủy ban nhân dân xã chủ trì cuộc họp về",
    "tiến độ thu hoạch lúa; tham dự có lãnh đạo Hội Nông dân, các trưởng ấp và",
    "đại diện hợp tác xã.",
)


def test_left_box_of_a_header_comes_before_the_right_one() -> None:
    page = header().text(100, 740, "Số: 15/TB-UBND", 12).text(330, 740, "Tân An, ngày 14 tháng 3 năm 2024", 12)
    assert read(page.lines(70, 660, *BODY)) == [
        "ỦY BAN NHÂN DÂN\nXÃ TÂN AN\nSố: 15/TB-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nTân An, ngày 14 tháng 3 năm 2024",
        "THÔNG BÁO",
        " ".join(BODY),
    ]


def test_stamped_number_and_day_stand_in_their_places() -> None:
    page = (
        header()
        .text(60, 740, "Số:", 12)
        .stamp(82, 741, "565")
        .text(125, 740, "/TB-UBND", 12)
        .text(300, 740, "Tân An, ngày", 12)
        .stamp(376, 741, "15")
        .text(394, 740, "tháng 11 năm 2024", 12)
        .stamp(450, 820, "18.11.2024 07:25:14", 7)
        .lines(70, 660, *BODY)
    )
    found = read(page)
    assert found[0].endswith("\nSố: 565/TB-UBND")
    assert found[1].endswith("\nTân An, ngày 15 tháng 11 năm 2024")
    assert not any("07:25:14" in text for text in found), "the mark of a signature is furniture"


def test_printed_signature_mark_is_furniture() -> None:
    marks = TinyPage().lines(400, 820, "Ký bởi: UBND xã", "Thời gian ký: 05/01/2024 08:15:24", size=7, step=9)
    assert read(marks.lines(70, 660, *BODY)) == [" ".join(BODY)]


def test_paragraphs_run_over_lines_and_pages_without_page_numbers() -> None:
    first = TinyPage().lines(70, 120, *BODY[:2])
    second = TinyPage().centre(297, 800, "2").text(70, 750, BODY[2]).text(98, 732, "Mọi người nhất trí.")
    assert read(first, second) == [" ".join(BODY), "Mọi người nhất trí."]


def test_running_heads_are_furniture() -> None:
    pages = [TinyPage().text(70, 815, f"Kế hoạch 45 - trang {n}", 9).lines(70, 700, *BODY) for n in (1, 2, 3)]
    assert read(*pages) == [" ".join(BODY)] * 3


def test_list_items_with_an_indent_are_paragraphs() -> None:
    page = TinyPage().lines(70, 700, *BODY).lines(98, 640, "- Thu hoạch dứt điểm trước mưa", "- Phơi sấy đúng kỹ thuật")
    assert read(page) == [" ".join(BODY), "- Thu hoạch dứt điểm trước mưa", "- Phơi sấy đúng kỹ thuật"]


def test_recipients_and_signature_are_two_boxes() -> None:
    page = TinyPage().lines(70, 700, *BODY).text(70, 600, "Nơi nhận:", 11).text(360, 600, "CHỦ TỊCH", bold=True)
    page.lines(70, 586, "- Như trên;", "- Lưu: VT.", size=11, step=14).text(350, 530, "Trần Văn Hòa", bold=True)
    assert read(page)[1:] == ["Nơi nhận:\n- Như trên;\n- Lưu: VT.", "CHỦ TỊCH\nTrần Văn Hòa"]


COLUMNS = [70.0, 110.0, 350.0, 530.0]


def table_page(top: float, *table: tuple[str, str, str]) -> TinyPage:
    page = TinyPage().grid(COLUMNS, [top - 30 * n for n in range(len(table) + 1)])
    for number, row in enumerate(table):
        for x, text in zip(COLUMNS, row, strict=False):
            page.text(x + 4, top - 20 - 30 * number, text, 11)
    return page


def test_ruled_tables_are_rows_also_over_pages() -> None:
    head = ("TT", "Nhiệm vụ", "Chủ trì")
    first = table_page(200, head, ("1", "Rà soát hộ nghèo, lập danh sách", "Công chức xã hội"))
    second = table_page(780, head, ("", "trình phê duyệt", ""), ("2", "Cấp giống lúa", "Hội Nông dân"))
    raw = read_raw(tiny_pdf(first, second), "bang.pdf")
    assert rows(raw) == [
        list(head),
        ["1", "Rà soát hộ nghèo, lập danh sách trình phê duyệt", "Công chức xã hội"],
        ["2", "Cấp giống lúa", "Hội Nông dân"],
    ]


def test_tables_of_pages_shown_turned_are_rows() -> None:
    page = table_page(500, ("TT", "Nhiệm vụ", "Chủ trì"), ("1", "Rà soát", "Sở Y tế")).text(70, 540, "PHỤ LỤC")
    page.turned = True
    raw = read_raw(tiny_pdf(page), "phu-luc.pdf")
    assert words(raw)[0] == "PHỤ LỤC"
    assert rows(raw) == [["TT", "Nhiệm vụ", "Chủ trì"], ["1", "Rà soát", "Sở Y tế"]]


def test_white_boxes_and_rules_behind_text_make_no_table() -> None:
    page = TinyPage(ink=1)
    for line in range(3):
        page.background(70, 640 - 18 * line, 450, 17)
    page.grid([70, 300, 520], [658, 640, 622, 604])
    assert read(page.lines(70, 642, *BODY)) == [" ".join(BODY)]


def test_hyphen_at_a_line_end_belongs_to_the_number() -> None:
    full = "Căn cứ Kế hoạch của Ủy ban nhân dân huyện Mỏ Cày Nam số 186/KH-"
    page = TinyPage().lines(70, 700, full, "UBND ngày 17/9/2024 về thu hoạch.", "")
    assert read(page) == [f"{full}UBND ngày 17/9/2024 về thu hoạch."]


def test_page_without_text_is_an_issue_and_no_page_with_text_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.readers.pdf.reader.engine_or_none", lambda: None)
    scan = TinyPage(picture=True).stamp(400, 820, "Ký bởi: UBND xã", 7)
    raw = read_raw(tiny_pdf(TinyPage().lines(70, 660, *BODY), scan), "phu-luc.pdf")
    assert [(i.code, i.place, i.severity) for i in raw.issues] == [("trang-anh", "trang 2", Severity.ERROR)]
    with pytest.raises(UnsupportedFormat, match=r"[Bb]ản quét"):
        read_raw(tiny_pdf(scan), "quet.pdf")


def test_locked_and_broken_files_are_told_apart() -> None:
    with pytest.raises(ProtectedFile):
        read_raw(tiny_pdf(TinyPage().text(70, 700, "mật"), locked=True), "khoa.pdf")
    with pytest.raises(DamagedFile):
        read_raw(b"%PDF-1.5\n1 0 obj << >>", "hong.pdf")


def test_bold_is_read_from_the_font() -> None:
    page = TinyPage().text(70, 700, "I. ĐÁNH GIÁ", bold=True).text(70, 670, "Tốt.")
    canonical = normalise(read_raw(tiny_pdf(page), "dam.pdf"))
    assert [block.bold for block in canonical.blocks] == [True, False]


def test_places_lead_back_to_the_page() -> None:
    canonical = normalise(read_raw(tiny_pdf(TinyPage().text(70, 700, "Một"), TinyPage().text(70, 700, "Hai")), "x.pdf"))
    place = canonical.places(canonical.blocks[1].span)[0]
    assert place.page == 2
    assert canonical.pages[1].text[place.start : place.end] == "Hai"
