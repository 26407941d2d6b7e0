"""Results on their way back: written with a bound, read with distrust, for a process that was taken over may lie."""

from __future__ import annotations

import dataclasses
import enum
import io
import os
import pickle
import stat
import sys
from pathlib import Path
from typing import Any

_HARMLESS = {
    ("datetime", "date"),
    ("datetime", "datetime"),
    ("datetime", "time"),
    ("datetime", "timedelta"),
    ("datetime", "timezone"),
    ("pathlib", "PosixPath"),
    ("builtins", "frozenset"),
    ("builtins", "set"),
}


class OutputTooLarge(Exception):
    """More was to be handed back than one file may give."""


class _Bounded(io.RawIOBase):
    """A file that refuses what goes beyond a number of bytes."""

    def __init__(self, file: io.FileIO, most: int) -> None:
        super().__init__()
        self._file, self._left = file, most

    def writable(self) -> bool:
        return True

    def write(self, data: Any, /) -> int:  # noqa: ANN401
        view = memoryview(data).cast("B")
        self._left -= len(view)
        if self._left < 0:
            raise OutputTooLarge
        done = 0
        while done < len(view):
            done += self._file.write(view[done:])
        return done


class _Wary(pickle.Unpickler):
    """Makes plain values, and dataclasses and enums of modules that are loaded here; calls nothing else."""

    def find_class(self, module: str, name: str, /) -> Any:  # noqa: ANN401
        if (module, name) in _HARMLESS:
            return super().find_class(module, name)
        kind = getattr(sys.modules.get(module), name, None) if "." not in name else None
        if isinstance(kind, type) and (dataclasses.is_dataclass(kind) or issubclass(kind, enum.Enum)):
            return kind
        raise pickle.UnpicklingError(f"{module}.{name} may not come back from a job")


def write_result(path: Path, result: object, most: int) -> None:
    """Write a result. Raises OutputTooLarge."""
    with io.FileIO(path, "xb") as file:
        writer = io.BufferedWriter(_Bounded(file, most))
        pickle.dump(result, writer, protocol=5)
        writer.flush()


def read_result(path: Path) -> Any:  # noqa: ANN401
    """Read a result and remove it. Raises whatever is wrong with what was written."""
    handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(handle, "rb") as file:
        path.unlink()
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise pickle.UnpicklingError("the result is no regular file")
        return _Wary(file).load()
