"""Open what others made: never wait for a pipe, never follow a link out of its folder, never read without an end."""

from __future__ import annotations

import errno
import io
import os
import stat
from hashlib import file_digest
from pathlib import Path

from corpus.errors import TooLarge, UnreachableFile
from pipeline.limits import LIMITS, MEBIBYTE
from pipeline.walk import leads_out, shown

_REASONS = {
    errno.ENOENT: ("Không có tệp “{}”.", "Hãy kiểm tra lại đường dẫn."),
    errno.EACCES: ("Không có quyền đọc tệp “{}”.", "Hãy cấp quyền đọc tệp rồi thử lại."),
    errno.EPERM: ("Không có quyền đọc tệp “{}”.", "Hãy cấp quyền đọc tệp rồi thử lại."),
    errno.ENAMETOOLONG: ("Tên tệp quá dài: “{}”.", "Hãy đặt tên ngắn hơn."),
    errno.ELOOP: ("“{}” là liên kết vòng, không dẫn tới tệp nào.", "Hãy chọn tệp gốc."),
}
_LONGEST = 200  # characters of a name in a message


def read_bytes(path: Path, *, most: int = LIMITS.size) -> bytes:
    """The bytes of a regular file. Raises UnreachableFile or TooLarge with the reason otherwise."""
    try:
        with open_regular(path) as file:
            before = os.fstat(file.fileno())
            data = file.read(most + 1) if before.st_size <= most else b""
            after = os.fstat(file.fileno())
    except OSError as error:
        raise _unreachable(path, error) from error
    if before.st_size > most or len(data) > most:
        raise TooLarge(
            f"“{brief(path)}” lớn hơn {most // MEBIBYTE} MB nên không đọc.", remedy="Hãy tách tệp thành nhiều phần nhỏ."
        )
    if len(data) != before.st_size or (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise UnreachableFile(
            f"“{brief(path)}” bị thay đổi trong lúc đọc.", remedy="Hãy chờ chép hoặc lưu tệp xong rồi nạp lại."
        )
    return data


def open_regular(path: Path) -> io.BufferedReader:
    """Open a regular file to read. Raises UnreachableFile for anything else, OSError where it cannot be opened.

    What it is, is asked before opening (a device may act when opened) and after (it may have been exchanged).
    """
    if leads_out(path):
        raise UnreachableFile(
            f"“{brief(path)}” là liên kết dẫn ra ngoài thư mục nên không đọc theo.",
            remedy="Hãy chọn thẳng tệp gốc nếu cần nạp.",
        )
    _expect_regular(path, path.stat())
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    file = os.fdopen(handle, "rb")
    try:
        _expect_regular(path, os.fstat(handle))
    except UnreachableFile:
        file.close()
        raise
    return file


def content_hash(path: Path, *, most: int = LIMITS.size) -> tuple[str, int] | None:
    """SHA-256 and size of a regular file of at most `most` bytes, else None (reading it will say why)."""
    try:
        with open_regular(path) as file:
            size = os.fstat(file.fileno()).st_size
            return (file_digest(file, "sha256").hexdigest(), size) if size <= most else None
    except (OSError, UnreachableFile):
        return None


def brief(path: Path) -> str:
    """The name of a file for a message, cut where it is endless."""
    name = shown(path.name)
    return name if len(name) <= _LONGEST else name[:_LONGEST] + "…"


def _expect_regular(path: Path, found: os.stat_result) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise UnreachableFile(f"Không mở được thư mục “{shown(path)}”.", remedy="Hãy kiểm tra quyền đọc thư mục.")
    if not stat.S_ISREG(found.st_mode):
        raise UnreachableFile(f"“{brief(path)}” không phải là tệp thường.", remedy="Hãy chọn một tệp văn bản.")


def _unreachable(path: Path, error: OSError) -> UnreachableFile:
    name = shown(path) if len(str(path)) <= 2 * _LONGEST else brief(path)
    message, remedy = _REASONS.get(error.errno or 0, ("Không mở được tệp “{}”.", "Hãy kiểm tra ổ đĩa và tên tệp."))
    code = "" if error.errno in _REASONS else f" (Mã lỗi: {error.errno}.)"
    return UnreachableFile(message.format(name) + code, remedy=remedy)
