"""`make bench`, `python -m tests.bench [NAMES]`: run the benchmarks and print their tables.

`python -m tests.bench search` alone takes options: sizes of the collections, where to draw the curves.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable

from tests.bench import extraction, ingest, memory, ocr, reading, suggest
from tests.bench.search import table as search

BENCHMARKS: dict[str, Callable[[], Iterable[str]]] = {
    "extraction": extraction.table,
    "reading": reading.table,
    "ingest": ingest.table,
    "memory": memory.table,
    "ocr": ocr.table,
    "suggest": suggest.table,
    "search": search.table,
}


def main() -> int:
    if sys.argv[1:2] == ["search"]:
        _shown("search", lambda: search.table(sys.argv[2:]))
        return 0
    wanted = sys.argv[1:] or list(BENCHMARKS)
    unknown = [name for name in wanted if name not in BENCHMARKS]
    if unknown:
        print(f"No benchmark {unknown[0]!r}; there are: {', '.join(BENCHMARKS)}")
        return 2
    for name in wanted:
        _shown(name, BENCHMARKS[name])
    return 0


def _shown(name: str, table: Callable[[], Iterable[str]]) -> None:
    print(f"== {name}", flush=True)
    for line in table():
        print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
