"""Which files there are to read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """The paths themselves, and all files below those that are folders, in order of name, hidden ones left out.

    A path that does not exist, a folder that cannot be opened and a link that leads out of the folder are handed on, so
    that each gets an outcome. A file named twice comes once; a link within the folder is the file that it leads to.
    """
    seen: set[str] = set()
    for path in paths:
        for file in _below(path) if os.path.isdir(path) else (path,):  # noqa: PTH112 (says no where Path.is_dir raises)
            place = os.path.abspath(file)  # noqa: PTH100
            if place not in seen:
                seen.add(place)
                yield file


def shown(path: Path | str) -> str:
    """A path as words: bytes that are no UTF-8 become escapes, so that it can be stored and printed.

    >>> shown("k\udcff.txt")
    'k\\\\xff.txt'
    """
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def leads_out(path: Path, folder: Path | None = None) -> bool:
    """Whether a path is a symbolic link to something outside a folder (without one: outside where the link stands).

    A link that leads nowhere does not lead out.
    """
    if not os.path.islink(path):  # noqa: PTH114 (says no where Path.is_symlink raises)
        return False
    inside = os.path.realpath(folder or path.absolute().parent)
    target = os.path.realpath(path)
    return os.path.commonpath((inside, target)) != inside and os.path.lexists(target)


def _below(root: Path) -> Iterator[Path]:
    """Without recursion, for folders may lie in folders a thousand times."""
    waiting = [root]
    while waiting:
        entry = waiting.pop()
        if entry is not root and os.path.islink(entry):  # noqa: PTH114
            yield from _linked(entry, root)
        elif entry is not root and not os.path.isdir(entry):  # noqa: PTH112
            yield entry
        else:
            try:
                inside = sorted(entry.iterdir(), reverse=True)
            except OSError:
                yield entry
                continue
            waiting += (path for path in inside if not path.name.startswith("."))


def _linked(link: Path, root: Path) -> Iterator[Path]:
    """What a link in a folder stands for: itself where it leads out or nowhere, the file that it leads to, or nothing
    where that is a folder, which is walked where it stands."""
    target = Path(os.path.realpath(link))
    if leads_out(link, root) or not os.path.exists(target):  # noqa: PTH110
        yield link
    elif not os.path.isdir(target):  # noqa: PTH112
        yield root / target.relative_to(os.path.realpath(root))
