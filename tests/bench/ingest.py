"""Taking in a folder of mixed files on one core and on two: the real sandbox, the real store."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from statistics import median

from corpus.clock import SystemClock
from corpus.model import Status
from index.store import Store
from pipeline.runner import Runner
from pipeline.sandbox import SandboxExecutor
from pipeline.warm import warm
from tests.bench.mixed import mixed_files

ROUNDS = 3
COPIES = 3
_CORES = (1, 2)

Timed = tuple[float, float]
"""Seconds by the clock, and processor seconds of the process that hands out the work and fills the store."""


def table() -> list[str]:
    """Files a second by cores, in turns; the ratio of two cores to one; the share of the process that stores."""
    cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
    if len(cores) < max(_CORES):
        return ["needs two cores that a process can be held to"]
    with tempfile.TemporaryDirectory() as folder:
        files = mixed_files(Path(folder), COPIES)
        rounds = [[_on_cores(cores[:count], files) for count in _CORES] for _ in range(ROUNDS)]
    return list(_rows(len(files), rounds))


def _rows(files: int, rounds: Sequence[Sequence[Timed]]) -> Iterator[str]:
    for at, count in enumerate(_CORES):
        seconds, storing = (median(timed[at][which] for timed in rounds) for which in (0, 1))
        yield f"{count} core(s)  {files:4} files  {files / seconds:6.1f} files/s  storing {storing / seconds:4.0%} of the time"
    ratios = [one / two for (one, _), (two, _) in rounds]
    yield f"two cores  {median(ratios):.2f} × one  (rounds {', '.join(f'{ratio:.2f}' for ratio in ratios)})"
    yield f"load of the machine at the end: {os.getloadavg()[0]:.1f}"


def _on_cores(cores: Sequence[int], files: Sequence[Path]) -> Timed:
    """Take all files into an empty store with as many readers as cores, everything held to these cores."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, cores)
    try:
        with (
            tempfile.TemporaryDirectory() as folder,
            Store.open(Path(folder), clock=SystemClock()) as store,
            SandboxExecutor(len(cores), prepare=warm) as executor,
        ):
            _take(executor, store, files[:1])
            return _timed(lambda: _take(executor, store, files[1:]))
    finally:
        os.sched_setaffinity(0, before)


def _take(executor: SandboxExecutor, store: Store, files: Iterable[Path]) -> None:
    for outcome in Runner(executor, store, store).run(files):
        assert outcome.status is Status.OK, (outcome.file.path, outcome.issues)


def _timed(call: Callable[[], None]) -> Timed:
    started, own = time.monotonic(), time.process_time()
    call()
    return time.monotonic() - started, time.process_time() - own
