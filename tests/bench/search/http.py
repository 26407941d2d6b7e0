"""Searches through the HTTP API beside the raw calls for the same answer, in turns."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from tests.bench.search.queries import Asked
from tests.bench.search.raw import Call
from tests.bench.search.wire import Wire


@dataclass(frozen=True)
class Timed:
    """Seconds of one request through the API and of its raw calls."""

    asked: Asked
    api: float
    raw: float

    @property
    def more(self) -> float:
        return self.api - self.raw


def timed(wire: Wire, asked: Sequence[Asked], raw: Sequence[Sequence[Call]], *, rounds: int) -> list[Timed]:
    """Every request in each of some rounds, by turns the API first and the raw calls first, after one to warm up; of
    each the median."""
    measured: list[Timed] = []
    for at, (one, calls) in enumerate(zip(asked, raw, strict=True)):
        wire.get(one.path)
        pairs = [_pair(wire, one, calls, api_first=(at + turn) % 2 == 0) for turn in range(rounds)]
        measured.append(Timed(one, median(api for api, _ in pairs), median(bare for _, bare in pairs)))
    return measured


def _pair(wire: Wire, one: Asked, calls: Sequence[Call], *, api_first: bool) -> tuple[float, float]:
    if api_first:
        api = _seconds(lambda: wire.get(one.path))
        return api, _seconds(lambda: [call() for call in calls])
    bare = _seconds(lambda: [call() for call in calls])
    return _seconds(lambda: wire.get(one.path)), bare


def _seconds(call: Call) -> float:
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def ninety_fifth(values: Sequence[float]) -> float:
    return quantiles(values, n=20)[-1]


def processor_seconds(pid: int, wire: Wire, asked: Sequence[Asked]) -> float:
    """Mean processor seconds of the serving process for a request, which a busy machine hardly changes."""
    before = _processor(pid)
    for one in asked:
        wire.get(one.path)
    return (_processor(pid) - before) / len(asked)


def _processor(pid: int) -> float:
    ticks = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[11:13]
    return sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")
