"""Addresses hold the state; what cannot be understood in them narrows nothing."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.page.environment import address
from api.page.view.tasks import filter_of, sort_of, wrong_days
from api.wording import capital, day, number, size, typed_day
from index.store import TaskState


def test_a_parameter_is_changed_added_and_taken_away() -> None:
    values = {"q": ("nông thôn",), "loai": ("ke-hoach", "thong-bao")}
    assert address("/", values) == "/?q=n%C3%B4ng+th%C3%B4n&loai=ke-hoach&loai=thong-bao"
    assert address("/", values, q=None, sap_xep="moi-nhat") == "/?loai=ke-hoach&loai=thong-bao&sap-xep=moi-nhat"
    assert address("/", {"q": ("",)}) == "/"


def test_an_address_becomes_a_filter() -> None:
    where = filter_of(
        {
            "co-quan": ("Sở Y tế",),
            "vai-tro": ("phoi-hop",),
            "tinh-trang": ("qua-han", "khong-co"),
            "han-tu": ("1/3/2024",),
            "han-den": ("31/2/2024",),
        }
    )
    assert where.agencies == ("Sở Y tế",)
    assert where.roles == ("cooperating",)
    assert where.states == (TaskState.OVERDUE,)
    assert (where.due_from, where.due_to) == ("2024-03-01", "")


def test_a_day_that_does_not_exist_is_named() -> None:
    assert wrong_days({"han-tu": ("1/3/2024",), "han-den": ("31/2/2024",)}) == ("31/2/2024",)


def test_an_unknown_order_is_the_first_one() -> None:
    assert sort_of({"sap-xep": ("la",)}) == "deadline"
    assert sort_of({"nhom": ("van-ban",)}) == "newest"


@pytest.mark.parametrize(
    ("iso", "words"),
    [("2022-03-31", "31/3/2022"), ("2022-11-05", "5/11/2022"), ("", ""), (None, ""), ("tháng 3", "tháng 3")],
)
def test_days_are_written_without_zeros(iso: str | None, words: str) -> None:
    assert day(iso) == words


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2999, 12, 31)))
def test_a_day_that_was_written_is_read_again(value: dt.date) -> None:
    assert typed_day(day(value)) == value


@pytest.mark.parametrize(
    ("value", "words"), [(1234.5, "1.234,5"), (1798, "1.798"), (0.25, "0,25"), (11700000000, "11.700.000.000")]
)
def test_numbers_are_written_with_dots_and_a_comma(value: float, words: str) -> None:
    assert number(value) == words


def test_sizes_and_capitals() -> None:
    assert (size(1), size(12_300), size(3_500_000)) == ("1 KB", "12 KB", "3,3 MB")
    assert (capital("đôn đốc"), capital("")) == ("Đôn đốc", "")
