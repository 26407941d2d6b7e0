"""Names of files inside other files: harmless, readable, each once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
_DRIVE = re.compile(r"^[A-Za-z]:")
_FOLDERS_OF_SYSTEMS = frozenset({"__MACOSX", "$RECYCLE.BIN", "System Volume Information"})
_FILES_OF_SYSTEMS = frozenset({"thumbs.db", "desktop.ini", ".ds_store", "ehthumbs.db"})
_LONGEST = 240


def harmless_path(name: str) -> str:
    """A path inside a package that leads nowhere else: without root, drive, "..", control characters.

    >>> harmless_path("..\\\\..\\\\C:/Công văn/a.docx")
    'Công văn/a.docx'
    """
    parts = (_CONTROL.sub("", part).strip() for part in name.replace("\\", "/").split("/"))
    kept = [part for part in (_DRIVE.sub("", part) for part in parts) if part not in ("", ".", "..")]
    return unicodedata.normalize("NFC", "/".join(kept))[-_LONGEST:] or "khong-ten"


def last_name(name: str) -> str:
    """The file's own name, whatever folders stand before it."""
    return harmless_path(name).rsplit("/", 1)[-1]


def is_litter(path: str) -> bool:
    """Whether a file was left by a system or a program and holds nothing that anybody wrote."""
    *folders, name = path.split("/")
    if _FOLDERS_OF_SYSTEMS.intersection(folders):
        return True
    return name.lower() in _FILES_OF_SYSTEMS or name.startswith(("._", "~$", ".~lock."))


def each_once(names: Iterable[str]) -> Iterator[str]:
    """The names in order; one that was there before gets a number: "a.docx", "a (2).docx"."""
    seen: set[str] = set()
    for name in names:
        unique, count = name, 1
        while unique in seen:
            count += 1
            path = PurePosixPath(name)
            unique = str(path.with_name(f"{path.stem} ({count}){path.suffix}"))
        seen.add(unique)
        yield unique
