"""One file → one outcome. Nothing escapes: what goes wrong becomes a named issue of that file."""

from __future__ import annotations

import logging
import stat
import time
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from corpus.errors import UnreachableFile, VanThuError
from corpus.model import FileRef, Issue, Outcome, Status
from pipeline.raw import ReadContext
from pipeline.reading import Reading, errors_in, read_file_bytes
from pipeline.walk import shown


@dataclass(frozen=True, slots=True)
class FileResult:
    """The outcome of a file with the bytes that were read, for the store (None where nothing could be read).

    `inside`: the bytes of the files inside it that became documents.
    """

    outcome: Outcome
    data: bytes | None
    inside: tuple[bytes, ...] = ()


def read_file(path: Path) -> FileResult:
    """Read a file to its documents. Never raises for what is wrong with the file."""
    started = time.monotonic()
    data: bytes | None = None
    try:
        data = read_bytes(path)
        reading = read_file_bytes(data, ReadContext(shown(path.name)))
    except VanThuError as error:
        issue = Issue(code=error.code, message=str(error), remedy=error.remedy, place=error.place)
        return _result(path, data, started, Reading(None, issues=(issue,)))
    except Exception as error:
        return _result(path, data, started, Reading(None, issues=(unexpected(path, error),)))
    return _result(path, data, started, reading)


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
    return Status.PARTIAL if any(errors_in(reading.issues)) else Status.OK


def read_bytes(path: Path) -> bytes:
    """The bytes of a regular file. Raises UnreachableFile with the reason otherwise."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise UnreachableFile(f"Không mở được thư mục “{shown(path)}”.", remedy="Hãy kiểm tra quyền đọc thư mục.")
        if not stat.S_ISREG(mode):
            raise UnreachableFile(f"“{shown(path.name)}” không phải là tệp thường.", remedy="Hãy chọn một tệp văn bản.")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreachableFile(f"Không có tệp “{shown(path)}”.", remedy="Hãy kiểm tra lại đường dẫn.") from error
    except PermissionError as error:
        raise UnreachableFile(
            f"Không có quyền đọc tệp “{shown(path)}”.", remedy="Hãy cấp quyền đọc tệp rồi thử lại."
        ) from error
    except OSError as error:
        raise UnreachableFile(
            f"Không mở được tệp “{shown(path)}” (mã lỗi: {error.errno}).", remedy="Hãy kiểm tra ổ đĩa và tên tệp."
        ) from error


def unexpected(path: Path, error: BaseException) -> Issue:
    """An error of ours, reported with the file it happened on; the details go to the log."""
    logging.getLogger(__name__).error("reading %r failed", str(path), exc_info=error)
    return Issue(
        code="loi-chuong-trinh",
        message=f"Chương trình gặp lỗi khi đọc “{shown(path.name)}” (mã lỗi: {type(error).__name__}).",
        remedy="Hãy gửi tệp này cho nhóm phát triển; các tệp khác không bị ảnh hưởng.",
    )


def crashed(path: Path) -> FileResult:
    """The outcome of a file that killed the process that read it."""
    issue = Issue(
        code="tien-trinh-bi-ngat",
        message=f"Tiến trình đọc “{shown(path.name)}” bị ngắt giữa chừng.",
        remedy="Tệp có thể đã hỏng hoặc quá lớn. Hãy mở thử bằng phần mềm khác rồi lưu lại.",
    )
    return FileResult(Outcome(file=FileRef(path=shown(path)), status=Status.FAILED, issues=(issue,)), None)
