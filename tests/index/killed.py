"""Processes that are there to be killed: one takes in papers without end and says what was acknowledged, one fills
the index anew again and again.

    python -m tests.index.killed FOLDER BACKEND [write | rebuild]
"""

from __future__ import annotations

import sys
from pathlib import Path

from index.outbox import feed
from index.rebuild import rebuild
from tests.index.backends import BACKENDS
from tests.index.making import Paper, Work, opened, put


def write(folder: Path, backend: str) -> None:
    """Take in papers; feed after every third."""
    with opened(folder) as store:
        index = BACKENDS[backend](folder)
        start = store.counts().documents
        for n in range(start, start + 100_000):
            identity = put(
                store, Paper(number=f"{n}/QĐ-TTg", title=f"Việc thứ {n}", tasks=(Work("rà soát", "Sở Y tế"),))
            )
            print(identity, flush=True)
            if n % 3 == 0:
                feed(store, index)


def fill_anew(folder: Path, backend: str) -> None:
    """Fill the index anew without end; a line for each time, and one when it has begun."""
    with opened(folder) as store:
        index = BACKENDS[backend](folder)
        while True:
            rebuild(store, index, progress=lambda done, total: print("filling", done, total, flush=True))
            print("rebuilt", flush=True)


if __name__ == "__main__":
    work = {"write": write, "rebuild": fill_anew}[sys.argv[3] if len(sys.argv) > 3 else "write"]
    work(Path(sys.argv[1]), sys.argv[2])
