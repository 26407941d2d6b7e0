"""One file → one outcome. Nothing escapes: what goes wrong becomes a named issue of that file."""

from __future__ import annotations

import logging
import tempfile
import time
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.errors import SecretDocument, VanThuError
from corpus.model import FileRef, Issue, Outcome, Severity, Status
from pipeline.executor import Cause, Ending
from pipeline.opening import brief, read_bytes
from pipeline.raw import ReadContext
from pipeline.walk import shown

if TYPE_CHECKING:
    from pipeline.reading import Reading


@dataclass(frozen=True, slots=True)
class FileResult:
    """The outcome of a file with the bytes that were read, for the store (None where nothing could be read).

    `inside`: the bytes of the files inside it that became documents.
    """

    outcome: Outcome
    data: bytes | None
    inside: tuple[bytes, ...] = ()


def read_file(
    path: Path, *, passwords: tuple[str, ...] = (), keep: bool = True, allow_secret: bool = False
) -> FileResult:
    """Read a file to its documents. Never raises for what is wrong with the file.

    `passwords`: to be tried on what is locked. `keep`: hand back the bytes as well. Of a file that bears a stamp of
    secrecy the result has the hash and the reason only, unless a person allowed it (`allow_secret`).
    """
    from pipeline.reading import Reading, read_file_bytes

    started = time.monotonic()
    data: bytes | None = None
    try:
        data = read_bytes(path)
        with tempfile.TemporaryDirectory(prefix="vanthu-", ignore_cleanup_errors=True) as folder:
            context = ReadContext(shown(path.name), passwords, Path(folder), allow_secret=allow_secret)
            reading = read_file_bytes(data, context)
    except SecretDocument as error:
        return _held_back(path, data, started, error)
    except VanThuError as error:
        reading = Reading(None, issues=(issue_of(error),))
    except MemoryError:
        reading = Reading(None, issues=(ending_issue(path, Ending(Cause.MEMORY)),))
    except Exception as error:
        reading = Reading(None, issues=(unexpected(path.name, error),))
    result = _result(path, data, started, reading)
    return result if keep else FileResult(result.outcome, None)


def _held_back(path: Path, data: bytes | None, started: float, error: SecretDocument) -> FileResult:
    file = FileRef(path=shown(path), sha256=sha256(data or b"").hexdigest())
    seconds = time.monotonic() - started
    return FileResult(Outcome(file=file, status=Status.QUARANTINED, issues=(issue_of(error),), seconds=seconds), None)


def _result(path: Path, data: bytes | None, started: float, reading: Reading) -> FileResult:
    digest, size = (sha256(data).hexdigest(), len(data)) if data is not None else (None, None)
    outcome = Outcome(
        file=FileRef(path=shown(path), sha256=digest, size=size),
        status=_status(reading),
        document=reading.document,
        attached=reading.attached,
        issues=reading.issues,
        seconds=time.monotonic() - started,
    )
    return FileResult(outcome, data, reading.originals)


def _status(reading: Reading) -> Status:
    if reading.document is None and not reading.attached:
        return Status.FAILED
    doubtful = any(issue.severity is Severity.ERROR for issue in reading.issues)
    return Status.PARTIAL if doubtful else Status.OK


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


def crashed(path: Path, ending: Ending) -> FileResult:
    """The outcome of a file whose reading ended the process that read it."""
    file = FileRef(path=shown(path))
    return FileResult(
        Outcome(file=file, status=Status.FAILED, issues=(ending_issue(path, ending),), seconds=ending.seconds), None
    )
