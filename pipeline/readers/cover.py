"""A text made of labelled lines with a body below them: what a mail and a package look like when read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from corpus.model import Page
from pipeline.raw import Cover, RawBlock, RawDocument, Slice
from pipeline.readers.composer import Composer


def cover_sheet(
    media_type: str, heading: str, lines: Iterable[tuple[str, str]], *, cover: Cover, body: RawDocument | None = None
) -> RawDocument:
    """A heading, "label: value" a line (empty values left out), and the body below."""
    composer = Composer()
    composer.add(heading, bold=True)
    for label, value in lines:
        words = " ".join(value.split())
        if words:
            composer.add(f"{label}: {words}")
    top = RawDocument(media_type, composer.pages, tuple(composer.blocks), cover=cover)
    return one_above_other(top, body) if body else top


def one_above_other(top: RawDocument, body: RawDocument) -> RawDocument:
    """One document of both, the pages and tables of the body behind those of the top."""
    shift = len(top.pages)
    tables = 1 + max((block.cell.table for block in top.blocks if block.cell), default=-1)
    pages = tuple(Page(page.number + shift, page.text, page.width, page.height, page.words) for page in body.pages)
    blocks = tuple(_shifted(block, shift, tables) for block in body.blocks)
    return replace(top, pages=(*top.pages, *pages), blocks=(*top.blocks, *blocks), issues=(*top.issues, *body.issues))


def _shifted(block: RawBlock, pages: int, tables: int) -> RawBlock:
    slices = tuple(Slice(s.page + pages, s.start, s.end, s.join) for s in block.slices)
    cell = replace(block.cell, table=block.cell.table + tables) if block.cell else None
    return block._replace(slices=slices, cell=cell)
