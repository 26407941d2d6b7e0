"""Marks of formulas in capitals."""

from __future__ import annotations

import pytest

from pipeline.ocr.engine import ImageWord
from pipeline.ocr.spelling import respelled

ROWS = [
    ("QUYÉT ĐỊNH:", "QUYẾT ĐỊNH:", "a kind; its colon stays"),
    ("TĨNH QUẢNG NGÃI", "TỈNH QUẢNG NGÃI", "a province with its level"),
    ("KT. CHU TỊCH", "KT. CHỦ TỊCH", "an office behind an abbreviation"),
    ("UỶ BAN NHÂN DẪN", "UỶ BAN NHÂN DÂN", "an old placing of the tone is no error"),
    ("PHÓ GIÁM ĐÓC", "PHÓ GIÁM ĐỐC", "the longest formula counts"),
    ("Tình Quảng Ngãi", "Tình Quảng Ngãi", "formulas in capitals do not touch running text"),
    ("Sở để nghị các xã", "Sở đề nghị các xã", "a common word of running text"),
    ("để nghị quyết đi vào cuộc sống", "để nghị quyết đi vào cuộc sống", "another word begins with the same letters"),
    ("Tô chức,", "Tổ chức,", "a capital and a comma stay"),
    ("đề xuất khẩu", "đề xuất khẩu", "two readings, so none is chosen"),
    ("CHỦ TỊCH UBND TINH", "CHỦ TỊCH UBND TỈNH", "a level behind its organ"),
    ("HĐND TĨNH LÀO CAI", "HĐND TỈNH LÀO CAI", "an organ and its province"),
    ("ĐỊNH KỲ", "ĐỊNH KỲ", "no formula"),
    ("QUYẾT ĐỊNH", "QUYẾT ĐỊNH", "what is right stays"),
]


@pytest.mark.parametrize(("read", "printed", "reason"), ROWS, ids=[row[2] for row in ROWS])
def test_capitals_get_the_marks_of_their_formula(read, printed, reason):
    words = [ImageWord(text, 100 * n, 0, 100 * n + 80, 20, 0.8) for n, text in enumerate(read.split())]
    assert " ".join(word.text for word in respelled(words)) == printed


def test_a_formula_does_not_run_over_a_line_end():
    words = [ImageWord("QUYÉT", 0, 0, 80, 20, 0.8, 1), ImageWord("ĐỊNH", 0, 40, 80, 60, 0.8, 2)]
    assert [word.text for word in respelled(words)] == ["QUYÉT", "ĐỊNH"]


ABSTRACTS = [
    (("KẾ HOẠCH", "vê việc phòng cháy"), "Về việc phòng cháy", "below a line in capitals"),
    (("phải báo cáo", "vê việc phòng cháy"), "về việc phòng cháy", "in running text"),
    (("KẾ HOẠCH", "ve viết thư"), "ve viết thư", "other words"),
]


@pytest.mark.parametrize(("lines", "printed", "reason"), ABSTRACTS, ids=[row[2] for row in ABSTRACTS])
def test_an_abstract_begins_with_a_capital(lines, printed, reason):
    words = [
        ImageWord(text, 100 * n, 40 * line, 100 * n + 80, 40 * line + 20, 0.8, line)
        for line, part in enumerate(lines)
        for n, text in enumerate(part.split())
    ]
    assert " ".join(word.text for word in respelled(words) if word.line == 1) == printed
