"""The canonical text: the one text that every offset refers to, and its way back to the source."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from corpus.model.span import Span


@dataclass(frozen=True, slots=True)
class PrintedWord:
    """A word recognised on an image: `start:end` of the page's raw text, its box in points from the upper left corner,
    and how sure the recognition is (0 to 1)."""

    start: int
    end: int
    left: float
    top: float
    width: float
    height: float
    confidence: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the source: its raw text as the reader found it, size in points (0 where there is no paper).

    `words` are there only where the text was recognised on an image; elsewhere the file itself knows their places.
    """

    number: int
    text: str
    width: float = 0.0
    height: float = 0.0
    words: tuple[PrintedWord, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a block stands in a table: table, row and column count from 0; `columns` is the number it spans."""

    table: int
    row: int
    column: int
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a table cell of the canonical text.

    Blocks are in reading order and do not overlap. A paragraph holds no line break; a cell may hold several lines.
    `page` (from 1) is where it starts; `bold` says that all of its words are printed bold.
    """

    span: Span
    page: int = 1
    bold: bool = False
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Canonical `start:end` comes from `origin:origin_end` of the raw text of `page`.

    Where both ranges have the same length, they agree character by character; otherwise only as a whole.
    """

    start: int
    end: int
    page: int
    origin: int
    origin_end: int


@dataclass(frozen=True, slots=True)
class Place:
    """A range of raw text of one page of the source."""

    page: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CanonicalText:
    """Normalised text with its blocks, the pages it came from and the pieces that lead back to them.

    Blocks are separated by one line feed, the cells of a table row by one tab.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    pages: tuple[Page, ...] = ()
    pieces: tuple[Piece, ...] = ()

    @property
    def digest(self) -> str:
        """SHA-256 of the text, hexadecimal."""
        return _digest(self.text)

    def block_at(self, offset: int) -> Block | None:
        """The block that holds `offset`, or none where a separator stands."""
        after = bisect_right(self.blocks, offset, key=lambda block: block.span.start)
        block = self.blocks[after - 1] if after else None
        return block if block and offset < block.span.end else None

    def places(self, span: Span) -> tuple[Place, ...]:
        """Where `span` stands in the source, one place for each piece it touches."""
        first = max(bisect_right(self.pieces, span.start, key=lambda piece: piece.start) - 1, 0)
        found: list[Place] = []
        for piece in self.pieces[first:]:
            if piece.start >= span.end:
                break
            if piece.end > span.start:
                found.append(_place(piece, span))
        return tuple(found)


@lru_cache(maxsize=8)
def _digest(text: str) -> str:
    """Asked for once for every fact of a document."""
    return sha256(text.encode()).hexdigest()


def _place(piece: Piece, span: Span) -> Place:
    if piece.end - piece.start != piece.origin_end - piece.origin:
        return Place(piece.page, piece.origin, piece.origin_end)
    start, end = max(span.start, piece.start), min(span.end, piece.end)
    return Place(piece.page, piece.origin + start - piece.start, piece.origin + end - piece.start)
