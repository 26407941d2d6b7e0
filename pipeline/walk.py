"""Which files there are to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """The paths themselves, and all files below those that are folders, in order of name, hidden ones left out.

    A path that does not exist and a folder that cannot be opened are handed on, so that each gets an outcome. A file
    named twice comes once.
    """
    seen: set[Path] = set()
    for path in paths:
        for file in _below(path) if path.is_dir() else (path,):
            if file.absolute() not in seen:
                seen.add(file.absolute())
                yield file


def shown(path: Path | str) -> str:
    """A path as words: bytes that are no UTF-8 become escapes, so that it can be stored and printed.

    >>> shown("k\udcff.txt")
    'k\\\\xff.txt'
    """
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _below(folder: Path) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        yield folder
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir() and not entry.is_symlink():
            yield from _below(entry)
        elif not entry.is_dir():
            yield entry
