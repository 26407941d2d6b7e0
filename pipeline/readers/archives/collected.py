"""What comes out of an archive, collected within the limits; what does not becomes an issue that names it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from corpus.errors import DamagedFile, ProtectedFile, ReadError, TooLarge, UnsupportedFormat
from corpus.model import Issue
from pipeline.limits import Limits
from pipeline.raw import Package, PackagePart
from pipeline.readers.names import each_once, harmless_path, is_litter

CHUNK = 1 << 20
"""Bytes that are unpacked at once."""


class Readable(Protocol):
    """What is read piece by piece."""

    def read(self, size: int, /) -> bytes: ...


@dataclass(slots=True)
class Collected:
    """The files taken out so far; `room` is how many bytes may still be unpacked."""

    limits: Limits
    parts: list[PackagePart] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    room: int = 0

    def __post_init__(self) -> None:
        self.room = self.limits.unpacked

    def take(self, name: str, size: int, unpack: Callable[[], bytes]) -> None:
        """Unpack one file (`size` as the archive says, bytes) unless it is litter or there is no room for it."""
        path = harmless_path(name)
        if is_litter(path):
            return
        try:
            if size > self.room or len(self.parts) >= self.limits.parts:
                raise too_large()
            data = unpack()
        except ReadError as error:
            self.refuse(path, error)
            return
        self.room -= len(data)
        self.parts.append(PackagePart(path, data))

    def refuse(self, path: str, error: ReadError) -> None:
        self.issues.append(Issue(code=error.code, message=str(error), remedy=error.remedy, place=path))

    def package(self, media_type: str) -> Package:
        """The files, each name once. Raises the one error where nothing came out for one reason."""
        names = each_once(part.name for part in self.parts)
        parts = tuple(PackagePart(name, part.data) for name, part in zip(names, self.parts, strict=True))
        return Package(media_type, None, parts, tuple(self.issues), attached=False)


def read_bounded(stream: Readable, room: int) -> bytes:
    """All of a stream. Raises TooLarge as soon as more than `room` bytes came."""
    chunks: list[bytes] = []
    while chunk := stream.read(CHUNK):
        room -= len(chunk)
        if room < 0:
            raise too_large()
        chunks.append(chunk)
    return b"".join(chunks)


def too_large() -> TooLarge:
    return TooLarge(
        "Tệp này giải nén ra quá lớn hoặc tệp nén chứa quá nhiều tệp, nên không được mở.",
        remedy="Giải nén trên máy rồi nạp riêng các tệp cần dùng.",
    )


def locked(*, tried: bool) -> ProtectedFile:
    """A file under a password; `tried`: the passwords at hand do not fit."""
    message = "Mật khẩu đã cho không mở được tệp này." if tried else "Tệp này cần mật khẩu mới mở được."
    return ProtectedFile(message, remedy="Nạp lại với tùy chọn --password, hoặc giải nén rồi nạp từng tệp.")


def unknown_method() -> UnsupportedFormat:
    return UnsupportedFormat(
        "Tệp này được nén hoặc mã hóa theo cách chưa hỗ trợ.", remedy="Giải nén bằng 7-Zip rồi nạp tệp bên trong."
    )


def cut(archive: str, last: str) -> DamagedFile:
    """The end of an archive, named as users know it, is missing; `last`: the last file that was read."""
    after = f"; các tệp sau “{last}” không đọc được" if last else ", không đọc được"
    return DamagedFile(f"{archive} bị hỏng hoặc bị cắt cụt{after}.", remedy=damaged().remedy)


def damaged() -> DamagedFile:
    return DamagedFile("Tệp này bị hỏng trong tệp nén.", remedy="Tải lại hoặc xin lại tệp nén từ nơi gửi.")
