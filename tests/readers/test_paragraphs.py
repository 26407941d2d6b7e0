"""Lines of a plain text are joined to paragraphs where a sentence goes on, and nowhere else."""

from __future__ import annotations

import pytest

from tests.readers.blocks import plain, words

LONG = (
    "Sở Nội vụ chủ trì, phối hợp với các cơ quan liên quan rà soát biên chế được\n"
    "giao năm 2024, tổng hợp kết quả thực hiện của từng đơn vị, báo cáo Ủy ban\n"
    "nhân dân tỉnh xem xét, quyết định trước ngày 15 tháng 12 năm 2024."
)


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        (LONG, [LONG.replace("\n", " ")], "hard wraps inside a sentence are spaces"),
        ("Quyết định số 12/QĐ-\nUBND", ["Quyết định số 12/QĐ-UBND"], "a number broken after a hyphen is one number"),
        ("Quyết định số 12\n/QĐ-UBND", ["Quyết định số 12/QĐ-UBND"], "a number broken before the slash is one number"),
        ("Số: 77\n\n/TB-UBND", ["Số: 77/TB-UBND"], "a stamped number may stand a blank line above its symbol"),
        ("Số:\n12/QĐ-UBND", ["Số: 12/QĐ-UBND"], "the number belongs to its label"),
        ("họp vào ngày 01\ntháng 8 năm 2022", ["họp vào ngày 01 tháng 8 năm 2022"], "a date goes on"),
        (
            "ứng phó với bão ở cấp độ\n3. Các xã ven biển",
            ["ứng phó với bão ở cấp độ 3. Các xã ven biển"],
            "a grade ends the sentence",
        ),
        ("theo quy định tại khoản\n1 Điều 5", ["theo quy định tại khoản 1 Điều 5"], "a figure is no list label here"),
        ("1. Sở Y tế;\n2. Sở Nội vụ.", ["1. Sở Y tế;", "2. Sở Nội vụ."], "list items are paragraphs"),
        ("- Như trên\n- Lưu: VT", ["- Như trên", "- Lưu: VT"], "recipients need no full stop"),
        ("a) Rà soát;\nb) Báo cáo.", ["a) Rà soát;", "b) Báo cáo."], "points are paragraphs"),
        ("**QUYẾT ĐỊNH**\nVề việc khen thưởng", ["QUYẾT ĐỊNH", "Về việc khen thưởng"], "a bold line stands alone"),
        ("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "offices stand each on its line"),
        ("**ỦY BAN\nNHÂN DÂN** x **y**", ["ỦY BAN NHÂN DÂN x y"], "open emphasis goes on"),
        ("**Kính g****ửi****:** Sở Y tế", ["Kính gửi: Sở Y tế"], "marks inside a word leave no trace"),
        ("*Căn cứ Luật A;*\n*Căn cứ Luật **B**;*", ["Căn cứ Luật A;", "Căn cứ Luật B;"], "legal bases are paragraphs"),
        (
            "Điều 1. Giao Sở A\n-------\nĐiều 2. Giao Sở B",
            ["Điều 1. Giao Sở A", "Điều 2. Giao Sở B"],
            "rules disappear",
        ),
        (
            "Tiêu đề bản tin\nSáng nay, Sở Y tế họp.",
            ["Tiêu đề bản tin", "Sáng nay, Sở Y tế họp."],
            "a headline stands alone",
        ),
    ],
)
def test_lines_become_paragraphs(text: str, expected: list[str], reason: str) -> None:
    assert words(plain(text)) == expected, reason


def test_page_numbers_and_form_feeds_do_not_interrupt_a_sentence() -> None:
    raw = plain(LONG.replace("Ủy ban\n", "Ủy ban\n\n\f2\n") + "\n\n\f3\nHết")
    assert words(raw) == [LONG.replace("\n", " "), "Hết"]
    assert [page.number for page in raw.pages] == [1, 2, 3]


def test_page_numbers_of_pasted_text_do_not_interrupt_a_sentence() -> None:
    pasted = LONG.replace("Ủy ban\n", "Ủy ban\n\n2\n") + "\n3\nĐiều 2. Hết."
    assert words(plain(pasted)) == [LONG.replace("\n", " "), "Điều 2. Hết."]
    assert words(plain("Bảng\n1\n2\n3")) == ["Bảng", "1", "2", "3"], "a column of figures is no page number"


TOP = (
    "ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 77/TB-UBND\n"
    "Sơn La, ngày 02 tháng 12 năm 2025\n"
)
ITEMS = "\n1. Sở Tài chính rà soát dự toán, báo cáo trước ngày 15/12/2025.\n2. Sở Y tế tổng hợp nhu cầu vắc xin.\n"


