"""The header of a text, with only the extractors that it needs."""

from __future__ import annotations

from corpus.model import Header
from extractors.extraction import extract
from extractors.table import EXTRACTORS
from tests.reading import canonical

_NEEDED = tuple(e for e in EXTRACTORS if e.assigns in ("structure", "numbers", "dates", "header"))


def header_of(text: str) -> Header:
    return extract(canonical(text), _NEEDED).header
