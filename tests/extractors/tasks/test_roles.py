"""Who leads and who helps, told by brackets, by a verb behind the body, or in the passive."""

from __future__ import annotations

import pytest

from tests.extractors.tasks.directive import tasks_of

Row = tuple[str, list[str], list[str], str]

JOINING: list[Row] = [
    ("Công an tỉnh chủ trì, Sở Tư pháp, Sở Y tế phối hợp lập danh sách", ["Công an tỉnh Lào Cai"],
     ["Sở Tư pháp", "Sở Y tế"], "two bodies before phối hợp"),
    ("Giao Công an tỉnh chủ trì, Sở Tư pháp phối hợp lập danh sách", ["Công an tỉnh Lào Cai"], ["Sở Tư pháp"],
     "in an order"),
    ("Giao Công an tỉnh chủ trì, giao Sở Tư pháp phối hợp lập danh sách", ["Công an tỉnh Lào Cai"], ["Sở Tư pháp"],
     "the order said again"),
    ("Sở Tài chính chủ trì, các sở, ngành liên quan phối hợp với Sở Tài chính lập danh sách", ["Sở Tài chính"],
     ["các sở, ngành liên quan"], "who leads is no helper"),
    ("Giao Sở Tài chính chủ trì, cùng với Sở Xây dựng và mời Kho bạc Nhà nước khu vực XIV tham gia lập danh sách",
     ["Sở Tài chính"], ["Sở Xây dựng", "Kho bạc Nhà nước khu vực XIV"], "a body asked to take part"),
    ("Sở Tài chính chủ trì, phối hợp với Sở Xây dựng, mời Sở Y tế cùng tham gia lập danh sách", ["Sở Tài chính"],
     ["Sở Xây dựng", "Sở Y tế"], "the same behind a comma"),
    ("Sở Tài chính chủ trì thực hiện, Sở Y tế phối hợp", ["Sở Tài chính"], ["Sở Y tế"], "the verb of who leads goes on"),
    ("Sở Tài chính chủ trì, Sở Y tế là cơ quan phối hợp lập danh sách", ["Sở Tài chính"], ["Sở Y tế"],
     "as a predicate"),
    ("Giao Sở Tài chính chủ trì; Sở Xây dựng, Sở Y tế phối hợp lập danh sách", ["Sở Tài chính"],
     ["Sở Xây dựng", "Sở Y tế"], "a semicolon between the two"),
    ("Sở Tài chính mời Sở Y tế tham gia đoàn kiểm tra", ["Sở Tài chính"], [], "to ask is the work itself"),
    ("Sở Tài chính chủ trì, phối hợp với Sở Xây dựng lập danh sách", ["Sở Tài chính"], ["Sở Xây dựng"],
     "the common wording"),
]  # fmt: skip

BRACKETS: list[Row] = [
    ("Sở Xây dựng (cơ quan chủ trì), Sở Tài chính (cơ quan phối hợp) lập danh sách", ["Sở Xây dựng"],
     ["Sở Tài chính"], "both in brackets"),
    ("Sở Xây dựng (chủ trì), Sở Tài chính (phối hợp) lập danh sách", ["Sở Xây dựng"], ["Sở Tài chính"], "in short"),
    ("Sở Tài chính (đơn vị phối hợp) và Sở Xây dựng (đơn vị chủ trì) lập danh sách", ["Sở Xây dựng"],
     ["Sở Tài chính"], "the helper first"),
    ("Giao Sở Xây dựng (chủ trì), Sở Y tế, Sở Tài chính lập danh sách", ["Sở Xây dựng"], ["Sở Y tế", "Sở Tài chính"],
     "only who leads"),
    ("Giao Sở Xây dựng, Sở Y tế (phối hợp) lập danh sách", ["Sở Xây dựng"], ["Sở Y tế"], "only who helps"),
    ("Sở Y tế phối hợp với Sở Tài chính (chủ trì) lập danh sách", ["Sở Tài chính"], ["Sở Y tế"],
     "who is helped leads"),
    ("Các sở: Xây dựng (chủ trì), Tài chính (phối hợp), Nội vụ (phối hợp) lập danh sách", ["Sở Xây dựng"],
     ["Sở Tài chính", "Sở Nội vụ"], "a list with one head"),
    ("Sở Xây dựng (cơ quan thường trực) lập danh sách", ["Sở Xây dựng"], [], "one body"),
    ("Sở Xây dựng, Sở Y tế (phối hợp với Sở Tài chính) lập danh sách", ["Sở Xây dựng", "Sở Y tế"], [],
     "an aside is no role"),
]  # fmt: skip

