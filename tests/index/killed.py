"""A process that takes in papers without end and says what was acknowledged; it is there to be killed."""

from __future__ import annotations

import sys
from pathlib import Path

from index.outbox import feed
from index.search import TantivyIndex
from tests.index.making import Paper, Work, opened, put


def run(folder: Path) -> None:
    with opened(folder) as store:
        index = TantivyIndex(folder / "chi-muc")
        start = store.counts().documents
        for n in range(start, start + 100_000):
            identity = put(
                store, Paper(number=f"{n}/QĐ-TTg", title=f"Việc thứ {n}", tasks=(Work("rà soát", "Sở Y tế"),))
            )
            print(identity, flush=True)
            if n % 3 == 0:
                feed(store, index)


if __name__ == "__main__":
    run(Path(sys.argv[1]))
