"""With whom, for whom, through whom, what kind of work."""

from __future__ import annotations

import pytest

from corpus.model import AssigneeRole, TaskKind
from tests.extractors.tasks.directive import tasks_of

UB = "Ủy ban nhân dân tỉnh Lào Cai"

TOGETHER = [
    ("phối hợp với Sở Nội vụ rà soát biên chế.", ["Sở Nội vụ"], "phối hợp với"),
    ("phối hợp Sở Nội vụ rà soát biên chế.", ["Sở Nội vụ"], "phối hợp without với"),
    ("phối hợp 04 cơ quan quản lý chợ kiểm tra.", ["04 cơ quan quản lý chợ"], "bodies by number"),
    ("phối hợp chặt chẽ với Sở Nội vụ và các huyện rà soát biên chế.", ["Sở Nội vụ", "các huyện"], "chặt chẽ"),
    ("cùng với Sở Nội vụ rà soát biên chế.", ["Sở Nội vụ"], "cùng với"),
    ("chủ trì, phối hợp với Công an tỉnh, Sở Y tế và các cơ quan liên quan kiểm tra.",
     ["Công an tỉnh Lào Cai", "Sở Y tế", "các cơ quan liên quan"], "a list"),
    ("tiếp tục phối hợp, hướng dẫn Sở Y tế lập hồ sơ.", ["Sở Y tế"], "phối hợp, hướng dẫn"),
    ("phối hợp triển khai thực hiện.", [], "mutual"),
    ("tăng cường sự phối hợp giữa các ngành.", [], "coordination in general"),
    ("chỉ đạo các đơn vị phối hợp với Công an tỉnh tuần tra.", ["Công an tỉnh Lào Cai"], "of those directed"),
]  # fmt: skip

RECEIVING = [
    ("báo cáo Ủy ban nhân dân tỉnh kết quả thực hiện.", [UB], "báo cáo X"),
    ("báo cáo kết quả thực hiện về Ủy ban nhân dân tỉnh.", [UB], "báo cáo … về X"),
    ("gửi kết quả về Sở Nội vụ trước ngày 20/3/2024.", ["Sở Nội vụ"], "gửi … về X"),
    ("tham mưu Ủy ban nhân dân tỉnh ban hành kế hoạch.", [UB], "tham mưu X"),
    ("cung cấp số liệu dân số cho Sở Nội vụ.", ["Sở Nội vụ"], "who is supplied receives"),
    ("cung cấp dịch vụ công cho người dân.", [], "private persons are no body"),
    ("đề xuất phương án hỗ trợ cho các huyện.", [], "those who profit"),
    ("đề xuất biện pháp xử lý đối với các đơn vị sai phạm.", [], "those concerned"),
    ("tham mưu cho Ủy ban nhân dân tỉnh ban hành kế hoạch.", [UB], "tham mưu cho X"),
    ("lập đề án trình Ủy ban nhân dân tỉnh phê duyệt.", [UB], "trình X"),
    ("tham mưu Ủy ban nhân dân tỉnh trình Hội đồng nhân dân tỉnh ban hành nghị quyết.",
     [UB, "Hội đồng nhân dân tỉnh Lào Cai"], "a chain"),
    ("báo cáo Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 20/3/2024.", [UB, "Sở Nội vụ"], "through a body"),
    ("phản ánh về Sở Nội vụ để tổng hợp, báo cáo Ủy ban nhân dân tỉnh.", ["Sở Nội vụ", UB], "who sums up and who hears"),
    ("báo cáo cấp có thẩm quyền xem xét, quyết định.", ["cấp có thẩm quyền"], "an authority without a name"),
    ("kịp thời phản ánh khó khăn, vướng mắc.", [], "nobody named"),
    ("kiểm tra các công trình của Sở Nội vụ.", [], "của governs no recipient"),
    ("gửi kết quả giải quyết cho tổ chức, cá nhân.", [], "those served get no report"),
]  # fmt: skip

