"""What a receiver does with what work hands over: its limits are not those of the work."""

from __future__ import annotations

import pytest

from tests.extractors.tasks.directive import tasks_of

# What is handed over, and what the receiver does with it.
HANDED = [
    "Sở Y tế xây dựng kế hoạch gửi Sở Tài chính trước ngày 20/6/2024",
    "Ủy ban nhân dân các xã gửi kết quả về Sở Tài chính trước ngày 20/6/2024",
    "Sở Y tế báo cáo kết quả về Sở Tài chính (trước ngày 20/6/2024)",
    "Các đơn vị cung cấp số liệu cho Sở Tài chính chậm nhất ngày 20/6/2024",
    "Trước ngày 20/6/2024, Sở Y tế gửi kế hoạch về Sở Tài chính",
]
PURPOSES = [
    "để Sở Tài chính tổng hợp, trình Ủy ban nhân dân tỉnh trước ngày 30/6/2024",
    "để tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 30/6/2024",
    "để kịp thời tổng hợp, tham mưu Ủy ban nhân dân tỉnh trong tháng 7/2024",
    "để Sở tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 30/6/2024",
    "để Sở Tài chính và Sở Nội vụ thẩm định trước ngày 30/6/2024",
    "nhằm theo dõi, trình Ủy ban nhân dân tỉnh chậm nhất ngày 30/6/2024",
    "làm cơ sở để tổng hợp, trình Ủy ban nhân dân tỉnh trước ngày 30/6/2024",
    "để có cơ sở trình Ủy ban nhân dân tỉnh xem xét trước ngày 30/6/2024",
]


@pytest.mark.parametrize("purpose", PURPOSES)
@pytest.mark.parametrize("handed", HANDED)
def test_the_limit_of_the_receiver_is_not_that_of_the_work(handed: str, purpose: str) -> None:
    (task,) = tasks_of(f"1. {handed} {purpose}.")
    assert [d.date for d in task.deadlines] == ["2024-06-20"]


@pytest.mark.parametrize(
    ("body", "expected", "why"),
    [
        ("Sở Y tế gửi báo cáo về Sở Tài chính để tổng hợp trước ngày 20/6/2024.", ["2024-06-20"],
         "the only limit is that of the work, though it stands last"),
        ("Sở Y tế gửi báo cáo về Sở Tài chính để Sở Tài chính tổng hợp, trình Ủy ban nhân dân tỉnh trước ngày "
         "20/6/2024.", [], "who sends on is named: the limit is theirs"),
        ("Sở Y tế rà soát các trạm trước ngày 20/6/2024 để bố trí bác sĩ trước ngày 30/6/2024.",
         ["2024-06-20", "2024-06-30"], "nothing is handed over"),
    ],
)  # fmt: skip
def test_whose_limit(body: str, expected: list[str], why: str) -> None:
    (task,) = tasks_of(f"1. {body}")
    assert [d.date for d in task.deadlines] == expected, why


def test_work_behind_a_semicolon_keeps_its_limit() -> None:
    handed = "Sở Y tế gửi kế hoạch về Sở Tài chính trước ngày 20/6/2024 để tổng hợp"
    first, second = tasks_of(f"1. {handed}; hoàn thành giải ngân trước ngày 30/6/2024.")
    assert [first.deadlines[0].date, second.deadlines[0].date] == ["2024-06-20", "2024-06-30"]
