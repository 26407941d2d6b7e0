"""Recurrence: the slug, the rule, and whether the act recurs or only its object."""

from __future__ import annotations

import datetime as dt

import pytest
from dateutil.rrule import rrulestr

from corpus.model import Span
from extractors.recurrence import recurrence_in, recurrence_in_cell

ACTS = [
    ("báo cáo hàng tuần", "weekly", "FREQ=WEEKLY", "hàng"),
    ("báo cáo hằng tuần", "weekly", "FREQ=WEEKLY", "hằng is the same word"),
    ("định kỳ hàng tuần báo cáo kết quả", "weekly", "FREQ=WEEKLY", "before the verb"),
    ("định kỳ họp hàng tuần để kiểm tra tiến độ", "weekly", "FREQ=WEEKLY", "split by its verb"),
    ("họp vào chiều thứ Sáu hằng tuần", "weekly", "FREQ=WEEKLY;BYDAY=FR", "with its weekday"),
    ("giao ban sáng thứ 2 hằng tuần", "weekly", "FREQ=WEEKLY;BYDAY=MO", "weekday in figures"),
    ("định kỳ hằng tháng họp Ban Chỉ đạo", "monthly", "FREQ=MONTHLY", "a month"),
    ("báo cáo trước ngày 20 hằng tháng", "monthly", "FREQ=MONTHLY;BYMONTHDAY=20", "the day it is due"),
    ("báo cáo định kỳ ngày 25 hằng tháng", "monthly", "FREQ=MONTHLY;BYMONTHDAY=25", "a day behind định kỳ is no daily act"),
    ("định kỳ ngày 05 hàng tháng báo cáo", "monthly", "FREQ=MONTHLY;BYMONTHDAY=5", "before the verb"),
    ("báo cáo định kỳ ngày 15 tháng cuối quý", "quarterly", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15", "before a month of the quarter"),
    ("rà soát định kỳ tháng 6 hằng năm", "yearly", "FREQ=YEARLY;BYMONTH=6", "a month behind định kỳ is no monthly act"),
    ("báo cáo định kỳ quý I, quý III", "regular", None, "quarters by name"),
    ("báo cáo định kỳ năm 2025", "regular", None, "a year by number"),
    ("hằng tháng, trước ngày 25, tổng hợp", "monthly", "FREQ=MONTHLY;BYMONTHDAY=25", "the day behind the cadence"),
    ("báo cáo hằng tháng (chậm nhất vào ngày 05 tháng sau)", "monthly", "FREQ=MONTHLY;BYMONTHDAY=5", "in brackets"),
    ("báo cáo hằng tháng, trước ngày 15/12 gửi bản tổng kết", "monthly", "FREQ=MONTHLY", "a day of the year is none of the month"),
    ("báo cáo vào ngày 15 và 30 hằng tháng", "monthly", "FREQ=MONTHLY;BYMONTHDAY=15,30", "two days a month"),
    ("báo cáo định kỳ ngày 10 và ngày 25 hằng tháng", "monthly", "FREQ=MONTHLY;BYMONTHDAY=10,25", "both with their word"),
    ("báo cáo hằng tháng từ ngày 20 đến ngày 25", "monthly", "FREQ=MONTHLY", "the first day of a range is no day"),
    ("hằng năm, trước ngày 15 tháng 12 báo cáo", "yearly", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15", "a day of the year behind"),
    ("hằng tuần, vào thứ Sáu, họp rà soát", "weekly", "FREQ=WEEKLY;BYDAY=FR", "the weekday behind"),
    ("nộp vào ngày cuối cùng của tháng", "monthly", "FREQ=MONTHLY;BYMONTHDAY=-1", "the last day"),
    ("hằng quý tổng hợp báo cáo", "quarterly", "FREQ=MONTHLY;INTERVAL=3", "a quarter"),
    ("báo cáo hàng quí", "quarterly", "FREQ=MONTHLY;INTERVAL=3", "other spelling"),
    ("báo cáo trước ngày 15 tháng cuối quý", "quarterly", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15", "a day of the quarter's last month"),
    ("báo cáo trước ngày 05 tháng đầu quý sau", "quarterly", "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=5", "a day of the next quarter's first month"),
    ("tổng hợp báo cáo 6 tháng trước ngày 15/6", "biannual", "FREQ=MONTHLY;INTERVAL=6", "a half-yearly report"),
    ("báo cáo 6 tháng, năm", "biannual", "FREQ=MONTHLY;INTERVAL=6", "half a year and the year"),
    ("báo cáo 6 tháng, năm trước 15/6 và 15/12", "biannual", "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15", "with their days"),
    ("định kỳ 6 tháng báo cáo", "biannual", "FREQ=MONTHLY;INTERVAL=6", "a number of months"),
    ("định kỳ 03 tháng đánh giá", "quarterly", "FREQ=MONTHLY;INTERVAL=3", "three months are a quarter"),
    ("báo cáo kết quả thực hiện hằng năm theo quy định", "yearly", "FREQ=YEARLY", "a year"),
    ("hằng năm hoặc đột xuất báo cáo", "yearly", "FREQ=YEARLY", "or on demand"),
    ("báo cáo trước ngày 20/11 hằng năm", "yearly", "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=20", "a day of the year"),
    ("gửi kết quả, hạn cuối ngày 15 tháng 12 hàng năm", "yearly", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15", "a day of the year in words"),
    ("gửi số liệu trước ngày 10/6 và 10/12 hằng năm", "biannual", "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=10", "two days a year"),
    ("gửi số liệu trước ngày 05/6 và 20/12 hằng năm", "biannual", "FREQ=YEARLY;BYMONTH=6,12", "two that differ"),
    ("họp 02 tuần/lần", "weekly", "FREQ=WEEKLY;INTERVAL=2", "every second week"),
    ("mỗi tuần một lần kiểm tra", "weekly", "FREQ=WEEKLY", "once a week"),
    ("báo cáo 01 lần/tháng", "monthly", "FREQ=MONTHLY", "once a month"),
    ("kiểm tra 2 lần/năm", "biannual", "FREQ=MONTHLY;INTERVAL=6", "twice a year"),
    ("rà soát định kỳ 03 năm một lần", "yearly", "FREQ=YEARLY;INTERVAL=3", "every third year"),
    ("báo cáo hằng ngày", "daily", "FREQ=DAILY", "a day"),
    ("báo cáo hằng ngày trước 16 giờ", "daily", "FREQ=DAILY;BYHOUR=16;BYMINUTE=0;BYSECOND=0", "with its hour"),
    ("báo cáo trước 19h30 hằng ngày", "daily", "FREQ=DAILY;BYHOUR=19;BYMINUTE=30;BYSECOND=0", "with hour and minute"),
    ("kiểm tra vào tháng 3, tháng 9 hằng năm", "yearly", "FREQ=YEARLY;BYMONTH=3,9", "two months"),
    ("tổ chức thường niên", "yearly", "FREQ=YEARLY", "a Sino-Vietnamese word"),
    ("báo cáo theo định kỳ hàng tháng, quý, năm", "monthly", "FREQ=MONTHLY", "the shortest comes first"),
    ("đánh giá tiêu chí an ninh trật tự theo quý", "quarterly", "FREQ=MONTHLY;INTERVAL=3", "by the quarter"),
    ("thường xuyên kiểm tra, đôn đốc", "regular", None, "no period"),
    ("bảo đảm việc cập nhật thường xuyên", "regular", None, "behind its verb"),
    ("chỉ đạo đầu mối để thường xuyên rà soát", "regular", None, "inside a purpose"),
    ("định kỳ báo cáo kết quả", "regular", None, "no period"),
    ("rà soát, cập nhật định kỳ", "regular", None, "behind its verb"),
    ("kiểm tra định kỳ hoặc đột xuất", "regular", None, "or on demand"),
    ("cập nhật đầy đủ, liên tục trạng thái hồ sơ", "regular", None, "without a break"),
    ("báo cáo hằng tháng, cập nhật thường xuyên", "monthly", "FREQ=MONTHLY", "a period says more"),
    ("trình bố trí kinh phí trong dự toán ngân sách hằng năm", "yearly", "FREQ=YEARLY", "the estimate is made each year"),
]  # fmt: skip

OBJECTS = [
    ("hoàn thiện kế hoạch giai đoạn 2021 - 2025 và hằng năm của từng ngành", "the plan's cadence"),
    ("cụ thể hóa nhiệm vụ vào kế hoạch thực hiện chương trình hàng năm của từng cấp", "the plan's cadence"),
    ("xây dựng kế hoạch theo giai đoạn, hằng năm sát tình hình", "the plan's cadence behind a comma"),
    ("đánh giá khả năng hoàn thành mục tiêu, chỉ tiêu hàng năm", "the targets' cadence"),
    ("thiết lập chế độ báo cáo nhanh hàng ngày", "the regime's cadence"),
    ("chi trả trợ cấp hằng tháng", "the allowance's cadence"),
    ("bố trí kinh phí chi thường xuyên", "current expenditure"),
    ("quyết định nâng bậc lương thường xuyên", "ordinary pay rises"),
    ("phối hợp với Trung tâm Giáo dục thường xuyên", "continuing education"),
    ("bảo đảm sự phối hợp chặt chẽ, thường xuyên, hiệu quả", "an adjective among others"),
    ("xử lý đơn vị nhiều năm liên tục có sai sót", "years on end"),
    ("khám sức khỏe định kỳ", "a kind of examination"),
    ("thực hiện chế độ báo cáo định kỳ", "a kind of report"),
    ("các chợ họp không thường xuyên", "denied"),
    ("mỗi năm có ít nhất 150 sản phẩm", "a measure"),
    ("rà soát danh mục dự án", "nothing recurs"),
    ("báo cáo năm 2025", "a year"),
    ("đưa nội dung vào chương trình kiểm tra, giám sát hằng năm", "acts that name a plan"),
    ("xác định giảm nghèo là nhiệm vụ chính trị thường xuyên", "a predicate"),
]

CELLS = [
    ("Thường xuyên", "regular"),
    ("Nhiệm vụ thường xuyên", "regular"),
    ("Hằng năm", "yearly"),
    ("Hàng năm |", "yearly"),
    ("Thường xuyên, hằng năm", "yearly"),
    ("Định kỳ hằng quý", "quarterly"),
    ("06 tháng/lần", "biannual"),
    ("Trước ngày 20 hằng tháng", "monthly"),
    ("30/9/2025", None),
    ("", None),
]


@pytest.mark.parametrize(("clause", "slug", "rrule", "why"), ACTS, ids=[f"{row[3]}: {row[0]}" for row in ACTS])
def test_an_act_recurs(clause: str, slug: str, rrule: str | None, why: str) -> None:
    found = recurrence_in(clause, Span(0, len(clause)))
    assert found is not None, why
    assert (found.slug, found.rrule) == (slug, rrule), why
    assert found.text == found.span.of(clause)


@pytest.mark.parametrize(("clause", "why"), OBJECTS, ids=[f"{row[1]}: {row[0][:40]}" for row in OBJECTS])
def test_the_cadence_of_an_object_is_none_of_the_act(clause: str, why: str) -> None:
    assert recurrence_in(clause, Span(0, len(clause))) is None, why


@pytest.mark.parametrize(("cell", "slug"), CELLS)
def test_a_cell_of_a_time_column_may_say_how_often(cell: str, slug: str | None) -> None:
    found = recurrence_in_cell(cell, Span(0, len(cell)))
    assert (found.slug if found else None) == slug


@pytest.mark.parametrize("rule", sorted({row[2] for row in ACTS if row[2]}))
def test_every_rule_is_valid_and_has_a_next_time(rule: str) -> None:
    start = dt.datetime(2025, 11, 20)
    first, second = rrulestr(rule, dtstart=start).xafter(start, count=2)
    assert first < second


def test_a_span_reads_no_further_than_it_goes() -> None:
    text = "rà soát; báo cáo hằng tháng"
    assert recurrence_in(text, Span(0, 7)) is None
    found = recurrence_in(text, Span(9, len(text)))
    assert found is not None
    assert found.span == Span(17, len(text))
