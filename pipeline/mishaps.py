"""What went wrong with a file, as a named issue with its remedy: our errors, foreign ones, a process that ended."""

from __future__ import annotations

import logging
from pathlib import Path

from corpus.errors import VanThuError
from corpus.model import Issue
from pipeline.executor import Cause, Ending
from pipeline.opening import brief


def issue_of(error: VanThuError) -> Issue:
    """An error of the project as an issue of the file it happened on."""
    return Issue(code=error.code, message=str(error), remedy=error.remedy, place=error.place)


def unexpected(name: str, error: BaseException) -> Issue:
    """An error of ours, reported with the file it happened on; the details go to the log."""
    logging.getLogger(__name__).error("reading %r failed", name, exc_info=error)
    return Issue(
        code="loi-chuong-trinh",
        message=f"Chương trình gặp lỗi khi đọc “{brief(Path(name))}” (mã lỗi: {type(error).__name__}).",
        remedy="Hãy gửi tệp này cho nhóm phát triển; các tệp khác không bị ảnh hưởng.",
    )


_KINDS = {
    "structure": "bố cục",
    "header": "phần đầu và phần ký",
    "numbers": "số, ký hiệu",
    "dates": "ngày tháng",
    "times": "thời gian",
    "places": "địa danh",
    "agencies": "cơ quan, tổ chức",
    "persons": "tên người",
    "citations": "văn bản viện dẫn",
    "programmes": "chương trình",
    "quantities": "số liệu",
    "tasks": "nhiệm vụ",
}


def unread(kind: str, name: str, error: Exception) -> Issue:
    """An error of ours that lost one kind of facts of a document; the details go to the log."""
    logging.getLogger(__name__).error("extracting %s from %r failed", kind, name, exc_info=error)
    return Issue(
        code="loi-chuong-trinh",
        message=f"Chương trình gặp lỗi nên không lấy được {_KINDS[kind]} của “{brief(Path(name))}”"
        f" (mã lỗi: {type(error).__name__}). Các thông tin khác vẫn được lấy nhưng có thể thiếu.",
        remedy="Hãy đối chiếu với bản gốc và gửi tệp này cho nhóm phát triển.",
    )


_ENDINGS = {
    Cause.DEADLINE: (
        "qua-thoi-gian",
        "Đọc “{name}” quá {seconds} giây chưa xong nên đã dừng.",
        "Tệp có thể đã hỏng hoặc quá nặng. Hãy tách thành phần nhỏ hơn, hoặc mở bằng phần mềm khác rồi lưu lại.",
    ),
    Cause.PROCESSOR: (
        "qua-thoi-gian",
        "Đọc “{name}” cần quá nhiều thời gian tính toán nên đã dừng.",
        "Tệp có thể đã hỏng hoặc quá nặng. Hãy tách thành phần nhỏ hơn, hoặc mở bằng phần mềm khác rồi lưu lại.",
    ),
    Cause.MEMORY: (
        "het-bo-nho",
        "Đọc “{name}” cần nhiều bộ nhớ hơn mức cho phép nên đã dừng.",
        "Hãy tách tệp thành phần nhỏ hơn, hoặc mở bằng phần mềm khác rồi lưu lại.",
    ),
    Cause.OUTPUT: (
        "ket-qua-qua-lon",
        "“{name}” cho ra nhiều dữ liệu hơn mức cho phép nên đã dừng.",
        "Hãy tách tệp thành phần nhỏ hơn.",
    ),
    Cause.CRASH: (
        "tien-trinh-bi-ngat",
        "Tiến trình đọc “{name}” bị ngắt giữa chừng{detail}.",
        "Tệp có thể đã hỏng. Hãy mở thử bằng phần mềm khác rồi lưu lại.",
    ),
    Cause.ERROR: (
        "loi-chuong-trinh",
        "Chương trình gặp lỗi khi đọc “{name}”{detail}.",
        "Hãy gửi tệp này cho nhóm phát triển; các tệp khác không bị ảnh hưởng.",
    ),
}


def ending_issue(path: Path, ending: Ending) -> Issue:
    """Why the process that read a file gave no result."""
    code, message, remedy = _ENDINGS[ending.cause]
    detail = f" (mã lỗi: {ending.detail})" if ending.detail else ""
    words = message.format(name=brief(path), seconds=round(ending.seconds), detail=detail)
    return Issue(code=code, message=words, remedy=remedy)
