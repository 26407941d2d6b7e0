"""Uploaded files on their way: on disk before they are acknowledged, gone when their outcome is safe."""

from __future__ import annotations

import os
import re
import time
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from api.intake.places import found, path_of, place_of
from api.intake.work import Done
from api.library import Library
from corpus.errors import TooLarge
from corpus.model import Status
from index.store import FoundFile
from pipeline.watch import stand

LARGEST = 200 * 1024 * 1024  # bytes of one file
MOST = 200  # files at once
_LONGEST = 150  # bytes of a name
_CHUNK = 1 << 20
_ABANDONED = 3600  # seconds
_UNSAFE = re.compile(r"[\x00-\x1f\x7f<>:\"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069]+")


@dataclass(frozen=True, slots=True)
class Sent:
    """A file that somebody sends: the name it is sent under, and its bytes."""

    name: str
    content: BinaryIO


def spool_of(library: Library) -> Path:
    return library.folder / "spool"


def safe_name(name: str) -> str:
    """A name for the disk: no folders, no signs that steer, not hidden, not too long; the ending is kept.

    >>> safe_name("..\\\\kế hoạch/../45:KH.pdf")
    '45_KH.pdf'
    """
    bare = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    bare = _UNSAFE.sub("_", bare.encode("utf-8", "replace").decode()).strip(" .")
    stem, dot, ending = bare.rpartition(".")
    if not dot or len(ending.encode()) > 10:
        stem, ending = bare, ""
    room = _LONGEST - len(ending.encode()) - 1
    stem = stem.encode()[:room].decode(errors="ignore")
    return (f"{stem}.{ending}" if ending else stem) or "van-ban"


def receive(library: Library, sent: Iterable[Sent]) -> int:
    """Write the files to disk, then the run that reads them; when it returns, nothing of it can be lost.

    Raises TooLarge; then nothing is kept.
    """
    folder = spool_of(library) / uuid4().hex
    folder.mkdir(parents=True)
    try:
        files = [_write(folder / str(number), one) for number, one in enumerate(sent, 1)]
    except BaseException:
        _remove(folder)
        raise
    for place in (folder, folder.parent, library.folder):
        _flush_folder(place)
    return library.store.intake.begin("upload", (), files, asked=True)


def _write(folder: Path, sent: Sent) -> FoundFile:
    """Each file has a folder of its own, so that equal names do not meet."""
    folder.mkdir()
    name = safe_name(sent.name)
    path, size = folder / name, 0
    with path.open("xb") as file:
        while chunk := sent.content.read(_CHUNK):
            size += len(chunk)
            if size > LARGEST:
                raise TooLarge(
                    f"Tệp “{name}” lớn hơn {LARGEST // 1024 // 1024} MB.",
                    remedy="Hãy chia nhỏ tệp, hoặc nhập bằng lệnh vanthu ingest.",
                    place=name,
                )
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
    _flush_folder(folder)
    lies = stand(path)
    assert lies is not None
    return found(lies, name=name)


def clear_away(library: Library, done: Done) -> None:
    """Remove an uploaded file whose outcome is safe; one that failed stays, to be read again."""
    path = path_of(done.row.place)
    if done.outcome.status is Status.FAILED or spool_of(library).absolute() not in path.parents:
        return
    with suppress(OSError):
        path.unlink()
        path.parent.rmdir()
        path.parent.parent.rmdir()


def sweep(library: Library) -> None:
    """Remove what was being sent when the server was killed: old enough, never acknowledged, of no run."""
    folders = spool_of(library).glob("*") if spool_of(library).is_dir() else ()
    for folder in folders:
        old = time.time() - folder.stat().st_mtime > _ABANDONED
        if old and not library.store.intake.has_below(place_of(folder) + "/"):
            _remove(folder)


def _remove(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    folder.rmdir()


def _flush_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