@pytest.mark.parametrize(
    ("kind", "title", "lead_in"),
    [
        (
            "THÔNG BÁO", "Kết luận của Chủ tịch Ủy ban nhân dân tỉnh tại phiên họp thường kỳ tháng 11 năm 2025",
            "Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:",
        ),
        ("CÔNG ĐIỆN", "Về việc chủ động ứng phó mưa lũ, sạt lở đất trên địa bàn các xã vùng cao", "Chủ tịch UBND tỉnh điện:"),
        ("KẾ HOẠCH", "Cải cách hành chính trên địa bàn tỉnh Sơn La năm 2026", "UBND tỉnh giao nhiệm vụ như sau:"),
        ("CHỈ THỊ", "Về tăng cường phòng cháy, chữa cháy", "Trước tình hình trên, UBND tỉnh yêu cầu các sở:"),
        ("QUYẾT ĐỊNH", "Về việc phân công nhiệm vụ của các thành viên Ban Chỉ đạo tỉnh", "Điều 1. Phân công như sau:"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("wrapped", ["", f"\n{LONG}\n"], ids=["one line a paragraph", "wrapped below"])
def test_a_line_with_a_colon_does_not_go_on_with_a_title(kind: str, title: str, lead_in: str, wrapped: str) -> None:
    found = words(plain(f"{TOP}{kind}\n{title}\n{lead_in}{ITEMS}{wrapped}"))
    assert found[1:3] == ["TỈNH SƠN LA", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    assert found[found.index(kind) + 1 :][:2] == [title, lead_in]


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (
            ("Qua kiểm tra thực tế và xét đề nghị của các địa phương về kinh phí, Chủ tịch", "Ủy ban nhân dân tỉnh yêu cầu:"),
            "a word that asks for another",
        ),
        (
            ("Qua kiểm tra thực tế và xét đề nghị của các địa phương về kinh phí, theo đó", "Giám đốc Sở Nội vụ có nhiệm vụ:"),
            "a full line among wrapped ones",
        ),
        (("Căn cứ kết quả kiểm tra và đề nghị của Sở Nội vụ,", "Ủy ban nhân dân tỉnh yêu cầu:"), "a comma"),
        (("Căn cứ kết quả kiểm tra, Ủy ban nhân dân tỉnh", "yêu cầu các sở:"), "a small letter"),
    ],
)  # fmt: skip
def test_wrapped_prose_may_end_in_a_colon(lines: tuple[str, str], why: str) -> None:
    found = words(plain(f"{TOP}THÔNG BÁO\nKết luận phiên họp\n\n{LONG}\n{lines[0]}\n{lines[1]}{ITEMS}"))
    assert " ".join(lines) in found, why


def test_prose_below_a_title_is_no_part_of_it_where_no_line_is_wrapped() -> None:
    title = "Kết luận của Chủ tịch Ủy ban nhân dân tỉnh tại phiên họp thường kỳ tháng 11 năm 2025"
    prose = "Sáng ngày 28/11/2025, Chủ tịch Ủy ban nhân dân tỉnh chủ trì phiên họp thường kỳ."
    found = words(plain(f"{TOP}THÔNG BÁO\n{title}\n{prose}\nChủ tịch kết luận như sau:{ITEMS}"))
    assert found[7:10] == [title, prose, "Chủ tịch kết luận như sau:"]


def test_a_title_of_two_lines_is_one() -> None:
    title = (
        "Kết luận của Chủ tịch Ủy ban nhân dân tỉnh tại buổi làm việc với Sở Tài chính",
        "về tiến độ giải ngân vốn đầu tư công năm 2025",
    )
    found = words(plain(f"{TOP}THÔNG BÁO\n{title[0]}\n{title[1]}\nChủ tịch yêu cầu:{ITEMS}"))
    assert found[7:9] == [" ".join(title), "Chủ tịch yêu cầu:"]


def test_a_letter_does_not_go_on_with_those_it_is_addressed_to() -> None:
    letter = (
        "Kính gửi: Sở Nông nghiệp và Phát triển nông thôn tỉnh Hà Nam\n"
        "Ngày 03 tháng 8 năm 2012, báo chí có bài phản ánh việc lấn chiếm hành lang đê; yêu cầu Sở kiểm tra và báo cáo.\n"
        "Văn phòng thông báo để Sở biết, thực hiện./.\n"
    )
    assert words(plain(letter))[0] == "Kính gửi: Sở Nông nghiệp và Phát triển nông thôn tỉnh Hà Nam"
