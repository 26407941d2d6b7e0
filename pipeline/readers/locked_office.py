"""Office files under a password: opened with one that was given."""

from __future__ import annotations

import io

from corpus.errors import DamagedFile, ProtectedFile
from pipeline.raw import ReadContext


def open_locked(data: bytes, context: ReadContext) -> bytes:
    """A locked Word, Excel or PowerPoint file without its lock. Raises ProtectedFile and DamagedFile."""
    from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError, ParseError

    for password in context.passwords:
        try:
            return _opened(data, password)
        except (InvalidKeyError, DecryptionError):
            continue
        except (FileFormatError, ParseError, OSError, ValueError, KeyError) as error:
            raise DamagedFile("Tệp có mật khẩu bị hỏng, không mở được.", remedy="Hãy xin lại bản gốc.") from error
    raise _protected(tried=bool(context.passwords))


def _opened(data: bytes, password: str) -> bytes:
    from msoffcrypto import OfficeFile

    locked = OfficeFile(io.BytesIO(data))
    locked.load_key(password=password, verify_password=True)
    inside = io.BytesIO()
    locked.decrypt(inside)
    return inside.getvalue()


def _protected(*, tried: bool) -> ProtectedFile:
    if tried:
        return ProtectedFile(
            "Tệp Office cần mật khẩu; mật khẩu đã cho không đúng.", remedy="Hãy kiểm tra lại mật khẩu (--password)."
        )
    return ProtectedFile(
        "Tệp Office được bảo vệ bằng mật khẩu.",
        remedy="Hãy nêu mật khẩu bằng --password, hoặc mở bằng Word, bỏ mật khẩu rồi lưu lại.",
    )
