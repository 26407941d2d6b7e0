"""Reading born-digital PDF against the text layer alone, as pypdfium2 gives it."""

from __future__ import annotations

from pathlib import Path

from pipeline.normalise import normalise
from pipeline.readers.pdf import read_pdf
from tests.bench.texts import SAMPLES
from tests.bench.timing import pin_to_one_core, seconds


def table() -> list[str]:
    """Pages a second, and the ratio of the times."""
    pin_to_one_core()
    files = [(path.read_bytes(), path.name) for path in sorted(Path(SAMPLES).rglob("*.pdf"))]
    pages = sum(len(read_pdf(data, name).pages) for data, name in files)
    ours = seconds(lambda: [normalise(read_pdf(data, name)) for data, name in files])
    peer = seconds(lambda: [_text_alone(data) for data, _ in files])
    return [
        f"read and normalise   {pages / ours:10,.0f} pages/s",
        f"pypdfium2 text       {pages / peer:10,.0f} pages/s",
        f"ratio of the times   {ours / peer:10.1f}",
    ]


def _text_alone(data: bytes) -> int:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        return sum(len(page.get_textpage().get_text_range()) for page in document)
    finally:
        document.close()
