"""Memory of one process that extracts many documents: it must not grow with their number."""

from __future__ import annotations

import gc
from itertools import cycle, islice
from pathlib import Path

from corpus.model import CanonicalText
from extractors.extraction import extract
from tests.bench.texts import sample_texts

DOCUMENTS = 10_000
STEPS = 5


def table() -> list[str]:
    """Resident memory after each fifth of the documents, each with words of its own, as a ratio to the first."""
    texts = cycle(sample_texts())
    lines, first = [], 0.0
    for step in range(STEPS):
        for number, text in enumerate(islice(texts, DOCUMENTS // STEPS)):
            extract(_varied(text, step * DOCUMENTS + number))
        gc.collect()
        now = _resident()
        first = first or now
        done = (step + 1) * DOCUMENTS // STEPS
        lines.append(f"after {done:6,} documents  {now / 2**20:6.0f} MiB  ratio {now / first:.3f}")
    return lines


def _varied(text: CanonicalText, number: int) -> CanonicalText:
    """The first part of a text with a word that no other document has, so that nothing can be remembered."""
    cut = text.blocks[: max(len(text.blocks) // 4, 1)]
    end = cut[-1].span.end
    words = text.text[:end]
    return CanonicalText(f"{words}\nSở Thử nghiệm {number}", cut)


def _resident() -> float:
    """Bytes of resident memory."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return float(pages * 4096)
