"""gzip and tar."""

from __future__ import annotations

import gzip
import io
import tarfile
import zlib
from pathlib import PurePath

from corpus.errors import ReadError
from pipeline.raw import Package, ReadContext
from pipeline.readers.archives.collected import Collected, damaged, read_bounded

_INNER = {".tgz": ".tar", ".gz": ""}


def read_gzip(data: bytes, context: ReadContext) -> Package:
    """The one file in it, named as the archive without its suffix."""
    found = Collected(context.limits)
    found.take(_inner_name(context.name), 0, lambda: _unpacked(data, found.room))
    return found.package("application/gzip")


def read_tar(data: bytes, context: ReadContext) -> Package:
    """Its regular files; links and devices are left out."""
    found = Collected(context.limits)
    with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as archive:
        for member in archive:
            if member.isreg():
                found.take(member.name, member.size, lambda m=member: _member(archive, m, found.room))  # type: ignore[misc]
    return found.package("application/x-tar")


def _inner_name(name: str) -> str:
    path = PurePath(name)
    suffix = _INNER.get(path.suffix.lower())
    return name if suffix is None else str(path.with_suffix(suffix))


def _unpacked(data: bytes, room: int) -> bytes:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            return read_bounded(stream, room)
    except ReadError:
        raise
    except (OSError, EOFError, zlib.error) as error:
        raise damaged() from error


def _member(archive: tarfile.TarFile, member: tarfile.TarInfo, room: int) -> bytes:
    stream = archive.extractfile(member)
    if stream is None:
        raise damaged()
    try:
        return read_bounded(stream, room)
    except (OSError, tarfile.TarError) as error:
        raise damaged() from error
