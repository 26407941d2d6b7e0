"""Python's collector of cycles, put off where many objects are made and none of them is garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collection() -> Iterator[None]:
    """Objects made in the block go when nobody holds them, but cycles wait for its end.

    For work that makes no cycles: to look for them takes a tenth of its time. Of several threads in such a block the
    first that leaves it lets the collector work again.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
