"""Processor time of a call, the median of several, on one core where the system allows it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from statistics import median


def pin_to_one_core() -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def seconds(call: Callable[[], object], *, runs: int = 5) -> float:
    """Median processor seconds of `runs` calls after one that warms up."""
    call()
    return median(_once(call) for _ in range(runs))


def in_turns(
    left: Callable[[], object], right: Callable[[], object], *, rounds: int
) -> tuple[list[float], list[float]]:
    """Processor seconds of two calls in each of some rounds, one after the other, after one call of each to warm up."""
    left()
    right()
    pairs = [(_once(left), _once(right)) for _ in range(rounds)]
    return [a for a, _ in pairs], [b for _, b in pairs]


def _once(call: Callable[[], object]) -> float:
    started = time.process_time()
    call()
    return time.process_time() - started
