"""Load what reading needs, once, in the process that others are forked from."""

from __future__ import annotations

from corpus.errors import ReadError

_LETTER = """ỦY BAN NHÂN DÂN
TỈNH BÌNH MINH
Số: 12/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình Minh, ngày 05 tháng 3 năm 2024
KẾ HOẠCH
Triển khai Chương trình mục tiêu quốc gia xây dựng nông thôn mới năm 2024
Căn cứ Quyết định số 263/QĐ-TTg ngày 22/02/2022 của Thủ tướng Chính phủ;
1. Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát, báo cáo trước ngày 30/4/2024.
Nơi nhận: Như trên; Lưu: VT.
KT. CHỦ TỊCH
Nguyễn Văn An
"""


def warm() -> None:
    """Read a letter to its end, and load the libraries of the common formats."""
    import pdfplumber  # noqa: F401

    import pipeline.readers.docx
    import pipeline.readers.html
    import pipeline.readers.pdf  # noqa: F401
    from pipeline.raw import ReadContext
    from pipeline.reading import read_file_bytes

    for data in (_LETTER.encode(), f"<html><body><p>{_LETTER}</p></body></html>".encode()):
        try:
            read_file_bytes(data, ReadContext("thu.txt"))
        except ReadError:
            continue
