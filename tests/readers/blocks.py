"""Short ways from bytes to readable blocks."""

from __future__ import annotations

from corpus.model import Block, CanonicalText
from pipeline.normalise import normalise
from pipeline.raw import RawDocument
from pipeline.readers.plain import read_plain


def plain(text: str) -> RawDocument:
    return read_plain(text.encode(), "thu.txt")


def words(raw: RawDocument) -> list[str]:
    """The text of each block."""
    canonical = normalise(raw)
    return [block.span.of(canonical.text) for block in canonical.blocks]


def rows(raw: RawDocument, table: int = 0) -> list[list[str]]:
    """The cells of a table, row by row."""
    canonical = normalise(raw)
    found: dict[int, list[str]] = {}
    for block in canonical.blocks:
        if block.cell and block.cell.table == table:
            found.setdefault(block.cell.row, []).append(block.span.of(canonical.text))
    return [found[row] for row in sorted(found)]


def pairs(canonical: CanonicalText) -> list[tuple[Block, str]]:
    return [(block, block.span.of(canonical.text)) for block in canonical.blocks]
