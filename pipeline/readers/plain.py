"""Plain text."""

from __future__ import annotations

from corpus.model import Page
from pipeline.raw import RawBlock, RawDocument, Slice


def read_plain(data: bytes, name: str) -> RawDocument:
    """One block a line."""
    text = data.decode("utf-8-sig").replace("\r\n", "\n")
    blocks: list[RawBlock] = []
    start = 0
    for line in text.split("\n"):
        blocks.append(RawBlock((Slice(1, start, start + len(line)),)))
        start += len(line) + 1
    return RawDocument("text/plain", (Page(1, text),), tuple(blocks))
