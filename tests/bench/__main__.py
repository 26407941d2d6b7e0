"""`make bench [NAMES]`: run the benchmarks and print their tables."""

from __future__ import annotations

import sys
from collections.abc import Callable

from tests.bench import extraction, ingest, memory, ocr, reading, suggest

BENCHMARKS: dict[str, Callable[[], list[str]]] = {
    "extraction": extraction.table,
    "reading": reading.table,
    "ingest": ingest.table,
    "memory": memory.table,
    "ocr": ocr.table,
    "suggest": suggest.table,
}


def main() -> int:
    wanted = sys.argv[1:] or list(BENCHMARKS)
    unknown = [name for name in wanted if name not in BENCHMARKS]
    if unknown:
        print(f"No benchmark {unknown[0]!r}; there are: {', '.join(BENCHMARKS)}")
        return 2
    for name in wanted:
        print(f"== {name}", *BENCHMARKS[name](), sep="\n", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
