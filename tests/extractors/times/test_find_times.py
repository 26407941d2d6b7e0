"""Expressions of time in running text."""

from __future__ import annotations

import pytest

from corpus.model import CanonicalText, DateMention, Facts, Span
from extractors.times import find_times

DATES = (DateMention(span=Span(0, 1), rule="test", date="2022-08-10"),)

ROWS = [
    ("báo cáo trong quý IV/2022", [("quý IV/2022", "quarter", "2022-12-31")], "a quarter"),
    ("kế hoạch năm 2023, giai đoạn 2021 - 2025", [("năm 2023", "year", "2023-12-31"), ("giai đoạn 2021 - 2025", "interval", "2025-12-31")], "year and period"),
    ("họp lúc 14 giờ 30 phút", [("14 giờ 30 phút", "instant", None)], "clock time"),
    ("định kỳ hằng tháng báo cáo", [("định kỳ hằng tháng", "recurrence", None)], "cadence"),
    ("6 tháng đầu năm 2022", [("6 tháng đầu năm 2022", "half", "2022-06-30")], "half year"),
    ("trong thời gian tới", [("trong thời gian tới", "vague", None)], "vague"),
    ("trước ngày 30/6", [("ngày 30/6", "day", "2022-06-30")], "a day without a year"),
    ("đạt 11/19 tiêu chí", [], "a share"),
    ("tỷ lệ 1/2000", [], "a scale"),
    ("từ 24 đến 26/8", [("24 đến 26/8", "interval", "2022-08-26")], "a range after 'từ'"),
    ("trực 24/7", [], "round the clock"),
    ("Điện thoại 0299.3822339", [], "a telephone number"),
    ("25/2021/QH15", [], "a document number"),
    ("kéo dài 15 ngày kể từ hôm đó", [("15 ngày", "duration", None)], "a duration"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "want", "why"), ROWS, ids=[row[2] for row in ROWS])
def test_finds_times(text: str, want: list[tuple[str, str, str | None]], why: str) -> None:
    found = find_times(CanonicalText(text), Facts(dates=DATES))
    assert [(time.span.of(text), time.type, time.last) for time in found] == want, why


def test_a_full_date_is_no_second_fact() -> None:
    text = "ngày 10 tháng 8 năm 2022"
    assert (
        find_times(CanonicalText(text), Facts(dates=(DateMention(span=Span(5, 24), rule="t", date="2022-08-10"),)))
        == ()
    )
