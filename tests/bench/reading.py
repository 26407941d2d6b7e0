"""Reading born-digital PDF, in this process, against the text layer alone as pypdfium2 gives it."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from pipeline.normalise import normalise
from pipeline.raw import ReadContext
from pipeline.readers.pdf import read_pdf
from tests.bench.papers import long_paper
from tests.bench.texts import SAMPLES
from tests.bench.timing import in_turns, pin_to_one_core

ROUNDS = 9
LONG = 60
HUGE = 2_000


def table() -> list[str]:
    """Pages and the ratio of the times, for a long paper without ruled tables and for the samples; memory."""
    pin_to_one_core()
    gc.collect()
    gc.freeze()  # as in the process that reading is forked from
    samples = [path.read_bytes() for path in sorted(Path(SAMPLES).rglob("*.pdf"))]
    return [
        _row("long paper, no ruled tables", [long_paper(LONG)]),
        _row("samples, half of the pages ruled", samples),
        _memory(HUGE),
    ]


def _row(name: str, files: Sequence[bytes]) -> str:
    """The median ratio of rounds in which each takes its turn, so that a busy machine slows both."""
    pages = sum(len(read_pdf(data, ReadContext("a.pdf")).pages) for data in files)
    ours, peer = in_turns(
        lambda: [normalise(read_pdf(data, ReadContext("a.pdf"))) for data in files],
        lambda: [_text_alone(data) for data in files],
        rounds=ROUNDS,
    )
    ratio = median(a / b for a, b in zip(ours, peer, strict=True))
    return f"{name:34} {pages:4} pages  {median(ours) / pages * 1e3:6.1f} ms/page  {ratio:5.1f} × pypdfium2 text"


def _text_alone(data: bytes) -> int:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        return sum(len(page.get_textpage().get_text_range()) for page in document)
    finally:
        document.close()


def _memory(pages: int) -> str:
    """Peak resident memory of a process that reads a file of so many pages, beside that of a tenth of them."""
    few, many = (_peak(count) for count in (pages // 10, pages))
    return f"peak memory, {pages // 10} and {pages} pages      {few:5.0f} and {many:.0f} MiB"


def _peak(pages: int) -> float:
    command = [sys.executable, "-m", "tests.bench.reading_peak", str(pages)]
    root = Path(__file__).resolve().parents[2]
    return float(subprocess.run(command, check=True, capture_output=True, text=True, cwd=root).stdout)
