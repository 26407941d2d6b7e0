"""Originals by content hash: `originals/ab/abcdef…`, written whole or not at all."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

from corpus.errors import StoreError
from index.store.missing import no_original


class Originals:
    """Files as they arrived. Equal content is kept once, whatever its names."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, digest: str) -> Path:
        return self._folder / digest[:2] / digest

    def keep(self, digest: str, data: bytes) -> None:
        """Write and flush to disk before returning. Raises StoreError where the data are not what the hash says."""
        if sha256(data).hexdigest() != digest:
            raise StoreError("Nội dung tệp đã thay đổi trong khi đọc.", remedy="Hãy tiếp nhận lại tệp.", place=digest)
        target = self.path(digest)
        if target.exists():
            return
        if not target.parent.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            _flush_folder(self._folder)
        draft = target.with_name(f"{digest}.{os.getpid()}.part")
        with draft.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
        _flush_folder(target.parent)

    def read(self, digest: str) -> bytes:
        """The bytes. Raises NotFound."""
        try:
            return self.path(digest).read_bytes()
        except FileNotFoundError as error:
            raise no_original(digest) from error


def _flush_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
