"""Subjects behind a cadence at the start of a sentence, and how often their work recurs."""

from __future__ import annotations

import pytest

from tests.extractors.tasks.directive import tasks_of, told

ROWS = [
    ("1. Định kỳ ngày 25 hằng tháng, các xã, phường báo cáo kết quả.", "các xã, phường", "báo cáo kết quả",
     "FREQ=MONTHLY;BYMONTHDAY=25", "a collective behind the comma"),
    ("1. Hằng tháng, trước ngày 25, Sở Tư pháp tổng hợp kết quả.", "Sở Tư pháp", "tổng hợp kết quả",
     "FREQ=MONTHLY;BYMONTHDAY=25", "the day parts the cadence from its subject"),
    ("1. Trước ngày 20 hằng quý, Giám đốc Sở Y tế báo cáo kết quả.", "Sở Y tế", "báo cáo kết quả",
     "FREQ=MONTHLY;INTERVAL=3", "a title before the body"),
    ("1. Hằng tuần Công an tỉnh kiểm tra các chốt.", "Công an tỉnh Lào Cai", "kiểm tra các chốt",
     "FREQ=WEEKLY", "no comma"),
    ("1. Hằng năm, căn cứ tình hình thực tế, Sở Nội vụ lập danh sách.", "Sở Nội vụ", "lập danh sách",
     "FREQ=YEARLY", "a second introduction"),
    ("1. Hằng quý, giao Sở Nội vụ lập danh sách.", "Sở Nội vụ", "lập danh sách",
     "FREQ=MONTHLY;INTERVAL=3", "an order behind the cadence"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "subject", "action", "rrule", "why"), ROWS)
def test_a_cadence_introduces_its_subject(body: str, subject: str, action: str, rrule: str, why: str) -> None:
    assert told(body) == [((subject,), action)], why
    assert [t.recurrence.rrule for t in tasks_of(body) if t.recurrence] == [rrule], why
