"""Print the peak memory, in MiB, that reading a PDF of so many pages adds to the process and its libraries."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path


def main() -> int:
    """The file is made in another process, so that making it does not count."""
    import multiprocessing

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "huge.pdf"
        maker = multiprocessing.get_context("spawn").Process(target=_make, args=(path, int(sys.argv[1])))
        maker.start()
        maker.join()
        _read(path)
    print(f"{_peak_of_process():.1f}")
    return 0


def _make(path: Path, pages: int) -> None:
    from tests.bench.papers import huge_paper

    path.write_bytes(huge_paper(pages))


def _read(path: Path) -> None:
    from pipeline.normalise import normalise
    from pipeline.raw import ReadContext
    from pipeline.readers.pdf import read_pdf

    normalise(read_pdf(path.read_bytes(), ReadContext(path.name)))


def _peak_of_process() -> float:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


if __name__ == "__main__":
    sys.exit(main())
