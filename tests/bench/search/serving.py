"""The product serving a library in a process of its own, as `vanthu serve` does."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Served:
    """Where it answers, and its process."""

    address: str
    pid: int


@contextmanager
def served(folder: Path, settings: Mapping[str, str]) -> Iterator[Served]:
    """A server over the library in a folder until the block ends; `settings` are variables of the environment."""
    command = [sys.executable, "-m", "api.cli", "serve", "--data", str(folder), "--port", "0"]
    with subprocess.Popen(
        command, cwd=_ROOT, env={**os.environ, **settings}, stdout=subprocess.PIPE, text=True
    ) as process:  # fmt: skip
        try:
            assert process.stdout is not None
            process.stdout.readline()
            yield Served(process.stdout.readline().strip(), process.pid)
        finally:
            process.terminate()
            process.wait(60)


def resident(pid: int) -> int:
    """Bytes of resident memory of a process."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) * 1024
