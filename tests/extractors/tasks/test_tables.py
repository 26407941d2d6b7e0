"""Tables of work: columns by their titles, section rows, blank and "như trên" cells, repeated headers."""

from __future__ import annotations

import pytest

from corpus.model import Task
from tests.extractors.tasks.directive import tasks_of
from tests.reading import canonical

HEAD = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI

Số: 45/KH-UBND

Lào Cai, ngày 05 tháng 3 năm 2024

KẾ HOẠCH

Chuyển đổi số năm 2024

Ủy ban nhân dân tỉnh ban hành Kế hoạch chuyển đổi số năm 2024; các nhiệm vụ cụ thể nêu tại bảng kèm theo.

PHỤ LỤC

DANH MỤC NHIỆM VỤ

(Kèm theo Kế hoạch số 45/KH-UBND ngày 05 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh)

"""


def _table(*rows: tuple[str, ...]) -> str:
    return "".join("|\n" + "\n|\n".join(row) + "\n|\n" for row in rows)


def _rows(*rows: tuple[str, ...]) -> list[tuple[str, list[str], str | None]]:
    body = _table(*rows)
    text = canonical(HEAD + body).text
    return [(t.span.of(text), [a.name for a in t.assignees], _when(t)) for t in tasks_of(body, HEAD)]


def _when(task: Task) -> str | None:
    return task.deadline.date if task.deadline else task.recurrence.slug if task.recurrence else None


TITLES = ("STT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành")


def test_one_row_is_one_task() -> None:
    assert _rows(
        TITLES, ("1", "Xây dựng cổng dữ liệu mở.", "Sở Thông tin và Truyền thông", "Các sở, ngành", "Quý II/2024")
    ) == [("Xây dựng cổng dữ liệu mở", ["Sở Thông tin và Truyền thông"], "2024-06-30")]


def test_partners_stand_in_their_column() -> None:
    body = _table(TITLES, ("1", "Xây dựng cổng dữ liệu mở.", "Sở Nội vụ", "Sở Tài chính; Công an tỉnh", "2024"))
    (task,) = tasks_of(body, HEAD)
    assert [b.name for b in task.cooperating] == ["Sở Tài chính", "Công an tỉnh Lào Cai"]


def test_a_section_row_is_no_task_and_names_the_rows_below() -> None:
    body = _table(TITLES, ("I. HẠ TẦNG SỐ",), ("1", "Phủ sóng 4G các thôn.", "Sở Nội vụ", "Các huyện", "Năm 2024"))
    (task,) = tasks_of(body, HEAD)
    assert task.section == "I. HẠ TẦNG SỐ"


def test_a_repeated_header_is_no_task() -> None:
    row = ("1", "Phủ sóng 4G các thôn.", "Sở Nội vụ", "Các huyện", "Năm 2024")
    again = ("2", "Cấp chữ ký số cho cán bộ.", "Sở Nội vụ", "Các huyện", "Năm 2024")
    assert len(_rows(TITLES, row, TITLES, again)) == 2


@pytest.mark.parametrize("mark", ["nt", "như trên", '"', "-nt-"])
def test_ditto_marks_mean_the_cell_above(mark: str) -> None:
    rows = _rows(
        TITLES,
        ("1", "Phủ sóng 4G các thôn.", "Sở Nội vụ", "Các huyện", "30/6/2024"),
        ("2", "Cấp chữ ký số cho cán bộ.", mark, "Các huyện", mark),
    )
    assert rows[1] == ("Cấp chữ ký số cho cán bộ", ["Sở Nội vụ"], "2024-06-30")


@pytest.mark.parametrize(
    ("cell", "when"),
    [
        ("Quý II/2024", "2024-06-30"),
        ("30/6/2024", "2024-06-30"),
        ("Tháng 6/2024", "2024-06-30"),
        ("2023 - 2025", "2025-12-31"),
        ("2024", "2024-12-31"),
        ("Thường xuyên", "regular"),
        ("Hằng năm", "yearly"),
    ],
)
def test_time_cells(cell: str, when: str) -> None:
    assert _rows(TITLES, ("1", "Phủ sóng 4G các thôn.", "Sở Nội vụ", "Các huyện", cell))[0][2] == when


def test_a_column_of_progress_does_not_take_the_place_of_the_limit() -> None:
    titles = ("STT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn", "Tiến độ")
    rows = _rows(titles, ("1", "Phủ sóng 4G các thôn.", "Sở Nội vụ", "30/6/2024", "Đang thực hiện"))
    assert rows == [("Phủ sóng 4G các thôn", ["Sở Nội vụ"], "2024-06-30")]


def test_the_product_is_kept() -> None:
    titles = ("TT", "Nhiệm vụ", "Chủ trì", "Thời gian", "Sản phẩm")
    body = _table(titles, ("1", "Phủ sóng 4G các thôn.", "Sở Nội vụ", "30/6/2024", "Báo cáo nghiệm thu"))
    (task,) = tasks_of(body, HEAD)
    assert task.product == "Báo cáo nghiệm thu"


def test_a_body_at_the_start_of_the_cell_stays_outside_the_action() -> None:
    rows = _rows(TITLES, ("1", "Sở Nội vụ chủ trì rà soát thủ tục.", "Sở Nội vụ", "Các huyện", "30/6/2024"))
    assert rows[0][0] == "chủ trì rà soát thủ tục"


def test_a_table_of_procedures_is_no_list_of_work() -> None:
    titles = ("STT", "Tên thủ tục hành chính", "Thời hạn giải quyết", "Cơ quan thực hiện", "Căn cứ pháp lý")
    row = ("1", "Cấp giấy phép xây dựng", "15 ngày làm việc", "Sở Xây dựng", "Luật Xây dựng")
    assert _rows(titles, row) == []
