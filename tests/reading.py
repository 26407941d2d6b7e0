"""Short ways from words to canonical text and facts, for the tests."""

from __future__ import annotations

from corpus.model import CanonicalText, Facts
from extractors.extraction import extract
from pipeline.normalise import normalise
from pipeline.readers.plain import read_plain


def canonical(text: str) -> CanonicalText:
    """The canonical text of a plain text."""
    return normalise(read_plain(text.encode(), "thu.txt"))


def facts_of(text: str) -> Facts:
    """All facts of a plain text."""
    return extract(canonical(text))
