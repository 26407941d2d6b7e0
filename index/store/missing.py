"""What is said of a row that somebody names and the store does not have."""

from __future__ import annotations

from corpus.errors import NotFound


def no_run(run: int) -> NotFound:
    return NotFound(
        "Không có đợt tiếp nhận này.",
        remedy="Hãy xem số của các đợt ở trang Tiếp nhận, hoặc bằng lệnh vanthu runs.",
        place=str(run),
    )


def no_search(search: int) -> NotFound:
    return NotFound(
        "Không có tìm kiếm đã lưu này.",
        remedy="Có thể nó đã bị xóa; hãy xem lại trang Tìm kiếm đã lưu.",
        place=str(search),
    )
