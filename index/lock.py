"""A lock that processes of one machine share: held while a file is open and locked, given back by the system."""

from __future__ import annotations

import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

_LOOKS, _MOMENT = 6, 0.005
"""So often is a lock asked for, with so many seconds between, before somebody counts as holding it."""


def is_held(path: Path) -> bool:
    """Whether some process (this one too) holds the lock."""
    if not path.exists():
        return False
    with path.open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        fcntl.flock(file, fcntl.LOCK_UN)
        return False


@contextmanager
def held(path: Path, *, wait: bool) -> Iterator[bool]:
    """Whether the lock was obtained; without `wait` it is not when somebody else holds it. A killed holder frees it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as file:
        if wait:
            fcntl.flock(file, fcntl.LOCK_EX)
        elif not _obtained(file):
            yield False
            return
        try:
            yield True
        finally:
            fcntl.flock(file, fcntl.LOCK_UN)


def _obtained(file: IO[str]) -> bool:
    """Whether nobody holds the lock; who only looks whether it is held (`is_held`) has it for a moment."""
    for left in reversed(range(_LOOKS)):
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if left:
                time.sleep(_MOMENT)
        else:
            return True
    return False
