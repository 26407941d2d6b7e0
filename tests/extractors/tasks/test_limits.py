"""Which clauses a time limit covers."""

from __future__ import annotations

import pytest

from tests.extractors.tasks.directive import tasks_of

ROWS = [
    ("1. Sở Nội vụ lập danh sách trước ngày 20/3/2024.", ["2024-03-20"], "in the clause"),
    ("1. Sở Nội vụ nghiên cứu kiến nghị của các huyện, báo cáo Ủy ban nhân dân tỉnh trong tháng 4 năm 2024.",
     ["2024-04-30", "2024-04-30"], "at the end of a sentence it covers the chain of verbs"),
    ("1. Sở Nội vụ nghiên cứu kiến nghị của các huyện; báo cáo Ủy ban nhân dân tỉnh trong tháng 4 năm 2024.",
     [None, "2024-04-30"], "a semicolon ends the chain: the limit is on the report alone"),
    ("1. Sở Nội vụ lập danh sách; sửa các bếp ăn, hoàn thành việc sửa trước ngày 30/6/2024 và bàn giao.",
     [None, "2024-06-30", "2024-06-30"], "also where the chain goes on behind the limit"),
    ("1. Sở Nội vụ nghiên cứu kiến nghị. Báo cáo kết quả trong tháng 4 năm 2024.",
     [None, "2024-04-30"], "a full stop ends the chain"),
    ("1. Sở Nội vụ lập danh sách; đồng thời bố trí kinh phí, báo cáo Ủy ban nhân dân tỉnh trong tháng 4 năm 2024.",
     ["2024-04-30"] * 3, "đồng thời goes on with the chain"),
    ("1. Sở Nội vụ xây dựng đề án vị trí việc làm. Thời hạn hoàn thành: trước ngày 30/6/2024.",
     ["2024-06-30"], "a sentence that only sets a limit"),
    ("1. Sở Nội vụ xây dựng đề án; bố trí biên chế. Hoàn thành trước ngày 30/6/2024.",
     ["2024-06-30", "2024-06-30"], "it covers all clauses of its paragraph"),
    ("- Sở Nội vụ lập danh sách.\n\n- Sở Tài chính bố trí kinh phí. Hoàn thành trước ngày 30/6/2024.",
     [None, "2024-06-30"], "and not the list item before"),
    ("1. Sở Nội vụ lập danh sách; thường xuyên kiểm tra các bếp ăn; trình đề án trước ngày 30/6/2024.",
     [None, None, "2024-06-30"], "clauses of one body that semicolons part have limits of their own"),
    ("1. Sở Nội vụ lập danh sách; Sở Tài chính bố trí kinh phí trước ngày 30/6/2024.",
     [None, "2024-06-30"], "another body starts a chain of its own"),
    ("1. Sở Nội vụ: (1) xây dựng đề án; (2) bố trí biên chế; xong trước ngày 30/6/2024.",
     [None, "2024-06-30"], "a clause that only sets a limit covers its own list item"),
    ("1. Sở Nội vụ: (1) xây dựng đề án; (2) bố trí biên chế; hoàn thành trước ngày 30/6/2024; (3) lập danh sách.",
     [None, "2024-06-30", None], "neither the items before nor those behind"),
    ("a) Sở Nội vụ thực hiện các nhiệm vụ sau, hoàn thành trước ngày 30/6/2024, cụ thể:\n\n(1) Lập danh sách.\n\n"
     "(2) Bố trí biên chế.", ["2024-06-30", "2024-06-30"], "the limit of a lead-in covers the list under it"),
    ("a) Trong quý II/2024, Sở Nội vụ thực hiện các nhiệm vụ sau:\n\n- Lập danh sách.\n\n- Hằng tháng kiểm tra "
     "các bếp ăn.\n\nb) Sở Tài chính bố trí kinh phí.", ["2024-06-30", None, None],
     "not what recurs, nor what stands behind the list"),
    ("1. Sở Nội vụ lập danh sách; đến hết quý II/2024 thanh lý tài sản dôi dư.", [None, "2024-06-30"],
     "a time before the verb opens a clause of its own"),
    ("1. Sở Nội vụ sửa chữa trụ sở; trong tháng 5 năm 2024 bàn giao nhà công vụ.", [None, "2024-05-31"],
     "with a month and year"),
    ("1. Sở Nội vụ lập danh sách trước ngày 30/6/2024; mỗi tháng kiểm tra các bếp ăn.", ["2024-06-30", None],
     "mỗi tháng opens a clause that recurs"),
    ("1. Sở Nội vụ rà soát kế hoạch đầu tư công năm 2024.", [None], "a year of the object is no limit"),
    ("1. Sở Nội vụ khẩn trương lập danh sách.", [None], "urgency is no limit"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected", "why"), ROWS)
def test_limits(body: str, expected: list[str | None], why: str) -> None:
    assert [t.deadline.date if t.deadline else None for t in tasks_of(body)] == expected, why


@pytest.mark.parametrize(
    ("body", "expected", "why"),
    [
        ("1. Sở Nội vụ định kỳ hằng tháng báo cáo Ủy ban nhân dân tỉnh.", ["monthly"], "the act recurs"),
        ("1. Sở Nội vụ thường xuyên kiểm tra các bếp ăn.", ["regular"], "thường xuyên"),
        ("1. Sở Nội vụ lập danh sách; mỗi tháng kiểm tra các bếp ăn.", [None, "monthly"], "mỗi tháng"),
        ("1. Sở Nội vụ xây dựng kế hoạch hằng năm của ngành.", [None], "the object recurs"),
        ("1. Sở Nội vụ kiểm tra các huyện, báo cáo Ủy ban nhân dân tỉnh trước ngày 20 hằng tháng.", [None, "monthly"],
         "a recurring limit belongs to its own clause"),
    ],
)  # fmt: skip
def test_recurrence(body: str, expected: list[str | None], why: str) -> None:
    assert [t.recurrence.slug if t.recurrence else None for t in tasks_of(body)] == expected, why


@pytest.mark.parametrize(
    ("lead", "limit"),
    [
        ("Trong thời hạn 05 ngày kể từ ngày ký Chỉ thị này, Sở Nội vụ thực hiện các nhiệm vụ sau:",
         "Trong thời hạn 05 ngày kể từ ngày ký Chỉ thị này"),
        ("Sở Nội vụ trong vòng 10 ngày làm việc kể từ ngày nhận được văn bản này:",
         "trong vòng 10 ngày làm việc kể từ ngày nhận được văn bản này"),
        ("Sở Nội vụ thực hiện kiểm tra trong 10 ngày kể từ ngày nhận hồ sơ như sau:",
         "trong 10 ngày kể từ ngày nhận hồ sơ"),
    ],
)  # fmt: skip
def test_a_counted_limit_of_a_lead_in_covers_the_list_under_it(lead: str, limit: str) -> None:
    found = tasks_of(f"1. {lead}\n\na) Lập danh sách.\n\nb) Bố trí biên chế trước ngày 30/6/2024.")
    assert [t.deadlines[0].text for t in found] == [limit, "trước ngày 30/6/2024"]


def test_the_closing_duty_has_no_limit() -> None:
    (task,) = tasks_of("1. Yêu cầu các sở, ban, ngành nghiêm túc thực hiện Chỉ thị này.")
    assert task.deadlines == ()
