"""Days as they are typed: written out, in ranges, open to one side, without their year, beside numbers, off the calendar."""

from __future__ import annotations

import datetime as dt

import pytest

from index.search.day_range import EARLIEST, LATEST
from index.search.understand import Understood, understand

TODAY = dt.date(2026, 1, 5)  # a Monday


def said(query: str) -> Understood:
    return understand(query, today=TODAY)


def numbers(query: str) -> list[tuple[str, set[str]]]:
    return [(n.number, {part for choice in n.parts for part in choice}) for n in said(query).numbers]


def words(query: str) -> str:
    return " ".join(token.exact for run in said(query).words for token in run)


@pytest.mark.parametrize(
    ("query", "number", "parts"),
    [
        ("nghị định 30 năm 2020", "30", {"nghi-dinh", "2020"}),
        ("nghi dinh 30 nam 2020", "30", {"nghi-dinh", "2020"}),
        ("nđ 30 năm 2020", "30", {"nd", "2020"}),
        ("quyết định số 45 năm 2023", "45", {"quyet-dinh", "2023"}),
        ("qd so 45 nam 2023", "45", {"qd", "2023"}),
        ("luật số 31 năm 2024", "31", {"luat", "2024"}),
        ("văn bản số 12 năm 2024", "12", {"2024"}),
        ("số 45 ngày 1/1/2024", "45", set()),
        ("so 45 ngay 1-1-2024", "45", set()),
        ("quyết định 45 ngày 5/11/2024", "45", {"quyet-dinh"}),
        ("quyết định 45 ngày 5/11", "45", {"quyet-dinh"}),
        ("quyết định 45 tháng 11/2024", "45", {"quyet-dinh"}),
        ("quyết định số 12 tháng 4 năm 2024", "12", {"quyet-dinh"}),
        ("công văn 12 ngày 3 tháng 4 năm 2024", "12", {"cong-van"}),
        ("cong van 12 ngay 3 thang 4 nam 2024", "12", {"cong-van"}),
        ("công văn ubnd tỉnh số 45 ngày 5/11/2024", "45", set()),
        ("văn bản số 45 ngày", "45", set()),
    ],
)
def test_a_number_may_stand_before_its_year_or_day(query: str, number: str, parts: set[str]) -> None:
    ((found, joined),) = numbers(query)
    assert found == number
    assert parts <= joined


@pytest.mark.parametrize(
    "query",
    [
        "30 năm thành lập",
        "30 nam thanh lap",
        "quyết định 5 năm tới",
        "kế hoạch 5 năm 2021-2025",
        "ke hoach 5 nam 2021 - 2025",
        "kế hoạch 10 năm 2011 đến 2020",
        "kế hoạch 5 năm giai đoạn 2021-2025",
        "kế hoạch 45 ngày",
        "ke hoach 45 ngay dem",
        "kế hoạch 100 ngày 2024",
        "6 tháng đầu năm 2024",
        "báo cáo 6 tháng 2024",
        "báo cáo 6 tháng 1 lần",
        "10 ngày cuối tháng",
        "kế hoạch chuyển đổi số 5 năm 2021-2025",
        "ke hoach chuyen doi so 6 thang",
        "điều 5 năm 2024",
        "bão số 3 năm 2024",
        "tieu chi so 17 nam 2024",
        "kỷ niệm 30 năm ngày 20/11/2012",
    ],
)
def test_what_counts_is_no_number(query: str) -> None:
    assert numbers(query) == []


@pytest.mark.parametrize(
    ("query", "first", "last", "firm"),
    [
        ("ngày 21 tháng 11 năm 2025", 20251121, 20251121, False),
        ("ngay 21 thang 11 nam 2025", 20251121, 20251121, False),
        ("Ngày 01 tháng 03, năm 2025", 20250301, 20250301, False),
        ("21 tháng 11/2025", 20251121, 20251121, False),
        ("từ ngày 1 tháng 3 năm 2024 đến ngày 30 tháng 6 năm 2024", 20240301, 20240630, True),
        ("tu ngay 1 thang 3 nam 2024 den het ngay 30 thang 6 nam 2024", 20240301, 20240630, True),
        ("từ ngày 1 tháng 3 đến ngày 30 tháng 6 năm 2024", 20240301, 20240630, True),
        ("từ ngày 1 đến ngày 15 tháng 8 năm 2024", 20240801, 20240815, True),
        ("từ 1 đến 15/8/2024", 20240801, 20240815, True),
        ("từ 15/12 đến 15/1/2025", 20241215, 20250115, True),
        ("20/11/2025-30/11/2025", 20251120, 20251130, True),
        ("từ tháng 3 đến tháng 6 năm 2024", 20240301, 20240630, True),
        ("tu thang 3 den thang 6/2024", 20240301, 20240630, True),
        ("từ tháng 3 tới hết tháng 6/2024", 20240301, 20240630, True),
        ("tháng 3 - 6/2024", 20240301, 20240630, True),
        ("từ tháng 11 đến tháng 2/2024", 20231101, 20240229, True),
        ("từ tháng 11/2023 đến tháng 2", 20231101, 20240229, True),
        ("từ 1/2024 đến 6/2024", 20240101, 20240630, True),
        ("tu 01/2024 den 06/2024", 20240101, 20240630, True),
        ("quý 1 đến quý 3 năm 2024", 20240101, 20240930, True),
        ("từ quý i đến quý iii/2024", 20240101, 20240930, True),
        ("từ quý 4/2023 đến quý 1/2024", 20231001, 20240331, True),
        ("từ 1/3/2024 đến tháng 6/2024", 20240301, 20240630, True),
        ("từ năm 2021 đến năm 2023", 20210101, 20231231, True),
    ],
)
@pytest.mark.parametrize("more", ["", "ocop "])  # a day that is all there is shuts others out
def test_days_written_out_and_ranges(query: str, first: int, last: int, firm: bool, more: str) -> None:
    found = said(more + query)
    assert [(one.first, one.last, one.firm) for one in found.days] == [(first, last, firm or not more)]
    assert (words(more + query), found.numbers, found.notes) == (more.strip(), (), ())


