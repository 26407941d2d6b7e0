"""Subjects of villages and hamlets, places with numbers, and what a body is beside its work."""

from __future__ import annotations

import pytest

from tests.extractors.tasks.directive import tasks_of, told

VILLAGES = [
    ("Các ấp lập danh sách hộ nghèo", ["các ấp"], "hamlets"),
    ("Các khu phố, ấp lập danh sách hộ nghèo", ["các khu phố, ấp"], "quarters and hamlets"),
    ("Các thôn, buôn, tổ dân phố lập danh sách hộ nghèo", ["các thôn, buôn, tổ dân phố"], "villages"),
    ("Các khóm lập danh sách hộ nghèo", ["các khóm"], "wards of the delta"),
    ("Đề nghị các sóc lập danh sách hộ nghèo", ["các sóc"], "behind an order"),
    ("Trưởng các ấp lập danh sách hộ nghèo", ["các ấp"], "their heads"),
    ("Giao Trưởng các khóm, ấp lập danh sách hộ nghèo", ["các khóm, ấp"], "their heads behind an order"),
    ("Giao Trưởng ấp Tân Phú lập danh sách hộ nghèo", ["ấp Tân Phú"], "the head of one"),
    ("Trưởng khu phố 3 lập danh sách hộ nghèo", ["khu phố 3"], "a number for a name"),
    ("Giao Trưởng thôn Tân Phú 2 lập danh sách hộ nghèo", ["thôn Tân Phú 2"], "a number behind the name"),
    ("Giao tổ dân phố số 4 lập danh sách hộ nghèo", ["tổ dân phố số 4"], "a number in order"),
    ("Giao xã Bảo Lâm 1 lập danh sách hộ nghèo", ["xã Bảo Lâm 1"], "a commune"),
    ("Giao phường 1 Bảo Lộc lập danh sách hộ nghèo", ["phường 1 Bảo Lộc"], "a ward"),
]

APPOSITIONS = [
    ("Giao Sở Tài chính là cơ quan thường trực, chủ trì, phối hợp với Sở Xây dựng lập danh sách",
     "chủ trì, phối hợp với Sở Xây dựng lập danh sách", "the verb behind the comma"),
    ("Giao Sở Tài chính là cơ quan đầu mối, tổng hợp nhu cầu vốn", "tổng hợp nhu cầu vốn", "in an order"),
    ("Sở Tài chính là đơn vị chủ trì, tổng hợp nhu cầu vốn", "tổng hợp nhu cầu vốn", "without an order"),
    ("Sở Tài chính là cơ quan thường trực Ban Chỉ đạo, có trách nhiệm tổng hợp nhu cầu vốn",
     "tổng hợp nhu cầu vốn", "a modal behind the comma"),
    ("Giao Sở Tài chính là cơ quan thường trực, đầu mối, tổng hợp nhu cầu vốn", "tổng hợp nhu cầu vốn", "two roles"),
    ("Giao Sở Tài chính là cơ quan đầu mối tổng hợp nhu cầu vốn", "tổng hợp nhu cầu vốn", "no comma"),
    ("Giao Sở Tài chính làm cơ quan đầu mối, tổng hợp nhu cầu vốn", "tổng hợp nhu cầu vốn", "làm for là"),
    ("Giao Sở Tài chính làm đầu mối, tổng hợp nhu cầu vốn", "làm đầu mối, tổng hợp nhu cầu vốn", "an act itself"),
]  # fmt: skip

DEFINITIONS = [
    ("Sở Tài chính là cơ quan đầu mối của tỉnh", "no verb behind"),
    ("Sở Tài chính là cơ quan chuyên môn thuộc UBND tỉnh, thực hiện chức năng tham mưu", "no role in the work"),
    ("Các khu công nghiệp lập danh sách hộ nghèo", "no quarters of a town"),
]


@pytest.mark.parametrize(("body", "subjects", "why"), VILLAGES)
def test_villages_and_their_heads_are_told(body: str, subjects: list[str], why: str) -> None:
    assert told(f"1. {body}.") == [(tuple(subjects), "lập danh sách hộ nghèo")], why


@pytest.mark.parametrize(("body", "action", "why"), APPOSITIONS)
def test_an_apposition_is_skipped(body: str, action: str, why: str) -> None:
    assert told(f"1. {body}.") == [(("Sở Tài chính",), action)], why


@pytest.mark.parametrize(("body", "why"), DEFINITIONS)
def test_a_definition_lays_no_work_on_anybody(body: str, why: str) -> None:
    assert told(f"1. {body}.") == [], why


SHORT_NAMES = [
    ("Ủy ban nhân dân tỉnh Lào Cai đã báo cáo.\n\n1. Tỉnh tổ chức rà soát quy hoạch.",
     [["Ủy ban nhân dân tỉnh Lào Cai"]], "a province"),
    ("Tổng công ty Đường sắt Việt Nam đã báo cáo.\n\n1. Tổng công ty cần hoàn thiện Đề án.",
     [["Tổng công ty Đường sắt Việt Nam"]], "a company behind no order"),
    ("1. Tổng công ty cần hoàn thiện Đề án.", [], "never named in full"),
    ("Ủy ban nhân dân tỉnh Lào Cai và Tỉnh ủy Lào Cai đã báo cáo.\n\n1. Tỉnh tổ chức rà soát quy hoạch.",
     [["Ủy ban nhân dân tỉnh Lào Cai"]], "a province, not the Party's committee that begins with its word"),
    ("Ủy ban nhân dân thành phố Huế đã báo cáo.\n\nSở Nội vụ tham mưu Ủy ban nhân dân\nThành phố kiểm tra tiến độ.",
     [["Sở Nội vụ"]], "the end of a longer name on the next line"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected", "why"), SHORT_NAMES)
def test_a_head_alone_is_the_body_named_before(body: str, expected: list[list[str]], why: str) -> None:
    assert [[one.name for one in task.assignees] for task in tasks_of(body)] == expected, why
