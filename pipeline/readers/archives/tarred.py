"""gzip and tar."""

from __future__ import annotations

import gzip
import io
import tarfile
import zlib
from collections.abc import Iterator
from pathlib import PurePath

from corpus.errors import DamagedFile
from pipeline.raw import Package, ReadContext
from pipeline.readers.archives.collected import CHUNK, Collected, cut, damaged, read_bounded, too_large
from pipeline.readers.names import harmless_path

_TAR = "Tệp gói TAR"
_INNER = {".tgz": ".tar", ".gz": ""}


def read_gzip(data: bytes, context: ReadContext) -> Package:
    """The one file in it, named as the archive without its suffix; of a file that was cut what is left."""
    found = Collected(context.limits)
    name = _inner_name(context.name)
    unpacked: list[tuple[bytes, bool]] = []

    def unpack() -> bytes:
        unpacked.append(_unpacked(data, found.room))
        return unpacked[0][0]

    found.take(name, 0, unpack)
    if unpacked and not unpacked[0][1]:
        found.refuse(harmless_path(name), _only_a_part())
    return found.package("application/gzip")


def read_tar(data: bytes, context: ReadContext) -> Package:
    """Its regular files; links and devices are left out. Raises DamagedFile where no file could be read."""
    found = Collected(context.limits)
    with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as archive:
        for member in _members(archive):
            if member.isreg():
                found.take(member.name, member.size, lambda m=member: _member(archive, m, found.room))  # type: ignore[misc]
        end = archive.offset
    if data[end : end + tarfile.BLOCKSIZE] != bytes(tarfile.BLOCKSIZE):
        if not found.parts:
            raise cut(_TAR, "")
        found.refuse("", cut(_TAR, found.parts[-1].name))
    return found.package("application/x-tar")


def _members(archive: tarfile.TarFile) -> Iterator[tarfile.TarInfo]:
    """The members up to the end, or to what is none."""
    try:
        yield from archive
    except (tarfile.TarError, ValueError, OSError, EOFError):
        return


def _inner_name(name: str) -> str:
    path = PurePath(name)
    suffix = _INNER.get(path.suffix.lower())
    return name if suffix is None else str(path.with_suffix(suffix))


def _unpacked(data: bytes, room: int) -> tuple[bytes, bool]:
    """What can be unpacked, and whether that is all. Raises DamagedFile for nothing, TooLarge."""
    kept = bytearray()
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            while chunk := stream.read1(CHUNK):
                kept += chunk
                if len(kept) > room:
                    raise too_large()
    except (OSError, EOFError, zlib.error) as error:
        if not kept:
            raise damaged() from error
        return bytes(kept), False
    return bytes(kept), True


def _member(archive: tarfile.TarFile, member: tarfile.TarInfo, room: int) -> bytes:
    stream = archive.extractfile(member)
    if stream is None:
        raise damaged()
    try:
        return read_bounded(stream, room)
    except (OSError, tarfile.TarError) as error:
        raise damaged() from error


def _only_a_part() -> DamagedFile:
    return DamagedFile(
        "Tệp nén bị hỏng hoặc bị cắt cụt; chỉ đọc được phần đầu của tệp bên trong.", remedy=damaged().remedy
    )
