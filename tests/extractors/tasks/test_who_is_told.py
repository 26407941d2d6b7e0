"""Who is told to act where no register names him: organs of the Party in small letters, people of a body, branches by
number; who leads behind a colon."""

from __future__ import annotations

import pytest

from tests.extractors.tasks.directive import told


@pytest.mark.parametrize(
    ("subject", "names", "why"),
    [
        ("Cấp ủy, chính quyền các xã", ("cấp ủy, chính quyền các xã",), "organs in small letters"),
        ("Chính quyền địa phương các cấp", ("chính quyền địa phương các cấp",), "the State's alone"),
        ("Bí thư chi bộ, trưởng thôn", ("chi bộ",), "the head of a cell, another office behind it"),
        ("Thành viên Ban Chỉ đạo", ("các thành viên Ban Chỉ đạo",), "members"),
        ("Các địa phương trong tỉnh", ("các địa phương trong tỉnh",), "where they lie"),
        ("Giao trách nhiệm Sở Y tế", ("Sở Y tế",), "an order of three words"),
        ("Chi bộ thôn Đông", ("chi bộ thôn Đông",), "a cell of a village"),
        ("Các đảng ủy xã, phường", ("các đảng ủy xã, phường",), "two levels behind a committee"),
        (
            "Các đảng ủy xã, phường; đảng ủy trực thuộc Tỉnh ủy",
            ("các đảng ủy xã, phường", "đảng ủy trực thuộc Tỉnh ủy"), "two sorts of them",
        ),
        ("Các đồng chí Tỉnh ủy viên", ("các đồng chí Tỉnh ủy viên",), "people of a committee"),
        (
            "Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy", ("các thành viên Ban Thường vụ Tỉnh ủy",),
            "those of a named body",
        ),
        ("Các đơn vị nêu tại mục 1", ("các đơn vị nêu tại mục 1",), "a place of the paper says which"),
        ("Các Chi cục Thuế khu vực", ("các Chi cục Thuế khu vực",), "branches of which none is named"),
        ("Các Khu Quản lý đường bộ I, II", ("Khu Quản lý đường bộ I", "Khu Quản lý đường bộ II"), "branches by number"),
        (
            "Đội Quản lý thị trường số 1, số 2", ("Đội Quản lý thị trường số 1", "Đội Quản lý thị trường số 2"),
            "the number behind a word",
        ),
    ],
)  # fmt: skip
def test_who_is_told(subject: str, names: tuple[str, ...], why: str) -> None:
    assert told(f"1. {subject} rà soát danh sách.\n") == [(names, "rà soát danh sách")], why


def test_comrades_who_do_no_more_than_lead_are_no_name() -> None:
    assert told("1. Các đồng chí lãnh đạo việc thực hiện.\n") != [(("các đồng chí",), "lãnh đạo việc thực hiện")]


def test_who_helps_ends_before_the_field_of_work() -> None:
    found = told("1. Sở Y tế phối hợp với chính quyền địa phương trong công tác phòng dịch.\n")
    assert found == [(("Sở Y tế",), "phối hợp với chính quyền địa phương trong công tác phòng dịch")]


def test_who_leads_behind_a_colon_does_the_work_before_it() -> None:
    work = "Lập dự toán kinh phí: Sở Y tế chủ trì, Sở Tài chính phối hợp"
    assert told(f"1. {work}.\n") == [(("Sở Y tế",), work)]


@pytest.mark.parametrize("time", ["trước ngày 30/9/2025", "trong tháng 9/2025"])
def test_what_is_asked_by_a_time_of_nobody(time: str) -> None:
    assert told(f"1. Yêu cầu {time} hoàn thành việc cắm mốc.\n") == [((), "hoàn thành việc cắm mốc")]


def test_who_is_told_behind_a_goal_of_time() -> None:
    found = told("1. Phấn đấu trong năm 2029 Sở Nội vụ hoàn thành việc số hóa hồ sơ.\n")
    assert found == [(("Sở Nội vụ",), "hoàn thành việc số hóa hồ sơ")]