@pytest.mark.parametrize(
    ("query", "first", "last"),
    [
        ("trước 2020", EARLIEST, 20191231),
        ("truoc 2020", EARLIEST, 20191231),
        ("trước năm 2020", EARLIEST, 20191231),
        ("sau 2020", 20210101, LATEST),
        ("từ 2020", 20200101, LATEST),
        ("từ 2020 đến nay", 20200101, LATEST),
        ("tu nam 2020 toi nay", 20200101, LATEST),
        ("từ 6/2024 đến nay", 20240601, LATEST),
        ("từ đầu năm 2024 đến nay", 20240101, LATEST),
        ("đến cuối tháng 6/2024", EARLIEST, 20240630),
        ("sau 30/6/2024", 20240701, LATEST),
        ("sau ngày 30 tháng 6 năm 2024", 20240701, LATEST),
        ("trước 30/6/2024", EARLIEST, 20240629),
        ("truoc ngay 1/1/2024", EARLIEST, 20231231),
        ("từ 30/6/2024", 20240630, LATEST),
        ("đến hết 30/6/2024", EARLIEST, 20240630),
        ("trước quý 3/2024", EARLIEST, 20240630),
        ("sau tháng 6/2024", 20240701, LATEST),
        ("đến hết năm 2024", EARLIEST, 20241231),
    ],
)
def test_open_ranges(query: str, first: int, last: int) -> None:
    assert [(one.first, one.last, one.firm) for one in said(query).days] == [(first, last, True)]
    assert words(query) == ""


@pytest.mark.parametrize(
    ("query", "first", "last", "why"),
    [
        ("thông tư 2020 đất đai", 20200101, 20201231, "từ is another word"),
        ("thong tu 2020 dat dai", 20200101, 20201231, "the same without marks"),
        ("luật đầu tư 2020", 20200101, 20201231, "investment"),
        ("luat dau tu 2020", 20200101, 20201231, "the same without marks"),
        ("vốn đầu tư năm 2023", 20230101, 20231231, "investment of a year"),
        ("thứ tư ngày 7/1/2026", 20260107, 20260107, "Wednesday"),
        ("thứ sáu 9/1/2026", 20260109, 20260109, "Friday is no “after”"),
        ("thu sau ngay 9/1/2026", 20260109, 20260109, "the same without marks"),
    ],
)
def test_words_that_only_look_like_words_of_time(query: str, first: int, last: int, why: str) -> None:
    assert [(one.first, one.last, one.firm) for one in said(query).days] == [(first, last, False)], why


@pytest.mark.parametrize(
    "query", ["liên quan đến 6/2024", "thông tư 6/2024", "nội quy 6/2024", "thong tu 1/2024 den 6/2024"]
)
def test_figures_with_a_year_stay_numbers_elsewhere(query: str) -> None:
    assert ("6", "2024") in [(number, max(parts & {"2024"})) for number, parts in numbers(query)]
    assert said(query).days == ()


def test_a_goal_and_a_period_are_no_range() -> None:
    assert [one for one in said("định hướng đến 2030").days if one.firm] == []
    assert [one for one in said("mục tiêu đến năm 2030").days if one.firm] == []
    assert [one for one in said("giai đoạn từ 2021 đến 2025").days if one.firm] == []


