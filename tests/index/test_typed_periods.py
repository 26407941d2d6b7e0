"""Periods as they are typed: quarters and months without a year, in words, of last year; ranges typed backwards."""

from __future__ import annotations

import datetime as dt

import pytest

from index.search.day_range import EARLIEST
from index.search.parts import without
from index.search.understand import Understood, understand

TODAY = dt.date(2026, 1, 5)


def said(query: str) -> Understood:
    return understand(query, today=TODAY)


@pytest.mark.parametrize(
    ("query", "first", "last"),
    [
        ("quý 1", 20260101, 20260331),
        ("quý iv", 20251001, 20251231),
        ("tháng 8", 20250801, 20250831),
        ("thang 12", 20251201, 20251231),
        ("tháng bảy", 20250701, 20250731),
        ("tháng mười hai", 20251201, 20251231),
        ("q3 2024", 20240701, 20240930),
        ("Q3/2024", 20240701, 20240930),
        ("quý ba 2024", 20240701, 20240930),
        ("quy ba nam 2024", 20240701, 20240930),
        ("quý tư năm 2024", 20241001, 20241231),
        ("tháng tám 2024", 20240801, 20240831),
        ("thang tam 2024", 20240801, 20240831),
        ("tháng năm 2024", 20240501, 20240531),
        ("thang sau 2024", 20240601, 20240630),
        ("tháng sau", 20260201, 20260228),
        ("nửa đầu 2024", 20240101, 20240630),
        ("quý 4 năm ngoái", 20251001, 20251231),
        ("quy 4 nam ngoai", 20251001, 20251231),
        ("tháng ba năm nay", 20260301, 20260331),
        ("từ tháng 3 đến tháng 5 năm ngoái", 20250301, 20250531),
        ("năm 2025 từ tháng 11 đến tháng 12", 20251101, 20251231),
    ],
)
def test_a_period_by_itself_shuts_others_out(query: str, first: int, last: int) -> None:
    found = said(query)
    assert [(one.first, one.last, one.firm) for one in found.days] == [(first, last, True)]
    assert (found.words, found.notes) == ((), ())


def test_a_year_by_itself_is_told_to_be_one() -> None:
    found = said("2024")
    assert [(one.first, one.last, one.firm) for one in found.days] == [(20240101, 20241231, True)]
    assert "số 2024" in found.notes[0]


@pytest.mark.parametrize(
    "query",
    [
        "báo cáo tháng một lần",
        "hàng tháng năm nào",
        "cách mạng tháng 8",
        "tháng 10 hằng năm",
        "quỹ ba",
        "thang tu",
        "quận q1",
    ],
)
def test_what_only_looks_like_a_period_is_none(query: str) -> None:
    assert said(query).days == ()


def asked_days(query: str) -> tuple[int, int]:
    """The days between which all ends after field words lie."""
    days = [one.value.days for one in said(query).asked if one.value.days and not one.out]
    return max(one.first for one in days), min(one.last for one in days)


@pytest.mark.parametrize(
    ("query", "first", "last", "note"),
    [
        ("tu:30/6/2024 den:1/1/2024", 20240101, 20240630,
         "“tu:30/6/2024 den:1/1/2024” viết ngược. Đã hiểu là từ 1/1/2024 đến 30/6/2024."),
        ("đến:2020 lúa từ:2024", 20200101, 20241231, "“đến:2020 từ:2024” viết ngược. Đã hiểu là từ 1/1/2020 đến 31/12/2024."),
        ("tu:2024 den:trước 2020", 20191231, 20241231,
         "“tu:2024 den:trước 2020” viết ngược. Đã hiểu là từ 31/12/2019 đến 31/12/2024."),
        ("tu:2023 tu:2024 den:2020", 20230101, 20241231,
         "“tu:2024 den:2020” viết ngược. Đã hiểu là từ 1/1/2020 đến 31/12/2024."),
        ("tu:1/1/2024 den:30/6/2024", 20240101, 20240630, None),
        ("tu:6/2024 den:2024", 20240601, 20241231, None),
        ("tu:2024 den:6/2024", 20240101, 20240630, None),
        ("-tu:2024 den:2023", EARLIEST, 20231231, None),
    ],
)  # fmt: skip
def test_ends_after_field_words_are_exchanged_as_in_words(query: str, first: int, last: int, note: str | None) -> None:
    assert asked_days(query) == (first, last)
    assert said(query).notes == ((note,) if note else ())


def test_exchanged_ends_are_one_condition() -> None:
    query = "tu:30/6/2024 lúa den:1/1/2024"
    (part,) = said(query).parts
    assert part.days
    assert (part.days.first, part.days.last) == (20240101, 20240630)
    assert without(query, part) == "lúa"


def test_a_month_without_a_year_is_a_hint_beside_words() -> None:
    (month,) = said("lịch tiếp dân tháng 8").days
    assert (month.first, month.firm, month.kept) == (20250801, False, True)
    (of_report,) = said("báo cáo quý 3").days
    assert (of_report.first, of_report.firm) == (20250701, False)


def test_the_deadline_in_a_month_is_of_this_year() -> None:
    tasks = said("nhiệm vụ tháng 8").tasks
    assert tasks
    assert (tasks.due_first, tasks.due_last) == (20260801, 20260831)


@pytest.mark.parametrize(
    ("query", "first", "last"),
    [
        ("từ 30/6/2024 đến 1/1/2024", 20240101, 20240630),
        ("tu 30/6/2024 den 1/1/2024", 20240101, 20240630),
        ("từ 2024 đến 2020", 20200101, 20241231),
    ],
)
def test_a_range_typed_backwards_is_turned_and_told(query: str, first: int, last: int) -> None:
    found = said(query)
    assert [(one.first, one.last) for one in found.days] == [(first, last)]
    assert "viết ngược" in found.notes[0]
