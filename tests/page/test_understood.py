"""The page says how it understood a query."""

from __future__ import annotations

import pytest

from api.page.view.understood import reading_of


@pytest.mark.parametrize(
    ("words", "parts", "why"),
    [
        ("nông thôn mới", (), "words alone need no explanation"),
        (
            "thông báo tháng 8/2024",
            ("loại văn bản: Thông báo", "ưu tiên ban hành từ 1/8/2024 đến 31/8/2024"),
            "kind and month",
        ),
        ("ngày 5/3/2024", ("ưu tiên ban hành ngày 5/3/2024",), "one day orders, it does not shut out"),
        ("từ ngày 1/1/2024", ("ban hành từ 1/1/2024",), "an open end"),
        ("đến 30/6/2024", ("ban hành đến 30/6/2024",), "an open beginning"),
        (
            "văn bản thay thế nghị định 27/2022",
            ("số, ký hiệu: nghị định 27/2022", "quan hệ: Thay thế, bãi bỏ"),
            "a relation",
        ),
        ("45/KH-BCĐ", ("số, ký hiệu: 45/KH-BCĐ",), "the whole number as it was typed, not its figures alone"),
        ("qd534 2022", ("số, ký hiệu: qd534 2022",), "without marks and signs"),
        ("văn bản do ông Nguyễn Văn An ký", ("người ký",), "a signer"),
    ],
)
def test_what_is_more_than_words_is_named(words: str, parts: tuple[str, ...], why: str) -> None:
    assert reading_of(words).parts == parts, why


@pytest.mark.parametrize(
    ("words", "tasks", "why"),
    [
        ("nhiệm vụ sở y tế", "/nhiem-vu?co-quan=s%E1%BB%9F+y+t%E1%BA%BF", "work of an agency"),
        ("việc quá hạn của sở y tế", "/nhiem-vu?co-quan=s%E1%BB%9F+y+t%E1%BA%BF&tinh-trang=qua-han", "overdue work"),
        ("sở y tế", "", "no work is asked for"),
    ],
)
def test_who_asks_for_work_is_led_to_the_tasks(words: str, tasks: str, why: str) -> None:
    assert reading_of(words).tasks == tasks, why
