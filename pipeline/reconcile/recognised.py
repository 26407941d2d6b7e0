"""Which documents were recognised from an image; what has a text of its own is left alone."""

from __future__ import annotations

from corpus.model import Page
from pipeline.raw import RawDocument


def recognised_page(raw: RawDocument) -> Page | None:
    """The page with the header, if it was recognised from an image; None for what has a text of its own."""
    first = next((page for page in raw.pages if page.text.strip()), None)
    return first if first is not None and first.words else None
