"""Put a file that was taken in into another folder: nothing is overwritten, nothing lost on the way."""

from __future__ import annotations

import errno
import os
from hashlib import file_digest
from itertools import count
from pathlib import Path
from shutil import copyfileobj


def move_to(path: Path, folder: Path, *, sha256: str) -> Path | None:
    """The file in `folder`, under a free name; None when it is no longer what was taken in (it then stays).

    Raises OSError; the file is then still where it was.
    """
    if _digest(path) != sha256:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    target = _free(folder, path.name)
    try:
        path.rename(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        _copy(path, target, sha256)
    return target


def _copy(path: Path, target: Path, sha256: str) -> None:
    """To another file system: the source goes when the copy is whole and on disk. What a killed copy left goes."""
    draft = target.with_name(f"{target.name}.part")
    draft.unlink(missing_ok=True)
    try:
        with path.open("rb") as source, draft.open("xb") as copy:
            copyfileobj(source, copy)
            copy.flush()
            os.fsync(copy.fileno())
        if _digest(draft) != sha256:
            raise OSError(errno.EIO, "the copy differs", str(target))
    except OSError:
        draft.unlink(missing_ok=True)
        raise
    draft.rename(target)
    path.unlink()


def _free(folder: Path, name: str) -> Path:
    stem, suffix = Path(name).stem, Path(name).suffix
    names = (name if n == 1 else f"{stem} ({n}){suffix}" for n in count(1))
    return next(folder / each for each in names if not (folder / each).exists())


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