OTHERS: list[Row] = [
    ("Giao các đồng chí Giám đốc Sở: Tài chính, Xây dựng, Nội vụ lập danh sách",
     ["Sở Tài chính", "Sở Xây dựng", "Sở Nội vụ"], [], "a head said once behind a title"),
    ("Giám đốc Sở: Tài chính, Y tế lập danh sách", ["Sở Tài chính", "Sở Y tế"], [], "without an order"),
    ("Việc lập danh sách do Thống kê tỉnh chủ trì thực hiện, hoàn thành trong quý IV năm 2024",
     ["Thống kê tỉnh Lào Cai"], [], "in the passive"),
    ("Việc lập danh sách do Sở Nội vụ chủ trì, phối hợp với Sở Tài chính thực hiện", ["Sở Nội vụ"],
     ["Sở Tài chính"], "in the passive with a helper"),
    ("Việc lập danh sách do UBND các xã, phường thực hiện", ["Ủy ban nhân dân các xã, phường"], [], "many bodies"),
]  # fmt: skip

STATEMENTS = [
    ("Việc lập danh sách do các xã thực hiện năm 2023 còn chậm", "what is said of the past"),
    ("Việc chậm giải ngân do các chủ đầu tư chưa chủ động", "do means because"),
]


@pytest.mark.parametrize(("body", "leads", "helpers", "why"), [*JOINING, *BRACKETS, *OTHERS])
def test_a_role_word_gives_the_role_to_its_body(body: str, leads: list[str], helpers: list[str], why: str) -> None:
    (task,) = tasks_of(f"1. {body}.")
    assert [b.name for b in task.assignees] == leads, why
    assert [b.name for b in task.cooperating] == helpers, why


@pytest.mark.parametrize(("body", "why"), STATEMENTS)
def test_what_was_done_by_somebody_is_no_work(body: str, why: str) -> None:
    assert tasks_of(f"1. {body}.") == (), why


BOARD = "1. Sở Nội vụ kiện toàn Ban Chỉ đạo chuyển đổi số tỉnh.\n\n2. "


@pytest.mark.parametrize(
    ("body", "heard", "why"),
    [
        ("Sở Y tế tham mưu Trưởng Ban ban hành quy chế.", ["Ban Chỉ đạo chuyển đổi số tỉnh Lào Cai"], "the head"),
        ("Sở Y tế báo cáo Trưởng Ban Chỉ đạo kết quả.", ["Ban Chỉ đạo chuyển đổi số tỉnh Lào Cai"], "with its name"),
        ("Sở Y tế báo cáo trưởng ban kết quả.", [], "of no board by name"),
    ],
)
def test_the_head_of_the_board_named_last_receives_the_result(body: str, heard: list[str], why: str) -> None:
    assert [b.name for b in tasks_of(BOARD + body)[-1].report_to] == heard, why


def test_a_semicolon_parts_bodies_that_do_not_help_who_leads() -> None:
    first, second = tasks_of("1. Việc lập danh sách do Sở Nội vụ chủ trì; Sở Y tế kiểm tra các trạm.")
    assert [b.name for b in first.assignees] == ["Sở Nội vụ"]
    assert [b.name for b in second.assignees] == ["Sở Y tế"]


def test_those_along_with_whom_the_lead_works_cooperate() -> None:
    task = tasks_of("Sở Xây dựng chủ trì, cùng Sở Tài chính, Công an tỉnh và các xã liên quan rà soát các mỏ đá.")[0]
    assert [a.name for a in task.cooperating] == ["Sở Tài chính", "Công an tỉnh Lào Cai", "các xã liên quan"]