@pytest.mark.parametrize(
    ("query", "documents", "tasks"),
    [
        ("từ 15/12", (20251215, LATEST), (20261215, 0)),
        ("tu ngay 15/12", (20251215, LATEST), (20261215, 0)),
        ("từ 15/12 đến 15/1", (20251215, 20260115), (20251215, 20260115)),
        ("từ ngày 15 tháng 12 đến ngày 15 tháng 1", (20251215, 20260115), (20251215, 20260115)),
        ("từ 1/3 đến 31/3", (20250301, 20250331), (20260301, 20260331)),
        ("từ tháng 3 đến tháng 6", (20250301, 20250630), (20260301, 20260630)),
        ("trước 15/12", (EARLIEST, 20251214), (0, 20261214)),
        ("đến hết ngày 15/1", (EARLIEST, 20260115), (0, 20260115)),
        ("sau 3/1", (20260104, LATEST), (20260104, 0)),
        ("ngày 15/12", (20251215, 20251215), (20261215, 20261215)),
        ("từ 29/2", (20240229, LATEST), (20240229, 0)),
    ],
)
def test_days_without_a_year(query: str, documents: tuple[int, int], tasks: tuple[int, int]) -> None:
    assert [(one.first, one.last) for one in said(f"công văn {query}").days] == [documents]
    asked = said(f"nhiệm vụ hoàn thành {query}").tasks
    assert asked is not None
    assert (asked.due_first, asked.due_last) == tasks


@pytest.mark.parametrize(
    "query", ["báo cáo trước ngày 15/12 hằng năm", "bao cao truoc ngay 1/6 va ngay 15/11 hang nam",
              "từ ngày 1 tháng 11 đến ngày 15 tháng 12 hàng năm", "trước ngày 10 tháng 01 mỗi năm"],
)  # fmt: skip
def test_a_day_of_every_year_is_no_day(query: str) -> None:
    assert said(query).days == ()


@pytest.mark.parametrize(
    "query", ["43-CV/TU ngày 12/11/2025", "43-cv/tu ngay 12/11/2025", "43 cv/tu ngày 12 tháng 11 năm 2025"]
)
def test_the_organ_of_a_party_number_is_no_word_of_time(query: str) -> None:
    assert numbers(query)[0][0] == "43"
    assert [(one.first, one.last, one.firm) for one in said(query).days] == [(20251112, 20251112, False)]


@pytest.mark.parametrize(
    ("query", "typed"),
    [
        ("32/13/2024", "32/13/2024"),
        ("ocop 31/2/2025", "31/2/2025"),
        ("ngày 31 tháng 4 năm 2024", "ngày 31 tháng 4 năm 2024"),
        ("tháng 13/2024", "tháng 13/2024"),
        ("thang 13 nam 2024", "thang 13 nam 2024"),
        ("quý 5/2022", "quý 5/2022"),
        ("từ 1/2024 đến 13/2024", "13/2024"),
        ("từ 1/4/2024 đến 32/13/2024", "32/13/2024"),
    ],
)
def test_what_no_calendar_has_is_told_and_no_number(query: str, typed: str) -> None:
    assert said(query).notes == (f"Lịch không có “{typed}”. Đã tìm như từ thường.",)
    assert said(query).numbers == ()


@pytest.mark.parametrize(
    ("query", "first", "last", "note"),
    [
        ("từ 1/4/2024 đến 31/4/2024", 20240401, 20240430, "Lịch không có “31/4/2024”. Đã hiểu là ngày 30/4/2024."),
        ("den 30/2/2024", EARLIEST, 20240229, "Lịch không có “30/2/2024”. Đã hiểu là ngày 29/2/2024."),
    ],
)
def test_a_day_after_the_end_of_its_month_ends_a_range(query: str, first: int, last: int, note: str) -> None:
    assert [(one.first, one.last) for one in said(query).days] == [(first, last)]
    assert (said(query).notes, said(query).numbers, words(query)) == ((note,), (), "")


@pytest.mark.parametrize("query", ["13/2024", "31/2025/tt-btc", "22/2025", "45/13/2024/TT-BYT"])
def test_numbers_are_no_days_off_the_calendar(query: str) -> None:
    assert said(query).notes == ()


@pytest.mark.parametrize(
    ("query", "first", "last"),
    [
        ("nhiệm vụ trước ngày 1/1/0001", 0, 10101),
        ("nhiệm vụ ngày 1/1/0001", 0, 10101),
        ("nhiệm vụ sau 31/12/9999", 99991231, 0),
        ("nhiệm vụ đến 31/12/9999", 0, 0),
        ("nhiệm vụ trước tháng 6/2026", 0, 20260531),
        ("nhiệm vụ trước ngày 30/9/2026", 0, 20260929),
        ("nhiem vu sau 30/9/2026", 20261001, 0),
    ],
)
def test_deadlines_at_the_ends_of_the_calendar_and_before_a_day(query: str, first: int, last: int) -> None:
    asked = said(query).tasks
    assert asked is not None
    assert (asked.due_first, asked.due_last) == (first, last)
