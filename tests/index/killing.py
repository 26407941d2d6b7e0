"""Start a process, wait until it has said so many lines, kill it."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from corpus.protocols import SearchIndex
from index.outbox import feed
from index.store import Store
from index.verify import Verified, verify
from tests.index.backends import BACKENDS
from tests.index.making import opened

ROOT = Path(__file__).resolve().parents[2]


def started(folder: Path, backend: str, work: str = "write") -> subprocess.Popen[str]:
    """A process at work on the store in a folder."""
    command = [sys.executable, "-m", "tests.index.killed", str(folder), backend, work]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def killed_after(process: subprocess.Popen[str], lines: int, *, delay: float = 0.0) -> list[str]:
    """All that the process said until it was killed, `delay` seconds after so many lines."""
    with process:
        assert process.stdout
        said = [process.stdout.readline() for _ in range(lines)]
        time.sleep(delay)
        process.kill()
        said += process.stdout.readlines()
    return [line.strip() for line in said if line.endswith("\n")]


def acknowledged(said: list[str]) -> set[str]:
    """The ids of documents among what a process has said."""
    return {line for line in said if len(line) == 20}


def sound(store: Store, index: SearchIndex) -> Verified:
    """Feed what waits; nothing may be missing, stale or extra then."""
    feed(store, index, wait=True)
    found = verify(store, index)
    assert found.sound, found
    assert (found.waiting, found.set_aside) == (0, 0)
    assert index.versions() == store.versions()
    assert index.task_versions() == {task: place.version for task, place in store.outbox.task_places().items()}
    return found


def killed_often(folder: Path, backend: str, times: int, *, seed: int) -> Verified:
    """Kill a process that takes in and feeds so often, at random moments; after each the index is sound and all that
    was acknowledged is there. What the last look found."""
    chance, there, found = random.Random(seed), set[str](), None
    for _ in range(times):
        process = started(folder, backend)
        there |= acknowledged(killed_after(process, chance.randint(1, 6), delay=chance.random() * 0.1))
        with opened(folder) as store:
            index = BACKENDS[backend](folder)
            found = sound(store, index)
            assert there <= set(store.versions())
            index.close()
    assert found
    return found
