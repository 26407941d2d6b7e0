"""Time limits of a clause: what bounds the act, and what only names its object."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.model import Deadline, Span
from extractors.deadlines import deadline_in_cell, deadlines_in, limit_statement

ISSUED = dt.date(2025, 11, 20)


class Row(NamedTuple):
    clause: str
    text: str
    date: str | None
    last_day: str | None
    kind: str
    why: str


PRESENT = [
    Row("nộp báo cáo trước ngày 15-12", "trước ngày 15-12", "2025-12-15", "2025-12-14", "day", "as newspapers write a day"),
    Row("nộp báo cáo trước 15-12", "trước 15-12", "2025-12-15", "2025-12-14", "day", "the same without 'ngày'"),
    Row("nộp báo cáo trước ngày 15.12", "trước ngày 15.12", "2025-12-15", "2025-12-14", "day", "a point between day and month"),
    Row("trả lời đơn trong 20 ngày làm việc", "trong 20 ngày làm việc", None, None, "working-days", "a term that nothing follows"),
    Row("dọn kênh trong ba ngày tới", "trong ba ngày tới", None, None, "relative", "a count in words"),
    Row("thu đủ quỹ trong 2 tháng còn lại", "trong 2 tháng còn lại", None, None, "relative", "what is left of the year"),
    Row("báo cáo Ủy ban nhân dân tỉnh trước ngày 30/11/2025", "trước ngày 30/11/2025", "2025-11-30", "2025-11-29", "day", "exclusive"),
    Row("gửi về Sở Nội vụ trước 30/11/2025 để tổng hợp", "trước 30/11/2025", "2025-11-30", "2025-11-29", "day", "no 'ngày', a purpose after it"),
    Row("rà soát trước ngày 05 tháng 12 năm 2025", "trước ngày 05 tháng 12 năm 2025", "2025-12-05", "2025-12-04", "day", "in words"),
    Row("rà soát, hoàn thành xong trước ngày 05/12/2025", "trước ngày 05/12/2025", "2025-12-05", "2025-12-04", "day", "with its verb"),
    Row("hoàn thành chậm nhất trước ngày 31/12/2025", "chậm nhất trước ngày 31/12/2025", "2025-12-31", "2025-12-30", "day", "both words"),
    Row("gửi báo cáo chậm nhất ngày 20/12/2025", "chậm nhất ngày 20/12/2025", "2025-12-20", "2025-12-20", "day", "inclusive"),
    Row("gửi báo cáo chậm nhất là vào ngày 20/12/2025", "chậm nhất là vào ngày 20/12/2025", "2025-12-20", "2025-12-20", "day", "inclusive, filled up"),
    Row("gửi báo cáo muộn nhất ngày 20/12/2025", "muộn nhất ngày 20/12/2025", "2025-12-20", "2025-12-20", "day", "a synonym"),
    Row("nộp không quá ngày 20/12/2025", "không quá ngày 20/12/2025", "2025-12-20", "2025-12-20", "day", "not later than"),
    Row("nộp báo cáo, không để chậm quá ngày 20/12/2025", "không để chậm quá ngày 20/12/2025", "2025-12-20", "2025-12-20", "day", "no delay beyond a day"),
    Row("nộp báo cáo và không được quá ngày 20/12/2025", "không được quá ngày 20/12/2025", "2025-12-20", "2025-12-20", "day", "it must not be later"),
    Row("nộp báo cáo, không để chậm trễ quá 20/12/2025", "không để chậm trễ quá 20/12/2025", "2025-12-20", "2025-12-20", "day", "the same in other words"),
    Row("nộp báo cáo chậm nhất ngày cuối cùng của tháng 12 năm 2025", "chậm nhất ngày cuối cùng của tháng 12 năm 2025", "2025-12-31", "2025-12-31", "month", "the last day of a period"),
    Row("nộp báo cáo trước ngày cuối cùng của quý IV/2025", "trước ngày cuối cùng của quý IV/2025", "2025-12-31", "2025-12-31", "quarter", "not before the period begins"),
    Row("nộp báo cáo muộn nhất vào ngày cuối tháng 12/2025", "muộn nhất vào ngày cuối tháng 12/2025", "2025-12-31", "2025-12-31", "month", "without filling words"),
    Row("nộp hồ sơ, hạn cuối ngày 15/12/2025", "hạn cuối ngày 15/12/2025", "2025-12-15", "2025-12-15", "day", "the end of a term"),
    Row("thực hiện đến hết ngày 31/12/2025", "đến hết ngày 31/12/2025", "2025-12-31", "2025-12-31", "day", "inclusive"),
    Row("tổ chức lễ phát động vào ngày 01/12/2025", "vào ngày 01/12/2025", "2025-12-01", "2025-12-01", "day", "on a day"),
    Row("nộp báo cáo trước 16 giờ 00 ngày 22/11/2025", "trước 16 giờ 00 ngày 22/11/2025", "2025-11-22", "2025-11-22", "day", "the hour makes the day itself safe"),
    Row("tổng hợp trước ngày 15/12", "trước ngày 15/12", "2025-12-15", "2025-12-14", "day", "the year of the next such day"),
    Row("tổng hợp trước ngày 30/6", "trước ngày 30/6", "2026-06-30", "2026-06-29", "day", "this year's is over"),
    Row("trình phê duyệt trong tháng 12 năm 2025", "trong tháng 12 năm 2025", "2025-12-31", "2025-12-31", "month", "the last day of the month"),
    Row("trình phê duyệt trong tháng 12/2025", "trong tháng 12/2025", "2025-12-31", "2025-12-31", "month", "with a slash"),
    Row("triển khai ngay trong tháng 12 năm 2025", "ngay trong tháng 12 năm 2025", "2025-12-31", "2025-12-31", "month", "urgent"),
    Row("hoàn thành trước tháng 3/2026", "trước tháng 3/2026", "2026-02-28", "2026-02-28", "month", "before the month begins"),
    Row("giải ngân hết số vốn trong Quý I năm 2026", "trong Quý I năm 2026", "2026-03-31", "2026-03-31", "quarter", "a quarter"),
    Row("sớm bàn giao trong năm 2025 dự án đầu tư", "trong năm 2025", "2025-12-31", "2025-12-31", "year", "the object comes after it"),
    Row("phấn đấu hoàn thành các mục tiêu của Chương trình đến năm 2027", "đến năm 2027", "2027-12-31", "2027-12-31", "year", "a goal is set"),
    Row("phấn đấu đến năm 2030 đạt 30% doanh nghiệp", "đến năm 2030", "2030-12-31", "2030-12-31", "year", "right after the verb"),
    Row("đến năm 2026, 100% hồ sơ được số hóa", "đến năm 2026", "2026-12-31", "2026-12-31", "year", "opens the clause"),
    Row("hoàn thành các chỉ tiêu, nhiệm vụ phát triển năm 2025, trong đó chú trọng thu hút đầu tư", "năm 2025", "2025-12-31", "2025-12-31", "year", "a goal of the year, no bound"),
    Row("hoàn thiện hồ sơ công nhận xã đạt chuẩn nông thôn mới năm 2025", "năm 2025", "2025-12-31", "2025-12-31", "year", "a standard reached in a year"),
    Row("hoàn thành các mục tiêu của Chương trình năm 2025 cũng như cả giai đoạn 2026 - 2030", "năm 2025 cũng như cả giai đoạn 2026 - 2030", "2030-12-31", "2030-12-31", "period", "the longer period decides"),
    Row("tổ chức từ ngày 01/12/2025 đến hết ngày 05/12/2025", "từ ngày 01/12/2025 đến hết ngày 05/12/2025", "2025-12-05", "2025-12-05", "period", "a range"),
    Row("báo cáo trong vòng 15 ngày kể từ ngày ký", "trong vòng 15 ngày kể từ ngày ký", None, "2025-12-05", "relative", "counted from signing"),
    Row("công khai chậm nhất 05 ngày làm việc kể từ ngày ban hành Quyết định", "chậm nhất 05 ngày làm việc kể từ ngày ban hành Quyết định", None, "2025-11-27", "working-days", "counted in working days"),
    Row("trả lời trong vòng 07 ngày làm việc kể từ ngày nhận được văn bản", "trong vòng 07 ngày làm việc kể từ ngày nhận được văn bản", None, None, "working-days", "the receipt is not known"),
    Row("kêu gọi tàu thuyền vào bờ trước 17 giờ cùng ngày", "trước 17 giờ cùng ngày", None, None, "relative", "the day is told before"),
    Row("báo cáo Ủy ban nhân dân huyện trước ngày 30-11", "trước ngày 30-11", "2025-11-30", "2025-11-29", "day", "as newspapers print it"),
    Row("trả lại dữ liệu ngay trong ngày", "ngay trong ngày", None, None, "relative", "the day of the act"),
    Row("xử lý trong 24-48 giờ sau khi nước rút", "trong 24-48 giờ sau khi nước rút", None, None, "relative", "hours after an event"),
    Row("trong thời hạn 02 tháng kể từ ngày ban hành, rà soát danh mục", "trong thời hạn 02 tháng kể từ ngày ban hành", None, "2026-01-20", "relative", "months end on the same day"),
    Row("lập kế hoạch khi được Ủy ban nhân dân tỉnh phân bổ vốn", "khi được Ủy ban nhân dân tỉnh phân bổ vốn", None, None, "event", "an event"),
    Row("tổng điều tra ngay khi nước rút", "ngay khi nước rút", None, None, "event", "right at an event"),
    Row("triển khai sau khi Chiến lược được ban hành", "sau khi Chiến lược được ban hành", None, None, "event", "after another act"),
    Row("tham mưu khi Chính phủ ban hành văn bản hướng dẫn", "khi Chính phủ ban hành văn bản hướng dẫn", None, None, "event", "when a body acts"),
    Row("sau khi được cấp có thẩm quyền phê duyệt, tổ chức thực hiện", "sau khi được cấp có thẩm quyền phê duyệt", None, None, "event", "up to the comma where it opens the clause"),
    Row("báo cáo kết quả đúng thời gian đã phân công", "đúng thời gian đã phân công", None, None, "reference", "by reference"),
    Row("trả kết quả cho tổ chức, cá nhân đúng thời hạn quy định", "đúng thời hạn quy định", None, None, "reference", "by reference"),
    Row("báo cáo trước ngày 25/12 hàng năm", "trước ngày 25/12 hàng năm", None, None, "day", "every year: no single day"),
    Row("gửi kết quả, hạn cuối ngày 15 tháng 12 hằng năm", "hạn cuối ngày 15 tháng 12 hằng năm", None, None, "day", "every year, in words"),
    Row("định kỳ trước ngày 05 tháng 01 hằng năm, gửi danh sách", "trước ngày 05 tháng 01 hằng năm", None, None, "day", "behind định kỳ"),
    Row("gửi danh sách trước ngày 10/6 và 20/12 hằng năm", "trước ngày 10/6 và 20/12 hằng năm", None, None, "day", "two days of every year"),
    Row("báo cáo trước ngày 10 hàng tháng", "trước ngày 10 hàng tháng", None, None, "day", "every month"),
    Row("lấy ý kiến sau khi các xã hoàn thành hồ sơ", "sau khi các xã hoàn thành hồ sơ", None, None, "event", "after work to come"),
    Row("khôi phục lưới điện ngay sau bão", "ngay sau bão", None, None, "event", "right after an event"),
    Row("gửi Đoàn giám sát trước ngày giám sát 05 ngày làm việc", "trước ngày giám sát 05 ngày làm việc", None, None, "event", "before an event"),
    Row("trình phê duyệt trong tuần cuối tháng 11 năm 2025", "trong tuần cuối tháng 11 năm 2025", "2025-11-30", "2025-11-30", "day", "the last week of a month"),
    Row("tổng hợp định kỳ 6 tháng trước ngày 30 tháng 6", "trước ngày 30 tháng 6", None, None, "day", "the act recurs"),
    Row("báo cáo trước ngày 05 của tháng đầu quý sau", "trước ngày 05 của tháng đầu quý sau", None, None, "day", "every quarter"),
    Row("định kỳ hằng quý (trước ngày 20 tháng cuối quý) báo cáo", "trước ngày 20 tháng cuối quý", None, None, "day", "every quarter, in brackets"),
    Row("gửi về trước 10h sáng thứ Sáu hằng tuần", "trước 10h sáng thứ Sáu hằng tuần", None, None, "day", "every week"),
    Row("hoàn thành vào giữa tháng 12/2025", "vào giữa tháng 12/2025", "2025-12-15", "2025-12-15", "day", "the middle of a month"),
    Row("hoàn thành trước cuối tháng 12", "trước cuối tháng 12", "2025-12-31", "2025-12-31", "day", "the end of a month is in it"),
    Row("hoàn thành trước Tết Nguyên đán năm 2026", "trước Tết Nguyên đán năm 2026", None, None, "event", "a feast"),
    Row("trình trước kỳ họp Hội đồng nhân dân tỉnh", "trước kỳ họp Hội đồng nhân dân tỉnh", None, None, "event", "a session"),
    Row("tham mưu khi có văn bản hướng dẫn của cấp trên", "khi có văn bản hướng dẫn của cấp trên", None, None, "event", "guidance to come"),
    Row("triển khai từ nay đến hết năm 2025", "từ nay đến hết năm 2025", "2025-12-31", "2025-12-31", "year", "from now on"),
    Row("thực hiện trong Quý IV/2025 và Quý I/2026", "trong Quý IV/2025 và Quý I/2026", "2026-03-31", "2026-03-31", "quarter", "two quarters under one word"),
    Row("hoàn thành trong tháng 11 và tháng 12/2025", "trong tháng 11 và tháng 12/2025", "2025-12-31", "2025-12-31", "month", "two months under one word"),
    Row("xây dựng kế hoạch thực hiện trong năm 2026, xong trước ngày 15/01/2026", "xong trước ngày 15/01/2026", "2026-01-15", "2026-01-14", "day", "the year is the plan's"),
    Row("phấn đấu năm 2026 đạt 95% hồ sơ trực tuyến", "năm 2026", "2026-12-31", "2026-12-31", "year", "a year after the verb of effort"),
    Row("nộp trước ngày 31/9/2026", "trước ngày 31/9/2026", None, None, "invalid", "no such day"),
    Row("hoàn thành trong năm 2026 và các năm tiếp theo", "trong năm 2026 và các năm tiếp theo", None, None, "year", "no end"),
]  # fmt: skip

ABSENT = [
    ("hướng dẫn thủ tục giải quyết ngay trong ngày", "how long a procedure takes"),
    ("triển khai kế hoạch năm 2026", "the year of a plan"),
    ("xây dựng kế hoạch đầu tư công trung hạn giai đoạn 2026 - 2030", "the period of a plan"),
    ("thực hiện Chiến lược phát triển đến năm 2030, tầm nhìn đến năm 2045", "the period of a strategy"),
    ("xây dựng kế hoạch thực hiện chỉ tiêu giảm tỷ lệ nghèo đến năm 2026 theo chỉ đạo", "the horizon of a target in a plan"),
    ("thực hiện thắng lợi mục tiêu, nhiệm vụ năm 2025", "the object's year"),
    ("bố trí trong nguồn ngân sách được giao năm 2025", "the budget's year"),
    ("rà soát danh mục dự án thu hồi đất năm 2025 đã được thông qua", "the list's year"),
    ("trình giao kế hoạch vốn đầu tư công năm 2026 kịp thời", "the capital's year"),
    ("đẩy mạnh giải ngân (phấn đấu đạt 100% kế hoạch vốn năm 2025)", "the year of the plan in brackets"),
    ("bảo đảm tiến độ cho các xã trong kế hoạch phấn đấu đạt chuẩn năm 2026", "a plan to reach the standard"),
    ("thực hiện Quyết định số 12/QĐ-UBND ngày 30/12/2025", "the date of a document"),
    ("hoàn thành các nhiệm vụ tại Nghị quyết số 71/NQ-CP ngày 01 tháng 4 năm 2026", "the year of a date"),
    ("khắc phục hậu quả mưa lũ từ ngày 16-18/11/2025", "it lies in the past"),
    ("xử lý hồ sơ nộp trước ngày 01/7/2025", "it lies in the past"),
    ("thực hiện chính quyền địa phương 02 cấp sau khi sáp nhập", "what has happened"),
    ("chuẩn bị nhân lực để vận hành bệnh viện sau khi hoàn thành công trình", "inside a purpose"),
    ("hoàn thiện hạ tầng để đưa vào sử dụng ngay khi hoàn thành dự án", "inside a purpose"),
    ("xét nghiệm khi phát hiện ca bệnh", "a condition"),
    ("cung cấp thông tin khi được yêu cầu", "on demand"),
    ("báo cáo ngay khi phát hiện vi phạm", "a condition"),
    ("đề xuất xuất dự trữ hóa chất khi cần", "a condition"),
    ("bảo đảm trả kết quả đúng thời hạn quy định", "a quality to be ensured"),
    ("niêm yết thời gian giải quyết không quá 05 ngày làm việc", "how long a procedure takes"),
    ("khẩn trương, kịp thời báo cáo", "urgency is no limit"),
    ("đánh giá kết quả trong 10 tháng đầu năm 2025", "a period of the past"),
    ("công khai số liệu vào ngày 05 hằng tháng", "when it is done again, no limit"),
    ("không để dồn hồ sơ vào cuối năm", "what is to be avoided"),
    ("xây dựng lộ trình hoàn thành bộ tiêu chí đến năm 2030", "the horizon of a road map"),
    ("đưa tàu vào nơi tránh trú khi cần", "a condition"),
    ("rà soát các mục tiêu hằng năm", "the cadence of targets"),
    ("có giải pháp thực hiện các nhiệm vụ trong năm", "no year is named"),
    ("tiếp tục nâng lương trước thời hạn", "a term of its own"),
    ("triển khai Luật có hiệu lực từ ngày 01/01/2026", "when a law takes effect"),
    ("liên hệ số điện thoại 0906.040.219 để được hỗ trợ", "a telephone number"),
]  # fmt: skip


def _only(clause: str) -> Deadline:
    (deadline,) = deadlines_in(clause, Span(0, len(clause)), issued_on=ISSUED)
    return deadline


@pytest.mark.parametrize("row", PRESENT, ids=lambda row: f"{row.text}: {row.why}")
def test_a_clause_has_a_limit(row: Row) -> None:
    found = _only(row.clause)
    wanted = (row.date, row.last_day, row.kind)
    assert (found.date, found.last_day, str(found.kind)) == wanted, row.why
    assert found.text == row.text
    assert found.span.of(row.clause) == found.text


@pytest.mark.parametrize(("clause", "why"), ABSENT, ids=[row[1] + ": " + row[0][:40] for row in ABSENT])
def test_a_clause_has_no_limit(clause: str, why: str) -> None:
    assert deadlines_in(clause, Span(0, len(clause)), issued_on=ISSUED) == (), why


def test_the_last_of_several_limits_decides() -> None:
    clause = "ban hành hướng dẫn trước ngày 01/12/2025 và tổng kết trước ngày 15/12/2025"
    found = deadlines_in(clause, Span(0, len(clause)), issued_on=ISSUED)
    assert [deadline.date for deadline in found] == ["2025-12-01", "2025-12-15"]


def test_a_span_reads_no_further_than_it_goes() -> None:
    text = "rà soát danh mục; báo cáo trước ngày 01/12/2025"
    assert deadlines_in(text, Span(0, 16), issued_on=ISSUED) == ()
    (found,) = deadlines_in(text, Span(18, len(text)), issued_on=ISSUED)
    assert found.span == Span(26, len(text))


def test_without_a_date_of_issue_missing_years_stay_unknown() -> None:
    clause = "báo cáo trước ngày 15/12"
    (found,) = deadlines_in(clause, Span(0, len(clause)), issued_on=None)
    assert (found.text, found.date) == ("trước ngày 15/12", None)


def test_the_hour_is_kept() -> None:
    assert _only("nộp báo cáo trước 16 giờ 30 phút ngày 22/11/2025").time == "16:30"


CELLS = [
    ("30/6", "2026-06-30", "2026-06-30", "day", "day and month, the next such day"),
    ("31/10/2025", "2025-10-31", "2025-10-31", "day", "a day of the past is a limit here"),
    ("Tháng 5-6", "2026-06-30", "2026-06-30", "month", "two months"),
    ("Tháng 12/2025", "2025-12-31", "2025-12-31", "month", "a month"),
    ("12/2025", "2025-12-31", "2025-12-31", "month", "a month without its word"),
    ("Quý IV/2025", "2025-12-31", "2025-12-31", "quarter", "a quarter"),
    ("Quí IV-2025", "2025-12-31", "2025-12-31", "quarter", "other spelling"),
    ("Quý III Năm 2026", "2026-09-30", "2026-09-30", "quarter", "a capital inside"),
    ("Quý IV/2025- Quý II/2026", "2026-06-30", "2026-06-30", "quarter", "two quarters, the later decides"),
    ("Quý I, II/2026", "2026-06-30", "2026-06-30", "quarter", "two quarters of a year"),
    ("2023 - 2025", "2025-12-31", "2025-12-31", "period", "bare years"),
    ("năm 2026 - 2027", "2027-12-31", "2027-12-31", "period", "years after their word"),
    ("Giai đoạn 2026-2030", "2030-12-31", "2030-12-31", "period", "a period"),
    ("Năm 2026", "2026-12-31", "2026-12-31", "year", "a year"),
    ("Từ tháng 01 đến tháng 6/2026", "2026-06-30", "2026-06-30", "month", "from month to month"),
    ("trước 15/12", "2025-12-15", "2025-12-14", "day", "exclusive"),
    ("Hoàn thành trước 31/12", "2025-12-31", "2025-12-30", "day", "exclusive, with its verb"),
    ("Trước năm 2027", "2026-12-31", "2026-12-31", "year", "before the year begins"),
    ("Năm 2025 và các năm tiếp theo", None, None, "year", "no end"),
    ("Trước ngày 20 hằng tháng", None, None, "day", "every month"),
    ("Theo tiến độ được giao", None, None, "reference", "by reference"),
    ("Sau khi Nghị định ban hành", None, None, "event", "an event"),
    ("Trong 05 ngày làm việc kể từ ngày ký", None, "2025-11-27", "working-days", "counted from signing"),
    ("31/9/2025", None, None, "invalid", "no such day"),
    ("30/11/2025;", "2025-11-30", "2025-11-30", "day", "a semicolon ends the cell"),
    ("Trước ngày\n30/11/2025", "2025-11-30", "2025-11-29", "day", "broken over lines"),
    ("Từ tháng 11/2025 đến khi hoàn thành kiểm kê", None, None, "event", "the start is no limit"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "date", "last_day", "kind", "why"), CELLS, ids=[f"{row[0]}: {row[4]}" for row in CELLS]
)
def test_a_cell_of_a_time_column_holds_a_limit(
    cell: str, date: str | None, last_day: str | None, kind: str, why: str
) -> None:
    found = deadline_in_cell(cell, Span(0, len(cell)), issued_on=ISSUED)
    assert found is not None, why
    assert (found.date, found.last_day, str(found.kind)) == (date, last_day, kind), why
    assert found.text == found.span.of(cell)


@pytest.mark.parametrize(
    "cell", ["", " ", "Thường xuyên", "Hằng năm", "Nhiệm vụ thường xuyên", "Đang thực hiện", "Đã hoàn thành", "06 tháng/lần", "-", "Không"]
)  # fmt: skip
def test_a_cell_may_hold_no_limit(cell: str) -> None:
    assert deadline_in_cell(cell, Span(0, len(cell)), issued_on=ISSUED) is None


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Hoàn thành trước ngày 28/11/2025.", "trước ngày 28/11/2025"),
        ("Thời gian hoàn thành trước ngày 31/12/2025.", "trước ngày 31/12/2025"),
        ("Thời gian thực hiện hoàn thành xong trước ngày 05/12/2025.", "trước ngày 05/12/2025"),
        ("- Thời gian thực hiện: Quý IV năm 2025.", "Quý IV năm 2025"),
        ("Thời hạn hoàn thành: trong tháng 12.", "trong tháng 12"),
        ("+ Thời hạn ban hành: Theo tiến độ được giao.", "Theo tiến độ được giao"),
        ("Thời gian thực hiện sau khi Chiến lược được ban hành.", "sau khi Chiến lược được ban hành"),
        ("Hoàn thành việc rà soát trước ngày 28/11/2025.", None),
        ("Báo cáo kết quả về Sở Nội vụ.", None),
        ("Sở Nội vụ hoàn thành trước ngày 28/11/2025.", None),
        ("thực hiện theo thẩm quyền hoặc kiến nghị cấp trên", None),
        ("Báo cáo trong phạm vi quản lý; đề xuất giải pháp", None),
    ],
)
def test_a_sentence_may_say_nothing_but_when(sentence: str, value: str | None) -> None:
    found = limit_statement(sentence, Span(0, len(sentence)))
    assert (found.of(sentence) if found else None) == value


@given(st.text(alphabet="trướcđếnngàytháng năm quý0123456789/-.,;() ", max_size=120))
def test_every_limit_is_a_slice_of_its_clause(clause: str) -> None:
    for deadline in deadlines_in(clause, Span(0, len(clause)), issued_on=ISSUED):
        assert deadline.span.of(clause) == deadline.text
        assert deadline.text.strip()


@given(st.dates(min_value=ISSUED, max_value=dt.date(2090, 1, 1)))
def test_the_last_safe_day_lies_before_an_exclusive_day(day: dt.date) -> None:
    found = _only(f"báo cáo trước ngày {day:%d/%m/%Y}")
    assert found.date == day.isoformat()
    assert found.last_day == (day - dt.timedelta(days=1)).isoformat()


def test_hostile_input_takes_linear_time() -> None:
    import time

    clause = "trước ngày 1, 2, 3 và 4 tháng 5 hoàn thành mục tiêu năm 2026 để khi được " * 300
    start = time.process_time()
    deadlines_in(clause, Span(0, len(clause)), issued_on=ISSUED)
    assert time.process_time() - start < 5
