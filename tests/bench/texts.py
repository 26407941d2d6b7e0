"""The text that benchmarks run on: the true texts of the samples."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from corpus.model import CanonicalText
from pipeline.normalise import normalise
from pipeline.readers.plain import read_plain

SAMPLES = Path(__file__).resolve().parents[2] / "corpus" / "samples"


@cache
def sample_texts() -> tuple[CanonicalText, ...]:
    """Canonical text of every sample that has a true text in UTF-8."""
    files = sorted(SAMPLES.rglob("*.gold.json"))
    texts = (path.with_name(path.name.removesuffix(".gold.json") + ".txt") for path in files)
    return tuple(normalise(read_plain(path.read_bytes(), path.name)) for path in texts if path.is_file())


def word_count(texts: tuple[CanonicalText, ...]) -> int:
    return sum(len(text.text.split()) for text in texts)
