"""Expressions of time and the days they name, read in a document of 10 August 2022."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.times.calendar import add_months, add_working_days, is_working_day
from extractors.times.points import read_point
from extractors.times.resolve import TimeValue, resolve

D = dt.date(2022, 8, 10)


class Row(NamedTuple):
    text: str
    want: str
    why: str


ROWS = [
    Row("ngày 10/8/2022", "day 2022-08-10..2022-08-10", "a full date"),
    Row("Ngày 13/9/2022", "day 2022-09-13..2022-09-13", "a capital"),
    Row("ngày 05 tháng 01 năm 2020", "day 2020-01-05..2020-01-05", "in words"),
    Row("Sáng ngày 26/12/2023", "day 2023-12-26..2023-12-26 morning", "part of the day"),
    Row("chiều ngày 26/12/2023", "day 2023-12-26..2023-12-26 afternoon", "part of the day"),
    Row("13 giờ 30 phút ngày 05/9/2022", "instant 2022-09-05..2022-09-05 13:30", "clock time in words"),
    Row("7h30", "instant 07:30", "clock time alone"),
    Row("8g00", "instant 08:00", "southern spelling"),
    Row("14:00 ngày mai", "instant 2022-08-11..2022-08-11 14:00", "the day after"),
    Row("09h00' thứ Ba, ngày 13/9/2022", "instant 2022-09-13..2022-09-13 09:00", "the weekday agrees"),
    Row("09h00 thứ Tư, ngày 13/9/2022", "instant 2022-09-13..2022-09-13 09:00 !weekday", "the weekday does not agree"),
    Row("ngày 30/6", "day 2022-06-30..2022-06-30", "no year: the nearest"),
    Row("trước ngày 30/6", "day due 2023-06-30 safe 2023-06-29", "no year: a limit lies ahead"),
    Row("02/9", "day 2022-09-02..2022-09-02", "day and month"),
    Row("tháng 6/2022", "month 2022-06-01..2022-06-30", "a month"),
    Row("tháng 02 năm 2024", "month 2024-02-01..2024-02-29", "a month of a leap year"),
    Row("quý III/2023", "quarter 2023-07-01..2023-09-30", "a quarter"),
    Row("Quí IV-2025", "quarter 2025-10-01..2025-12-31", "other spelling, hyphen"),
    Row("quý 3 năm 2023", "quarter 2023-07-01..2023-09-30", "Arabic figure"),
    Row("Quý I, II năm 2026", "quarter 2026-01-01..2026-06-30", "two quarters"),
    Row("năm 2022", "year 2022-01-01..2022-12-31", "a year"),
    Row("6 tháng đầu năm", "interval 2022-01-01..2022-06-30", "first half"),
    Row("6 tháng cuối năm 2022", "interval 2022-07-01..2022-12-31", "second half"),
    Row("9 tháng năm 2022", "interval 2022-01-01..2022-09-30", "from January"),
    Row("cuối năm 2025", "day 2025-12-31..2025-12-31", "end of a year"),
    Row("giữa năm", "day 2022-06-30..2022-06-30", "middle of the year by the Civil Code"),
    Row("đầu năm 2026", "day 2026-01-01..2026-01-01", "beginning of a year"),
    Row("giữa tháng 5", "day 2022-05-15..2022-05-15", "the 15th"),
    Row("cuối quý III/2025", "day 2025-09-30..2025-09-30", "end of a quarter"),
    Row("thượng tuần tháng 3", "interval 2022-03-01..2022-03-10", "first ten days"),
    Row("trung tuần tháng 3", "interval 2022-03-11..2022-03-20", "second ten days"),
    Row("hạ tuần tháng 3", "interval 2022-03-21..2022-03-31", "the rest"),
    Row("giai đoạn 2021-2025", "interval 2021-01-01..2025-12-31", "a period"),
    Row("2021 – 2025", "interval 2021-01-01..2025-12-31", "en dash with spaces"),
    Row("nhiệm kỳ 2025-2030", "interval !label", "a term runs from congress to congress"),
    Row("tầm nhìn đến năm 2045", "year ..2045-12-31 !horizon", "a horizon, no limit"),
    Row("đến năm 2025", "year due 2025-12-31 safe 2025-12-31", "the year counts"),
    Row("đến hết năm 2025", "year due 2025-12-31 safe 2025-12-31", "the year counts"),
    Row("trong năm 2023", "year due 2023-12-31 safe 2023-12-31", "within the year"),
    Row("trước ngày 15/9/2022", "day due 2022-09-15 safe 2022-09-14", "the day itself is too late"),
    Row("trước tháng 10/2022", "month due 2022-09-30 safe 2022-09-30", "the last day before the month"),
    Row("xong trước 30/11", "day due 2022-11-30 safe 2022-11-29", "no 'ngày'"),
    Row("chậm nhất là ngày 20/9/2022", "day due 2022-09-20 safe 2022-09-20", "inclusive"),
    Row("chậm nhất ngày 20/9/2022", "day due 2022-09-20 safe 2022-09-20", "inclusive, no 'là'"),
    Row("đến ngày 30/9/2022", "day due 2022-09-30 safe 2022-09-30", "inclusive"),
    Row("hết ngày 30/9/2022", "day due 2022-09-30 safe 2022-09-30", "inclusive"),
    Row("trong tháng 9", "month due 2022-09-30 safe 2022-09-30", "month without a year"),
    Row("trong quý IV/2022", "quarter due 2022-12-31 safe 2022-12-31", "a quarter"),
    Row("trong tuần này", "period due 2022-08-14 safe 2022-08-14", "to the end of the week"),
    Row("trong tuần sau", "period due 2022-08-21 safe 2022-08-21", "to the end of the next week"),
    Row("trong 15 ngày kể từ ngày ký", "duration due 2022-08-25 safe 2022-08-25", "the first day is not counted"),
    Row("trong vòng 07 ngày làm việc kể từ ngày nhận được văn bản", "duration", "the receipt is not known"),
    Row("sau 30 ngày kể từ ngày ban hành", "day 2022-09-09..", "a beginning, no limit"),
    Row("có hiệu lực kể từ ngày ký", "day 2022-08-10..", "effect from signing"),
    Row("có hiệu lực sau 45 ngày kể từ ngày ký", "day 2022-09-24..", "effect after signing"),
    Row("từ nay đến cuối năm", "interval 2022-08-10..2022-12-31 due 2022-12-31 safe 2022-12-31", "from today"),
    Row("từ ngày 01/01/2026 đến hết ngày 31/12/2026", "interval 2026-01-01..2026-12-31", "a range of full dates"),
    Row("từ 24 đến 26/8", "interval 2022-08-24..2022-08-26", "the first day leaves its month to the second"),
    Row("ngày 19-23/01/2026", "interval 2026-01-19..2026-01-23", "the first day leaves month and year"),
    Row("trong thời gian tới", "vague !future", "vague"),
    Row("thời gian tới", "vague !future", "vague"),
    Row("trong thời gian qua", "vague !past", "vague"),
    Row("qua gần 02 năm triển khai", "duration 2020-08-10..2022-08-10 !approximate", "about two years to today"),
    Row("sớm", "vague !urgency", "urgency is no date"),
    Row("ngay", "vague !urgency", "urgency is no date"),
    Row("khẩn trương", "vague !urgency", "urgency is no date"),
    Row("kịp thời", "vague !urgency", "urgency is no date"),
    Row("đúng thời gian đã phân công", "vague !reference", "to be looked up in the plan"),
    Row("theo kế hoạch", "vague !reference", "to be looked up in the plan"),
    Row("khi được UBND tỉnh phân bổ kế hoạch vốn", "event", "anchored to an event"),
    Row("sau khi Quốc hội thông qua", "event", "anchored to an event"),
    Row("năm học 2022-2023", "interval 2022-09-01..2023-05-31", "a school year"),
    Row("10h ngày 10/8 âm lịch", "vague !lunar", "the lunar calendar"),
    Row("mùng 10 tháng 3", "vague !lunar", "the lunar calendar"),
    Row("ngày 31/9/2022", "day !invalid", "no such day"),
    Row("hằng tuần", "recurrence", "a cadence"),
]

SEVERAL = [
    ("8 tháng đầu năm, 4 tháng cuối năm 2022", ["2022-08-31", "2022-12-31"], "two parts of a year"),
    (
        "giai đoạn 2026 - 2035, giai đoạn I: từ năm 2026 đến năm 2030",
        ["2035-12-31", "2030-12-31"],
        "a part of a period",
    ),
    ("năm 2022 và đến năm 2025", ["2022-12-31", "2025-12-31"], "two targets"),
    ("đến năm 2024, thôn A, năm 2025 thôn B", ["2024-12-31", "2025-12-31"], "two targets of two objects"),
]


def _shown(value: TimeValue) -> str:
    parts = [value.type]
    if value.first or value.last:
        parts.append(f"{value.first or ''}..{value.last or ''}")
    parts += [value.time] if value.time else []
    parts += [value.part] if value.part else []
    parts += [f"due {value.due} safe {value.last_day}"] if value.due else []
    parts += [f"!{value.flag}"] if value.flag else []
    return " ".join(parts)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.text}: {row.why}")
def test_an_expression_names_its_days(row: Row) -> None:
    (value,) = resolve(row.text, on=D)
    assert _shown(value) == row.want, row.why


@pytest.mark.parametrize(("text", "last", "why"), SEVERAL, ids=[row[2] for row in SEVERAL])
def test_an_expression_may_name_several_times(text: str, last: list[str], why: str) -> None:
    assert [str(value.last) for value in resolve(text, on=D)] == last, why


@pytest.mark.parametrize(
    ("start", "count", "day", "why"),
    [
        ("2025-11-20", 5, "2025-11-27", "a weekend between"),
        ("2025-04-25", 3, "2025-04-29", "Saturday 26 April 2025 was worked"),
        ("2025-04-29", 1, "2025-05-05", "30 April to 4 May 2025 were off"),
        ("2026-02-13", 1, "2026-02-23", "the New Year holidays of 2026"),
        ("2024-09-01", 1, "2024-09-04", "National Day on Monday and Tuesday"),
    ],
)
def test_working_days_leave_out_weekends_and_holidays(start: str, count: int, day: str, why: str) -> None:
    assert str(add_working_days(dt.date.fromisoformat(start), count)) == day, why


def test_working_days_beyond_the_known_years_are_not_guessed() -> None:
    assert add_working_days(dt.date(2019, 1, 2), 3) is None


@given(st.dates(min_value=dt.date(2022, 1, 1), max_value=dt.date(2026, 11, 1)), st.integers(1, 30))
def test_the_last_working_day_is_a_working_day(start: dt.date, count: int) -> None:
    day = add_working_days(start, count)
    assert day is not None
    assert is_working_day(day)
    assert day - start >= dt.timedelta(days=count)


@given(st.dates(min_value=dt.date(2000, 1, 1), max_value=dt.date(2050, 1, 1)), st.integers(1, 24))
def test_months_end_on_the_corresponding_or_the_last_day(day: dt.date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == day.day or (later + dt.timedelta(days=1)).day == 1


@given(st.dates(min_value=dt.date(2000, 1, 1), max_value=dt.date(2050, 1, 1)), st.integers(1, 12))
def test_a_month_ahead_is_never_over(on: dt.date, month: int) -> None:
    point = read_point(f"tháng {month}", on=on, ahead=True)
    assert point is not None
    assert point.days is not None
    assert point.days[1] >= on
