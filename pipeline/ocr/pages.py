"""Images of pages → recognised pages, as many at once as there are processors."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from pipeline.ocr.engine import Engine
from pipeline.ocr.recognise import Recognised, recognise

if TYPE_CHECKING:
    from pipeline.ocr.engine import Grey

MOST = 4


def workers() -> int:
    """How many pages are recognised at once: each keeps one processor busy, in a process of the recogniser."""
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(count, MOST))


def recognise_pages(images: Iterable[Grey], engine: Engine) -> Iterator[Recognised]:
    """Pages in order. An image is asked for when there is a worker for it soon, so that memory stays flat."""
    count = workers()
    with ThreadPoolExecutor(count) as pool:
        under_way: deque[Future[Recognised]] = deque()
        for image in images:
            under_way.append(pool.submit(recognise, image, engine))
            if len(under_way) > count:
                yield under_way.popleft().result()
        while under_way:
            yield under_way.popleft().result()
