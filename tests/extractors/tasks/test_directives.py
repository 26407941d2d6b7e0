"""Clauses of directives that read like something else: guards, counted matters, past sentences, deputies."""

from __future__ import annotations

import pytest

from tests.extractors.tasks.directive import Told, tasks_of, told

TRADE, HEALTH = ("Sở Công Thương",), ("Sở Y tế",)

ROWS: list[tuple[str, list[Told], str]] = [
    (
        "1. Sở Công Thương tăng cường dự trữ hàng thiết yếu; tuyệt đối không để găm hàng; gắn trách nhiệm người đứng"
        " đầu với kết quả bình ổn giá.",
        [
            (TRADE, "tăng cường dự trữ hàng thiết yếu"),
            (TRADE, "tuyệt đối không để găm hàng"),
            (TRADE, "gắn trách nhiệm người đứng đầu với kết quả bình ổn giá"),
        ],
        "the để of không để opens no purpose that a later clause goes on with; gắn is a verb",
    ),
    (
        "1. Sở Y tế xử lý dứt điểm 02 tồn tại: (i) Cấp phép lại cho phòng khám cũ; (ii) Thu hồi giấy phép hết hạn.",
        [(HEALTH, "Cấp phép lại cho phòng khám cũ"), (HEALTH, "Thu hồi giấy phép hết hạn")],
        "counted matters before a list of acts only announce it",
    ),
    (
        "1. Sở Y tế thẩm định 03 nội dung: (i) quy mô giường bệnh; (ii) nhân lực.",
        [(HEALTH, "thẩm định 03 nội dung")],
        "counted matters before a list of things are the object of work",
    ),
    (
        "Năm 2023, Ủy ban nhân dân tỉnh đã phê duyệt phương án sắp xếp 40 trường học; cụ thể như sau: (1) Sáp nhập 12"
        " trường tiểu học; (2) Giải thể 03 điểm trường lẻ.",
        [],
        "what was done is listed, also behind a time",
    ),
    (
        "Triển khai Kế hoạch số 15/KH-UBND, các sở, ngành đã mở 12 lớp tập huấn cho cán bộ thôn.",
        [],
        "a verb that names the occasion of what was done",
    ),
    (
        "1. Sở Y tế mở rộng tiêm chủng tại các xã vùng cao, hoàn thành chỉ tiêu 95% trẻ được tiêm.",
        [(HEALTH, "mở rộng tiêm chủng tại các xã vùng cao, hoàn thành chỉ tiêu 95% trẻ được tiêm")],
        "a target to be met goes on with the work",
    ),
    (
        "1. Theo danh mục đã công bố, nếu cần bổ sung cơ sở thì Sở Y tế phải xem xét điều kiện của cơ sở đó.",
        [(HEALTH, "xem xét điều kiện của cơ sở đó")],
        "the body behind thì has the duty",
    ),
    (
        "1. Ủy ban nhân dân tỉnh ủy quyền cho Sở Công Thương cấp phép sản xuất rượu thủ công.",
        [(TRADE, "cấp phép sản xuất rượu thủ công")],
        "who hands work on to another has none itself",
    ),
    (
        "Ủy ban nhân dân tỉnh yêu cầu Giám đốc các sở, Chủ tịch Ủy ban nhân dân các xã, phường bị thiệt hại do lũ"
        " quét, căn cứ thẩm quyền được giao, thực hiện nghiêm túc các chỉ thị của Tỉnh ủy.",
        [(("các sở", "Ủy ban nhân dân các xã, phường"), "thực hiện nghiêm túc các chỉ thị của Tỉnh ủy")],
        "what befell the bodies says which are meant",
    ),
    (
        "Ủy ban nhân dân tỉnh đề nghị Đảng ủy các xã dành quỹ đất xây dựng nhà văn hóa thôn.",
        [(("Đảng ủy các xã",), "dành quỹ đất xây dựng nhà văn hóa thôn")],
        "dành opens work",
    ),
    (
        "1. Sở Y tế đẩy mạnh chuyển đổi số. Sở Công Thương mở lớp bán hàng trực tuyến.",
        [(HEALTH, "đẩy mạnh chuyển đổi số"), (TRADE, "mở lớp bán hàng trực tuyến")],
        "a sentence may end in số",
    ),
    (
        "1. Giao Thường trực Hội đồng nhân dân tỉnh, các Tổ đại biểu và đại biểu Hội đồng nhân dân tỉnh giám sát việc"
        " thực hiện Nghị quyết này.",
        [
            (
                (
                    "Thường trực Hội đồng nhân dân tỉnh Lào Cai",
                    "các Tổ đại biểu Hội đồng nhân dân tỉnh",
                    "đại biểu Hội đồng nhân dân tỉnh",
                ),
                "giám sát việc thực hiện Nghị quyết này",
            )
        ],
        "the groups of deputies and the deputies share the name of their council",
    ),
]


@pytest.mark.parametrize(("body", "expected", "reason"), ROWS, ids=[row[2] for row in ROWS])
def test_clauses(body: str, expected: list[Told], reason: str) -> None:
    assert told(body) == expected, reason


def test_an_event_ends_before_the_manner_of_the_act() -> None:
    (task,) = tasks_of(
        "1. Ủy ban nhân dân các xã sửa chữa kênh mương ngay sau khi nước rút với phương châm bốn tại chỗ."
    )
    assert [d.text for d in task.deadlines] == ["ngay sau khi nước rút"]


def test_trouble_that_recurs_is_no_recurring_act() -> None:
    often, act = tasks_of("1. Sở Y tế khắc phục lỗi thường xuyên của hệ thống; kiểm tra thường xuyên các chợ.")
    assert often.recurrence is None
    assert act.recurrence is not None


def test_who_receives_a_copy_is_addressed_by_name_alone() -> None:
    head = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI

Số: 07/CĐ-UBND

Lào Cai, ngày 05 tháng 3 năm 2024

CÔNG ĐIỆN

Về việc ứng phó rét đậm, rét hại

ỦY BAN NHÂN DÂN TỈNH điện:

- Giám đốc Sở Y tế;

Đồng kính gửi: Ban Thường vụ Tỉnh ủy.

Ủy ban nhân dân tỉnh yêu cầu:

"""
    names = {a.name for t in tasks_of("1. Khẩn trương cấp chăn ấm cho bệnh nhân nghèo.", head) for a in t.assignees}
    assert not any("kính gửi" in name.lower() for name in names)
