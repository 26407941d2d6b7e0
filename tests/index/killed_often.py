"""Kill a process between store and index, any number of times, and show by counts that nothing is lost.

python -m tests.index.killed_often 100 [BACKEND]
"""

from __future__ import annotations

import os
import secrets
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from tests.elastic.server.cluster import running
from tests.index.backends import URLS
from tests.index.killing import killed_often


def run(times: int, backend: str) -> None:
    """Print the counts of the last look; an AssertionError tells what differs. Elasticsearch is started, unless one is named."""
    with ExitStack() as server:
        if backend == "elasticsearch" and URLS not in os.environ:
            os.environ[URLS] = server.enter_context(running()).url
        _run(times, backend)


def _run(times: int, backend: str) -> None:
    seed = secrets.randbelow(10**6)
    print(f"seed {seed}", flush=True)
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        found = killed_often(Path(folder), backend, times, seed=seed)
    counts = f"{times} kills, {found.documents} documents, {found.tasks} tasks"
    print(f"{counts}, {time.monotonic() - start:.0f} s: nothing missing, stale or extra")


if __name__ == "__main__":
    run(int(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "tantivy")
