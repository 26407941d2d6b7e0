"""ZIP: names in whatever code page they were packed with, members under a password, sizes that lie."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator

from corpus.errors import ReadError
from pipeline.raw import Package, ReadContext
from pipeline.readers.archives.collected import Collected, damaged, locked, read_bounded, unknown_method

ENCRYPTED = 0x1
"""The flag of a member under a password."""

_UTF8_NAME = 0x800
_UNICODE_PATH = 0x7075
# Letters of Windows-1258 that only Vietnamese uses.
_VIETNAMESE = re.compile(r"[ăĂđĐơƠưƯ\u0300\u0301\u0303\u0309\u0323]")


def read_zip(data: bytes, context: ReadContext) -> Package:
    """The files in a ZIP archive."""
    found = Collected(context.limits)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for info in archive.infolist():
            if not info.is_dir():
                found.take(member_name(info), info.file_size, lambda i=info: _unpack(archive, i, found.room, context))  # type: ignore[misc]
    return found.package("application/zip")


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
