"""Many clients at once, each with a connection of its own."""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from tests.bench.search.queries import Asked
from tests.bench.search.wire import Wire

CLIENTS = 16


def crowded(address: str, asked: Sequence[Asked]) -> tuple[list[float], list[str]]:
    """Seconds of every request when each client puts all of them, beginning at another one, and the errors."""

    def client(number: int) -> tuple[list[float], list[str]]:
        seconds: list[float] = []
        errors: list[str] = []
        wire, first = Wire(address), number * len(asked) // CLIENTS
        for one in (*asked[first:], *asked[:first]):
            started = time.perf_counter()
            try:
                wire.get(one.path)
            except (OSError, RuntimeError) as error:
                errors.append(f"{one.words}: {error}")
            seconds.append(time.perf_counter() - started)
        wire.close()
        return seconds, errors

    with ThreadPoolExecutor(CLIENTS) as pool:
        found = list(pool.map(client, range(CLIENTS)))
    return [one for seconds, _ in found for one in seconds], [one for _, errors in found for one in errors]
