"""How long to go on when the server is busy or away."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from elasticsearch import ApiError, TransportError

Result = TypeVar("Result")

BUSY = frozenset({429, 502, 503, 504})
"""Statuses after which the same may succeed later: too many writes or a full disk, no master or no shard yet."""


class Busy(Exception):
    """The server would not do it now."""


@dataclass(frozen=True, slots=True)
class Patience:
    """Waits of 0.1 s, doubled up to 5 s, each a little longer or shorter by chance, until `seconds` are over."""

    seconds: float
    first: float = 0.1
    longest: float = 5.0

    def tries(self) -> Iterator[int]:
        """Numbers of the tries; waits between them; ends when the time is over."""
        end, wait, number = time.monotonic() + self.seconds, self.first, 0
        while True:
            yield number
            left = end - time.monotonic()
            if left <= 0:
                return
            time.sleep(min(wait * random.uniform(0.75, 1.25), left))
            wait, number = min(wait * 2, self.longest), number + 1

    def until_done(self, ask: Callable[[], Result]) -> Result:
        """The answer to what may be asked twice. Raises ApiError at once where asking again is no use, and that,
        TransportError or Busy when the time is over."""
        last: Exception = Busy()
        for _ in self.tries():
            try:
                return ask()
            except (TransportError, Busy) as error:
                last = error
            except ApiError as error:
                if error.status_code not in BUSY:
                    raise
                last = error
        raise last
