"""What a reader hands on: pages of raw text, and blocks made of slices of them in reading order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from corpus.model import Cell, Issue, Page


@dataclass(frozen=True, slots=True)
class Slice:
    """`start:end` of the raw text of `page`, joined to the slice before it by `join` ("", a space or a line feed)."""

    page: int
    start: int
    end: int
    join: str = " "


@dataclass(frozen=True, slots=True)
class RawBlock:
    """A paragraph or a cell. A paragraph may run over a line end or a page end: one slice for each run."""

    slices: tuple[Slice, ...]
    bold: bool = False
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class RawDocument:
    """All that a reader found. What is on a page but in no block (running heads, page numbers) is furniture."""

    media_type: str
    pages: tuple[Page, ...]
    blocks: tuple[RawBlock, ...]
    issues: tuple[Issue, ...] = ()


Reader = Callable[[bytes, str], RawDocument]
"""From the bytes of a file and its name to its raw document. Raises ReadError."""
