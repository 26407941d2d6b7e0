"""A time in front of who is told, or between them and the verb."""

from __future__ import annotations

import pytest

from tests.extractors.tasks.directive import tasks_of, told

# A time as it stands in a clause, and the day it names.
TIMES = [
    ("trước ngày 20/6/2024", "2024-06-20"),
    ("chậm nhất ngày 20 tháng 6 năm 2024", "2024-06-20"),
    ("chậm nhất đến ngày 20/6/2024", "2024-06-20"),
    ("muộn nhất là ngày 20/6/2024", "2024-06-20"),
    ("trước 17 giờ 00 ngày 20/6/2024", "2024-06-20"),
    ("trong quý III/2024", "2024-09-30"),
    ("trong tháng 8 năm 2024", "2024-08-31"),
    ("ngay trong tháng 8/2024", "2024-08-31"),
    ("từ nay đến hết năm 2024", "2024-12-31"),
    ("chậm nhất sau 07 ngày làm việc kể từ ngày nhận được văn bản này", None),
    ("trong vòng 05 ngày kể từ ngày ký Chỉ thị này", None),
    ("trong thời hạn 10 ngày, kể từ ngày ban hành Chỉ thị này", None),
]
# Where a time may stand; who is told in each.
FRAMES = [
    ("{Time}, Sở Y tế lập danh sách.", "Sở Y tế"),
    ("{Time}, Sở Y tế phải lập danh sách.", "Sở Y tế"),
    ("{Time}: Sở Y tế lập danh sách.", "Sở Y tế"),
    ("Về danh sách: {time}, Sở Y tế lập danh sách.", "Sở Y tế"),
    ("{Time} các đơn vị lập danh sách.", "các đơn vị"),
    ("{Time}, yêu cầu Sở Y tế lập danh sách.", "Sở Y tế"),
    ("{Time} giao Sở Y tế lập danh sách.", "Sở Y tế"),
    ("Yêu cầu {time}, Sở Y tế lập danh sách.", "Sở Y tế"),
    ("Đề nghị {time} các chủ đầu tư phải lập danh sách.", "các chủ đầu tư"),
    ("Giao Sở Y tế {time} lập danh sách.", "Sở Y tế"),
    ("Giao Sở Y tế, {time}, lập danh sách.", "Sở Y tế"),
    ("Sở Y tế {time} lập danh sách.", "Sở Y tế"),
    ("Sở Y tế {time} phải lập danh sách.", "Sở Y tế"),
    ("Các chủ đầu tư {time} phải lập danh sách.", "các chủ đầu tư"),
    ("Các đơn vị sự nghiệp {time} lập danh sách.", "các đơn vị sự nghiệp"),
    ("Sở Tài chính bố trí kinh phí; {time} Sở Y tế lập danh sách.", "Sở Y tế"),
]


@pytest.mark.parametrize(("time", "day"), TIMES)
@pytest.mark.parametrize(("frame", "who"), FRAMES)
def test_a_time_in_front_of_the_verb_limits_the_work(frame: str, who: str, time: str, day: str | None) -> None:
    body = "1. " + frame.format(time=time, Time=time[:1].upper() + time[1:])
    task = tasks_of(body)[-1]
    assert told(body)[-1] == ((who,), "lập danh sách")
    assert [(d.text.lower(), d.date) for d in task.deadlines] == [(time.lower(), day)]


@pytest.mark.parametrize(
    ("body", "expected", "why"),
    [
        ("Trước ngày 20/6/2024, Sở Y tế trình Ủy ban nhân dân tỉnh kế hoạch, bố trí kinh phí.", ["2024-06-20", "2024-06-20"],
         "what opens a clause holds for its whole chain of verbs"),
        ("Trước ngày 20/6/2024, Sở Y tế lập danh sách, báo cáo Ủy ban nhân dân tỉnh trước ngày 30/6/2024.",
         ["2024-06-20", "2024-06-30"], "a limit of its own goes before"),
        ("Trước ngày 20/6/2024, Sở Y tế lập danh sách, hằng tháng kiểm tra các bếp ăn.", ["2024-06-20", None],
         "what recurs has no last day"),
        ("Trước 30/6/2024, hoàn thành việc rà soát các bếp ăn.", ["2024-06-30"], "nobody is told"),
        ("Trong quý III/2024, Sở Y tế: (1) lập danh sách; (2) bố trí kinh phí trước ngày 20/6/2024; (3) hằng tháng "
         "kiểm tra các bếp ăn.", ["2024-09-30", "2024-06-20", None], "in front of a list it holds for what has none"),
        ("Trong quý III/2024, Sở Y tế:\n\na) Lập danh sách.\n\nb) Bố trí kinh phí.", ["2024-09-30", "2024-09-30"],
         "also where the list stands below"),
        ("Trong quý III/2024, Sở Y tế: (1) lập danh sách. Sở Tài chính bố trí kinh phí.", ["2024-09-30", None],
         "not for the next sentence"),
        ("Sở Y tế lập danh sách. Thời gian hoàn thành: không để chậm quá ngày 20/6/2024.", ["2024-06-20"],
         "a sentence that only sets a limit"),
        ("Từ ngày 01/7/2024, Sở Y tế lập danh sách.", [None], "when it begins"),
        ("Trường hợp trước ngày 20/6/2024 chưa hoàn thành, Sở Y tế báo cáo Ủy ban nhân dân tỉnh.", [None],
         "the time of a condition"),
        ("Sở Y tế, căn cứ danh sách gửi trước ngày 20/6/2024, bố trí kinh phí.", [None], "the time of an aside"),
        ("Sở Y tế kiểm tra các bếp ăn xây dựng trước ngày 01/01/2020.", [None], "the time of the object"),
    ],
)  # fmt: skip
def test_what_a_time_covers(body: str, expected: list[str | None], why: str) -> None:
    found = tasks_of(f"1. {body}")
    assert [t.deadline.date if t.deadline else None for t in found] == expected, why


@pytest.mark.parametrize(
    ("body", "limit"),
    [
        ("Ngay sau khi nhận được văn bản này, Sở Y tế lập danh sách.", "Ngay sau khi nhận được văn bản này"),
        ("Sau khi được phê duyệt, Sở Y tế lập danh sách.", "Sau khi được phê duyệt"),
        ("Sở Y tế ngay khi nhận được báo cáo, lập danh sách.", "ngay khi nhận được báo cáo"),
    ],
)
def test_an_event_in_front_of_the_verb_limits_the_work(body: str, limit: str) -> None:
    (task,) = tasks_of(f"1. {body}")
    assert told(f"1. {body}") == [(("Sở Y tế",), "lập danh sách")]
    assert [(d.text, d.date) for d in task.deadlines] == [(limit, None)]


@pytest.mark.parametrize("time", ["Trước ngày 20 hằng tháng", "Định kỳ trước ngày 20 hằng tháng"])
def test_a_time_that_recurs_makes_the_work_recur(time: str) -> None:
    (task,) = tasks_of(f"1. {time}, Sở Y tế báo cáo Ủy ban nhân dân tỉnh.")
    assert [a.name for a in task.assignees] == ["Sở Y tế"]
    assert task.recurrence
    assert task.recurrence.slug == "monthly"


@pytest.mark.parametrize(
    "body",
    [
        "Trong tháng 02 năm 2024, Sở Y tế đã kiểm tra các bếp ăn.",
        "Đến hết quý I/2024, các bếp ăn cơ bản bảo đảm vệ sinh.",
    ],
)
def test_a_time_before_a_statement_makes_no_work(body: str) -> None:
    assert not tasks_of(f"1. {body}")
