"""Kill a process between store and index, any number of times, and show by counts that nothing is lost.

python -m tests.index.killed_often 100 [BACKEND]
"""

from __future__ import annotations

import secrets
import sys
import tempfile
from pathlib import Path

from tests.index.killing import killed_often


def run(times: int, backend: str) -> None:
    """Print the counts of the last look; an AssertionError tells what differs."""
    seed = secrets.randbelow(10**6)
    print(f"seed {seed}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        found = killed_often(Path(folder), backend, times, seed=seed)
    print(f"{times} kills, {found.documents} documents, {found.tasks} tasks: nothing missing, stale or extra")


if __name__ == "__main__":
    run(int(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "tantivy")
