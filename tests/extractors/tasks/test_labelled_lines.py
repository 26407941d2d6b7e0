"""Plans that list under each piece of work who leads it, who helps and by when."""

from __future__ import annotations

import pytest

from corpus.model import Task
from corpus.vocabulary import rows
from extractors.tasks.fields import slot_named
from tests.extractors.tasks.directive import tasks_of
from tests.reading import canonical

HEAD = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI

Số: 45/KH-UBND

Lào Cai, ngày 05 tháng 3 năm 2024

KẾ HOẠCH

Triển khai thi hành Luật Căn cước

Ủy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung sau:

II. NỘI DUNG

"""


def _only(body: str) -> tuple[Task, str]:
    (task,) = tasks_of(body, HEAD)
    return task, task.span.of(canonical(HEAD + body).text)


def test_the_heading_is_the_work() -> None:
    task, action = _only(
        "1. Tổ chức tập huấn nghiệp vụ\n\n- Cơ quan chủ trì: Công an tỉnh.\n\n"
        "- Cơ quan phối hợp: Sở Nội vụ, Sở Tư pháp và các cơ quan liên quan.\n\n- Thời gian thực hiện: Quý II/2024."
    )
    assert action == "Tổ chức tập huấn nghiệp vụ"
    assert [a.name for a in task.assignees] == ["Công an tỉnh Lào Cai"]
    assert [b.name for b in task.cooperating] == ["Sở Nội vụ", "Sở Tư pháp", "các cơ quan liên quan"]
    assert task.deadline is not None
    assert task.deadline.date == "2024-06-30"


def test_a_line_of_content_takes_the_place_of_the_heading() -> None:
    task, action = _only(
        "1. Rà soát văn bản\n\n- Nội dung: Rà soát các văn bản đã hết hiệu lực.\n\n- Cơ quan thực hiện: Sở Tư pháp."
    )
    assert action == "Rà soát các văn bản đã hết hiệu lực"
    assert [a.name for a in task.assignees] == ["Sở Tư pháp"]


def test_a_noun_under_a_heading_with_a_verb_is_work() -> None:
    task, action = _only(
        "1. Góp ý kiến vào dự thảo văn bản\n\na) Nghị định quy định chi tiết Luật Căn cước.\n\n"
        "- Cơ quan chủ trì: Công an tỉnh.\n\n- Thời gian thực hiện: Theo tiến độ của cơ quan soạn thảo."
    )
    assert action == "Nghị định quy định chi tiết Luật Căn cước"
    assert [a.name for a in task.assignees] == ["Công an tỉnh Lào Cai"]


def test_a_line_that_deals_out_the_work_gives_tasks_of_its_own() -> None:
    body = (
        "1. Rà soát văn bản\n\n- Cơ quan thực hiện: Sở Tư pháp chủ trì rà soát văn bản của tỉnh; "
        "Ủy ban nhân dân các huyện rà soát văn bản của huyện."
    )
    text = canonical(HEAD + body).text
    assert [(t.assignees[0].name, t.span.of(text)) for t in tasks_of(body, HEAD)] == [
        ("Sở Tư pháp", "chủ trì rà soát văn bản của tỉnh"),
        ("Ủy ban nhân dân các huyện", "rà soát văn bản của huyện"),
    ]


def test_lines_about_a_meeting_say_nothing_of_the_work_in_paragraphs_behind_them() -> None:
    body = (
        "1. Giám đốc Sở Nội vụ.\n\nThời gian: 14 giờ 00 ngày 06/5/2024.\n\nĐịa điểm: Hội trường lớn.\n\n"
        "Đề nghị Sở Tài chính chuẩn bị phương án kinh phí; gửi tài liệu về Sở Nội vụ trước ngày 03/5/2024."
    )
    limits = [t.deadline.date if t.deadline else None for t in tasks_of(body, HEAD)]
    assert limits == [None, "2024-05-03"]


@pytest.mark.parametrize(
    ("label", "slot"),
    [
        ("Cơ quan chủ trì", "lead"),
        ("ĐƠN VỊ CHỦ TRÌ", "lead"),
        ("Cơ quan, đơn vị thực hiện", "lead"),
        ("Co quan phoi hop", "cooperating"),
        ("Thời gian hoàn thành", "time"),
        ("Tiến độ", "time"),
        ("Hoàn thành trước ngày", "time"),
        ("Sản phẩm", "product"),
        ("Nội dung công việc", "task"),
        ("Số TT", "number"),
        ("Ghi chú", "other"),
        ("Tên thủ tục hành chính", None),
        ("Lĩnh vực", None),
    ],
)
def test_labels(label: str, slot: str | None) -> None:
    assert slot_named(label) == slot


def test_lines_beside_a_list_of_work_are_about_all_of_it() -> None:
    body = (
        "1. Hoàn thiện cơ sở dữ liệu hộ tịch:\n\na) Nhiệm vụ:\n\n- Rà soát hồ sơ hộ tịch còn thiếu;\n\n"
        "- Cập nhật dữ liệu vào phần mềm dùng chung.\n\nb) Cơ quan thực hiện:\n\n- Đơn vị chủ trì: Sở Tư pháp.\n\n"
        "- Đơn vị phối hợp: Công an tỉnh, Sở Nội vụ.\n\nc) Thời gian thực hiện: Thực hiện thường xuyên."
    )
    text = canonical(HEAD + body).text
    found = tasks_of(body, HEAD)
    assert [t.span.of(text) for t in found] == [
        "Rà soát hồ sơ hộ tịch còn thiếu",
        "Cập nhật dữ liệu vào phần mềm dùng chung",
    ]
    for task in found:
        assert [a.name for a in task.assignees] == ["Sở Tư pháp"]
        assert [b.name for b in task.cooperating] == ["Công an tỉnh Lào Cai", "Sở Nội vụ"]
        assert task.recurrence is not None


def test_a_limit_behind_each_bullet_is_that_of_the_bullet() -> None:
    body = (
        "1. Sở Tư pháp\n\n- Xây dựng tài liệu tuyên truyền.\n\nThời gian hoàn thành: Trước ngày 15/4/2024.\n\n"
        "- Tổ chức tập huấn cho cán bộ cấp xã.\n\nThời gian hoàn thành: Tháng 6/2024.\n\n"
        "- Tổng hợp kết quả của các địa phương.\n\nThời gian hoàn thành: Trước ngày 10/12/2024."
    )
    found = tasks_of(body, HEAD)
    assert [t.deadline.date for t in found if t.deadline] == ["2024-04-15", "2024-06-30", "2024-12-10"]


@pytest.mark.parametrize("under", ["", "\n\n- Đơn vị chủ trì: Sở Tư pháp.", "\n\n- Đơn vị phối hợp:"])
@pytest.mark.parametrize("mark", ["b) ", "- ", ""])
def test_no_label_without_a_value_loses_anything(mark: str, under: str) -> None:
    for label in (row["label"] for row in rows("task_slots")):
        body = f"1. Giao Sở Nội vụ rà soát biên chế.\n\n2. Xây dựng chiến lược:\n\n{mark}{label}:{under}"
        assert [[a.name for a in t.assignees] for t in tasks_of(body, HEAD)][:1] == [["Sở Nội vụ"]], label
