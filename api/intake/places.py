"""A path of any bytes as text, and back."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote, unquote_to_bytes

from index.store import FoundFile
from pipeline.walk import shown
from pipeline.watch import StillFile, stand


def place_of(path: Path) -> str:
    r"""The absolute path, percent-encoded.

    >>> place_of(Path("/den/k\udcff.txt"))
    '/den/k%FF.txt'
    """
    return quote(os.fsencode(path.absolute()))


def path_of(place: str) -> Path:
    return Path(os.fsdecode(unquote_to_bytes(place)))


def found(file: StillFile, *, name: str | None = None) -> FoundFile:
    """A file for the book of intake; `name`: what is shown instead of its path."""
    path = name if name is not None else shown(file.path)
    return FoundFile(place=place_of(file.path), path=path, size=file.size, modified=file.modified)


def found_all(paths: Iterable[Path]) -> Iterator[FoundFile]:
    """Files for the book, those included that cannot be reached."""
    for path in paths:
        file = stand(path)
        yield found(file) if file else FoundFile(place=place_of(path), path=shown(path))
