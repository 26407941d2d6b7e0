"""Cadences that introduce a sentence, and where they end."""

from __future__ import annotations

import pytest

from corpus.model import Span
from extractors.recurrence import opening_end, recurrence_of_opening

OPENINGS = [
    ("Hằng tháng, | Sở Tư pháp tổng hợp", "FREQ=MONTHLY", "a cadence"),
    ("Hằng tháng, trước ngày 25, | Sở Tư pháp tổng hợp", "FREQ=MONTHLY;BYMONTHDAY=25", "its day behind"),
    ("Định kỳ ngày 25 hằng tháng, | các xã báo cáo", "FREQ=MONTHLY;BYMONTHDAY=25", "its day before"),
    (
        "Chậm nhất ngày 20 của tháng cuối quý, | các xã báo cáo",
        "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20",
        "a quarter",
    ),
    ("Định kỳ hằng quý hoặc đột xuất, | các xã báo cáo", "FREQ=MONTHLY;INTERVAL=3", "or on demand"),
    ("Hằng tháng, quý, năm, | các xã báo cáo", "FREQ=MONTHLY", "the shortest comes first"),
    ("Hằng năm, trước ngày 15/12, | Sở Nội vụ báo cáo", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15", "a day of the year"),
    (
        "Định kỳ hằng tháng (ngày 25), hằng quý (ngày 20 tháng cuối quý), | Sở Tư pháp báo cáo",
        "FREQ=MONTHLY;BYMONTHDAY=25",
        "days in brackets",
    ),
    ("Trước ngày 20 hằng tháng (hoặc khi có yêu cầu), | các xã báo cáo", "FREQ=MONTHLY;BYMONTHDAY=20", "an aside"),
    ("Định kỳ 06 tháng, 01 năm, | các xã báo cáo", "FREQ=MONTHLY;INTERVAL=6", "two periods by number"),
    ("Hằng tuần | Sở Y tế họp", "FREQ=WEEKLY", "no comma"),
    ("Định kỳ, | các đơn vị báo cáo", None, "no period, but a comma"),
]

NONE = [
    ("Thường xuyên kiểm tra, đề xuất giải pháp", "an adverb of the first verb"),
    ("Sở Tư pháp hằng tháng báo cáo", "behind the subject"),
    ("Kế hoạch hằng năm, Sở Tư pháp báo cáo", "of a thing"),
    ("Trước ngày 25/11/2025, Sở Tư pháp báo cáo", "a day alone"),
]


@pytest.mark.parametrize(("words", "rrule", "why"), OPENINGS)
def test_a_cadence_introduces_a_sentence(words: str, rrule: str | None, why: str) -> None:
    opening, rest = words.split("| ")
    text = opening + rest
    found = recurrence_of_opening(text, Span(0, len(text)))
    assert text[opening_end(text.lower()) :] == rest, why
    assert found is not None, why
    assert found.rrule == rrule, why


@pytest.mark.parametrize(("text", "why"), NONE)
def test_other_words_are_no_introduction(text: str, why: str) -> None:
    assert opening_end(text.lower()) == 0, why
    assert recurrence_of_opening(text, Span(0, len(text))) is None, why
