"""The search index kept fed while the page is served: what others take in is found, also when they were killed."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

from api.library import Library

EVERY = 1.0  # seconds between two looks at the outbox
AFTER_FAILURE = 10  # so many times longer after one that failed for another reason than an index out of reach


@contextmanager
def feeding(library: Library, *, every: float = EVERY) -> Iterator[None]:
    """Feed the index beside the work of the block."""
    ended = Event()
    thread = Thread(target=_feed_until, args=(library, ended, every), name="feeder", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _feed_until(library: Library, ended: Event, every: float) -> None:
    """A look that fails is noted, and whatever the failure, looking goes on; after an outage of the index less and less
    often (see `Library.feed`)."""
    while not ended.is_set():
        try:
            library.feed()
            ended.wait(every)
        except Exception:
            logging.getLogger(__name__).exception("the search index could not be fed")
            ended.wait(every * AFTER_FAILURE)
