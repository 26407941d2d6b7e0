"""7z: members are unpacked in order of the archive, into memory, and only those there is room for."""

from __future__ import annotations

import io
import lzma
import zlib
from collections.abc import Iterator

import py7zr
from py7zr import exceptions
from py7zr.io import Py7zIO, WriterFactory

from corpus.errors import DamagedFile, ReadError
from pipeline.raw import Package, ReadContext
from pipeline.readers.archives.collected import Collected, damaged, locked, too_large, unknown_method
from pipeline.readers.names import harmless_path, is_litter

_BROKEN = (exceptions.ArchiveError, lzma.LZMAError, zlib.error, EOFError, ValueError, OSError, TypeError, KeyError)


def read_7z(data: bytes, context: ReadContext) -> Package:
    """The files in a 7z archive. Raises ProtectedFile where the whole is under a password."""
    found = Collected(context.limits)
    for member, unpacked in _members(data, context, found).items():
        found.take(member, len(unpacked), lambda u=unpacked: u)  # type: ignore[misc]
    return found.package("application/x-7z-compressed")


def _members(data: bytes, context: ReadContext, found: Collected) -> dict[str, bytes]:
    """The members by name, unpacked with the first password that fits."""
    last: ReadError | None = None
    for password in (None, *context.passwords):
        try:
            return _unpacked(data, password, found)
        except exceptions.PasswordRequired:
            last = locked(tried=bool(context.passwords))
        except exceptions.UnsupportedCompressionMethodError as error:
            raise unknown_method() from error
        except _BROKEN as error:
            if password is None:
                raise _broken() from error
            last = locked(tried=True)
    raise last or _broken()


def _unpacked(data: bytes, password: str | None, found: Collected) -> dict[str, bytes]:
    with py7zr.SevenZipFile(io.BytesIO(data), password=password) as archive:
        if password is None and archive.needs_password():
            raise exceptions.PasswordRequired([])
        sizes = {info.filename: info.uncompressed for info in archive.list() if info.is_file}
        wanted = list(_with_room(sizes, found))
        store = _Memory(found.room)
        try:
            archive.extract(targets=wanted, factory=store)
        except _BROKEN as error:
            store.drop_unfinished(sizes, error)
            if not any(member.data for member in store.members.values()):
                raise
    unpacked = {name: bytes(member.data) for name, member in store.members.items()}
    _name_missing(wanted, unpacked, found)
    return unpacked


def _name_missing(wanted: list[str], unpacked: dict[str, bytes], found: Collected) -> None:
    """Note the members that a damaged archive did not give."""
    there = set(map(harmless_path, unpacked))
    for path in map(harmless_path, wanted):
        if path not in there:
            found.refuse(path, damaged())


def _with_room(sizes: dict[str, int], found: Collected) -> Iterator[str]:
    """Names of the members to unpack; those that are too large are noted."""
    room = found.room
    for count, (name, size) in enumerate(sizes.items()):
        path = harmless_path(name)
        if is_litter(path):
            continue
        if ".." in name.replace("\\", "/").split("/"):
            found.refuse(path, damaged())
            continue
        if size > room or count >= found.limits.parts:
            found.refuse(path, too_large())
            continue
        room -= size
        yield name


class _Member(Py7zIO):
    """A member in memory."""

    def __init__(self, memory: _Memory) -> None:
        self.data = bytearray()
        self._memory = memory

    def __len__(self) -> int:
        return len(self.data)

    def write(self, s: bytes | bytearray) -> int:
        self._memory.spend(len(s))
        self.data += s
        return len(s)

    def read(self, size: int | None = None) -> bytes:
        return bytes(self.data[:size])

    def seek(self, offset: int, whence: int = 0) -> int:  # noqa: ARG002
        return offset

    def flush(self) -> None:
        pass

    def size(self) -> int:
        return len(self.data)


class _Memory(WriterFactory):
    """Where members are unpacked to; more bytes than there is room for end the unpacking."""

    def __init__(self, room: int) -> None:
        self.members: dict[str, _Member] = {}
        self._room = room

    def create(self, filename: str) -> Py7zIO:
        return self.members.setdefault(filename, _Member(self))

    def drop_unfinished(self, sizes: dict[str, int], error: Exception) -> None:
        """Forget the member at which unpacking broke off; it is the last, unless it has all its bytes."""
        last = next(reversed(self.members), "")
        if isinstance(error, exceptions.CrcError) or len(self.members.get(last, ())) != sizes.get(last):
            self.members.pop(last, None)

    def spend(self, count: int) -> None:
        self._room -= count
        if self._room < 0:
            raise too_large()


def _broken() -> DamagedFile:
    error = damaged()
    return DamagedFile("Tệp nén 7z bị hỏng hoặc bị cắt cụt, không đọc được.", remedy=error.remedy)
