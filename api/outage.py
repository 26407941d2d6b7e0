"""When the search index cannot be reached: one attempt now and then, told once, and nobody waits for it."""

from __future__ import annotations

import logging
import time
from threading import Lock

from corpus.errors import SearchError

FIRST, LONGEST = 1.0, 60.0
"""Seconds before the next attempt to feed: twice as many after each that fails."""


class Outage:
    """Shared by all who feed the index in this process."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._pause = 0.0
        self._until = 0.0
        self.reason = ""

    def may_try(self) -> bool:
        """Whether it is time for another attempt."""
        return time.monotonic() >= self._until

    def begin(self, error: SearchError) -> None:
        """An attempt to feed has failed."""
        with self._lock:
            if not self.reason:
                logging.getLogger(__name__).warning("the search index cannot be fed for now: %s", error)
            self.reason = str(error)
            self._pause = min(max(self._pause * 2, FIRST), LONGEST)
            self._until = time.monotonic() + self._pause

    def end(self) -> None:
        """An attempt to feed has come through."""
        with self._lock:
            if self.reason:
                logging.getLogger(__name__).warning("the search index is fed again")
            self.reason, self._pause, self._until = "", 0.0, 0.0
