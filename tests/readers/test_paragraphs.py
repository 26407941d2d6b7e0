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
