"""What is said of something that somebody names and the store does not have."""

from __future__ import annotations

from corpus.errors import NotFound


def no_document(document: str) -> NotFound:
    return NotFound(
        f"Không có văn bản mang mã “{document}” trong kho.",
        remedy="Có thể văn bản đã bị xóa; hãy tìm lại ở trang Tìm kiếm, hoặc bằng lệnh vanthu search.",
        place=document,
    )


def no_task(task: str) -> NotFound:
    return NotFound(
        f"Không có nhiệm vụ mang mã “{task}” trong kho.",
        remedy="Có thể văn bản giao nhiệm vụ đã bị xóa hoặc được đọc lại; hãy xem lại trang Nhiệm vụ.",
        place=task,
    )


def no_original(digest: str) -> NotFound:
    return NotFound(
        f"Không tìm thấy tệp gốc có mã kiểm tra {digest} trong thư mục kho.",
        remedy="Hãy khôi phục thư mục kho từ bản sao lưu; nội dung đã đọc của văn bản vẫn còn.",
        place=digest,
    )


def none_held(digest: str) -> NotFound:
    return NotFound(
        f"Không có tệp “{digest}” trong danh sách tạm giữ.",
        remedy="Hãy xem danh sách bằng lệnh vanthu quarantine.",
        place=digest,
    )


def no_run(run: int) -> NotFound:
    return NotFound(
        f"Không có đợt tiếp nhận số {run} trong kho.",
        remedy="Hãy xem số của các đợt ở trang Tiếp nhận, hoặc bằng lệnh vanthu runs.",
        place=str(run),
    )


def no_search(search: int) -> NotFound:
    return NotFound(
        f"Không có tìm kiếm đã lưu số {search}.",
        remedy="Có thể nó đã bị xóa; hãy xem lại trang Tìm kiếm đã lưu, hoặc dùng lệnh vanthu saved.",
        place=str(search),
    )