KINDS = [
    ("rà soát danh mục dự án.", TaskKind.CONCRETE, "a thing to do"),
    ("xây dựng kế hoạch chi tiết.", TaskKind.CONCRETE, "a thing to deliver"),
    ("chủ trì, phối hợp với Sở Nội vụ xây dựng đề án.", TaskKind.CONCRETE, "what follows phối hợp với decides"),
    ("báo cáo kết quả trước ngày 20/3/2024.", TaskKind.REPORTING, "báo cáo"),
    ("kịp thời phản ánh khó khăn về Sở Nội vụ.", TaskKind.REPORTING, "phản ánh"),
    ("trình Ủy ban nhân dân tỉnh phê duyệt đề án.", TaskKind.REPORTING, "trình"),
    ("xây dựng, trình Ủy ban nhân dân tỉnh phê duyệt đề án.", TaskKind.CONCRETE, "what is made, and then submitted"),
    ("đề xuất báo cáo Ủy ban nhân dân tỉnh phương án xử lý.", TaskKind.REPORTING, "đề xuất báo cáo"),
    ("tổng hợp, báo cáo Ủy ban nhân dân tỉnh.", TaskKind.REPORTING, "tổng hợp, báo cáo"),
    ("tổng hợp kết quả rà soát, báo cáo Ủy ban nhân dân tỉnh.", TaskKind.REPORTING, "tổng hợp …, báo cáo is one task"),
    ("chủ trì, phối hợp với Sở Nội vụ nghiên cứu, tổng hợp, báo cáo Chính phủ.", TaskKind.REPORTING, "a run of verbs"),
    ("nghiên cứu, tham mưu phương án xử lý.", TaskKind.CONCRETE, "advice that is worked out"),
    ("tiếp nhận, xử lý phản ánh, kiến nghị của người dân.", TaskKind.CONCRETE, "what is handled, not a report"),
    ("nâng cao ý thức trách nhiệm của cán bộ.", TaskKind.HORTATORY, "attitude"),
    ("quyết tâm hoàn thành nhiệm vụ được giao.", TaskKind.HORTATORY, "effort"),
    ("phát huy vai trò của Mặt trận Tổ quốc.", TaskKind.HORTATORY, "exhortation"),
    ("tập trung thực hiện nghiêm các nhiệm vụ đã được phân công.", TaskKind.HORTATORY, "carry out what was given"),
    ("hằng tháng, trước ngày 05, gửi danh sách về Sở Nội vụ.", TaskKind.REPORTING, "a time before the verb"),
    ("triển khai và hướng dẫn thực hiện Chỉ thị này.", TaskKind.CONCRETE, "guidance is more than carrying out"),
    ("chịu trách nhiệm thi hành Chỉ thị này.", TaskKind.ENFORCEMENT, "the closing duty"),
    ("nghiêm túc triển khai thực hiện Chỉ thị này.", TaskKind.ENFORCEMENT, "the closing duty"),
    ("khẩn trương triển khai, thực hiện.", TaskKind.ENFORCEMENT, "the closing duty without an object"),
]  # fmt: skip


@pytest.mark.parametrize(("action", "expected", "why"), TOGETHER)
def test_cooperating(action: str, expected: list[str], why: str) -> None:
    (task,) = tasks_of(f"1. Sở Tài chính {action}")
    assert [b.name for b in task.cooperating] == expected, why


@pytest.mark.parametrize(("action", "expected", "why"), RECEIVING)
def test_report_to(action: str, expected: list[str], why: str) -> None:
    (task,) = tasks_of(f"1. Sở Tài chính {action}")
    assert [b.name for b in task.report_to] == expected, why
    assert [a.name for a in task.assignees] == ["Sở Tài chính"], "who receives is never told to act"


@pytest.mark.parametrize(("action", "expected", "why"), KINDS)
def test_kind(action: str, expected: TaskKind, why: str) -> None:
    (task,) = tasks_of(f"1. Yêu cầu Sở Tài chính {action}")
    assert task.kind == expected, why


def test_delegates_act_through_the_assignee() -> None:
    (task,) = tasks_of("1. Công an tỉnh chỉ đạo Công an các huyện tuần tra ban đêm.")
    assert [b.name for b in task.delegates] == ["Công an các huyện"]
    assert [a.name for a in task.assignees] == ["Công an tỉnh Lào Cai"]


def test_evidence_of_slots_stands_in_the_text() -> None:
    (task,) = tasks_of("1. Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ thẩm định, báo cáo Ủy ban nhân dân tỉnh.")
    assert task.trigger is not None
    for slot in (*task.assignees, *task.cooperating, *task.report_to):
        assert slot.span is not None


def test_one_body_leads_and_several_are_joint() -> None:
    (alone,) = tasks_of("1. Sở Tài chính thẩm định đề án.")
    (several,) = tasks_of("1. Sở Tài chính, Sở Nội vụ thẩm định đề án.")
    assert [a.role for a in alone.assignees] == [AssigneeRole.LEAD]
    assert {a.role for a in several.assignees} == {AssigneeRole.JOINT}


def test_an_inherited_assignee_says_so() -> None:
    first, second = tasks_of("1. Sở Tài chính thẩm định đề án; bố trí kinh phí.")
    assert [first.assignees[0].inherited, second.assignees[0].inherited] == [False, True]
