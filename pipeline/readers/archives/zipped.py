"""ZIP: names in whatever code page they were packed with, members under a password, sizes that lie."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator

from corpus.errors import DamagedFile, ReadError
from pipeline.raw import Package, ReadContext
from pipeline.readers.archives.collected import Collected, cut, damaged, locked, read_bounded, unknown_method
from pipeline.readers.cut_zip import rescued
from pipeline.readers.names import harmless_path

_ZIP = "Tệp nén ZIP"

ENCRYPTED = 0x1
"""The flag of a member under a password."""

_UTF8_NAME = 0x800
_UNICODE_PATH = 0x7075
# Letters of Windows-1258 that only Vietnamese uses.
_VIETNAMESE = re.compile(r"[ăĂđĐơƠưƯ\u0300\u0301\u0303\u0309\u0323]")


def read_zip(data: bytes, context: ReadContext) -> Package:
    """The files in a ZIP archive; of one without its table of contents those before the cut."""
    found = Collected(context.limits)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        _take_rescued(data, context, found)
    else:
        with archive:
            _take(archive, archive.infolist(), context, found)
    return found.package("application/zip")


def _take_rescued(data: bytes, context: ReadContext, found: Collected) -> None:
    """Take what is whole and tell what is missing. Raises DamagedFile where nothing is whole."""
    left = rescued(data, found.room)
    with zipfile.ZipFile(io.BytesIO(left.data)) as archive:
        members = archive.infolist()
        _take(archive, members[:-1] if left.is_cut else members, context, found)
    if left.is_listed and not left.is_cut:
        found.refuse("", _unlisted())
        return
    if not found.parts and not found.issues:
        raise cut(_ZIP, "")
    if left.is_cut:
        found.refuse(harmless_path(member_name(members[-1])), damaged())
    found.refuse("", cut(_ZIP, found.parts[-1].name if found.parts else ""))


def _take(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], context: ReadContext, found: Collected) -> None:
    for info in members:
        if not info.is_dir():
            found.take(member_name(info), info.file_size, lambda i=info: _unpack(archive, i, found.room, context))  # type: ignore[misc]


def member_name(info: zipfile.ZipInfo) -> str:
    """The name as it was typed: UTF-8 when marked, by the Unicode field of Info-ZIP, else in a code page.

    Explorer in Vietnam packs with Windows-1258, other tools with UTF-8 that is not marked, DOS with code page 437.
    """
    if info.flag_bits & _UTF8_NAME:
        return info.filename
    extra = _unicode_path(info.extra)
    if extra:
        return extra
    try:
        packed = info.orig_filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    return _decoded(packed)


def _decoded(packed: bytes) -> str:
    for encoding in ("utf-8", "cp1258"):
        try:
            name = packed.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "utf-8" or _VIETNAMESE.search(name):
            return name
    return packed.decode("cp437")


def _unicode_path(extra: bytes) -> str:
    """The name in the field 0x7075 (a version byte and a checksum of four before it); "" where there is none."""
    while len(extra) >= 4:
        tag, size = struct.unpack("<HH", extra[:4])
        if tag == _UNICODE_PATH and size > 5:
            return extra[9 : 4 + size].decode("utf-8", errors="replace")
        extra = extra[4 + size :]
    return ""


def _unpack(archive: zipfile.ZipFile, info: zipfile.ZipInfo, room: int, context: ReadContext) -> bytes:
    if not info.flag_bits & ENCRYPTED:
        return _read(archive, info, room, None)
    for password in _keys(context.passwords):
        try:
            return _read(archive, info, room, password)
        except _WrongPasswordError:
            continue
    raise locked(tried=bool(context.passwords))


def _unlisted() -> DamagedFile:
    return DamagedFile(
        "Mục lục ở cuối tệp nén ZIP bị hỏng hoặc bị cắt mất; đã đọc mọi tệp đứng trước nó.", remedy=damaged().remedy
    )


class _WrongPasswordError(Exception):
    """This password does not open the member; the next may."""


def _keys(passwords: tuple[str, ...]) -> Iterator[bytes]:
    for password in passwords:
        yield password.encode("utf-8")


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, room: int, password: bytes | None) -> bytes:
    try:
        with archive.open(info, pwd=password) as stream:
            return read_bounded(stream, room)
    except ReadError:
        raise
    except NotImplementedError as error:
        raise unknown_method() from error
    except (RuntimeError, zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError) as error:
        if password is not None:
            raise _WrongPasswordError from error
        raise damaged() from error
