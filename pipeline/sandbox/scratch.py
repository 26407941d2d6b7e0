"""Temporary folders that do not outlive us for long: what a killed process left goes when the next one begins.

Whoever uses a folder holds a lock on the mark in it, which ends with the process however that ends (flock(2)). Only
folders with the mark are ever removed, whatever else has such a name.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import tempfile
import time
from pathlib import Path

from pipeline.sandbox.remove import remove

_PREFIX = "vanthu-"
_MARK = ".vanthu-dang-doc"
_FRESH = 60.0
"""A mark younger than so many seconds may not be locked yet."""


class Scratch:
    """A temporary folder of this process, until `close`."""

    def __init__(self) -> None:
        self.path = tempfile.mkdtemp(prefix=_PREFIX)
        mark = Path(self.path) / _MARK
        mark.touch()
        self._held = _lock(mark)

    def close(self) -> None:
        """Remove the folder and all in it."""
        remove(self.path)
        held, self._held = self._held, None
        if held is not None:
            os.close(held)


def sweep() -> None:
    """Remove the folders that processes of this user left when they were killed."""
    before = time.time() - _FRESH
    for mark in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*/{_MARK}"):
        with contextlib.suppress(OSError):
            about = mark.lstat()
            if about.st_mtime < before and about.st_uid == os.geteuid():
                _remove_unheld(mark)


def _remove_unheld(mark: Path) -> None:
    held = _lock(mark)
    if held is not None:
        remove(mark.parent)
        os.close(held)


def _lock(mark: Path) -> int | None:
    """A handle that holds a folder by its mark; None where another process does, or nobody can on this file system."""
    handle = os.open(mark, os.O_RDWR | os.O_NOFOLLOW)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return handle
