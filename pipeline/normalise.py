"""The one place where text changes: raw blocks → canonical text with its way back.

NFC, Ð → Đ, odd spaces → space, runs of spaces → one, zero-width characters and soft hyphens repaired, line breaks inside
a paragraph → space. What the author wrote stays as it is (spelling, tone placement, capitals, dashes).
"""

from __future__ import annotations

import re
import unicodedata

from corpus.model import Block, CanonicalText, Piece, Span
from pipeline.raw import RawBlock, RawDocument, Slice

NORMALISER_VERSION = "1"

_DROPPED = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x200E, 0x200F))
# A base letter with the marks that follow it, or a run without any.
_CLUSTER = re.compile(
    r"[^\u0300-\u036f][\u0300-\u036f]+|[^\u0300-\u036f]+?(?=[^\u0300-\u036f][\u0300-\u036f]|$)|[\u0300-\u036f]+", re.S
)
_SOFT_HYPHEN = re.compile(r"(?<=[^\W_])(?:\u00ad|\ufffe)(?=[A-ZĐ])")
_ONE_TO_ONE = {
    **dict.fromkeys((0x00A0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000, 0x0009, 0x000B, 0x000C), " "),
    0x00D0: "Đ",
    0x00F0: "đ",
    0x0189: "Đ",
    0x0256: "đ",
    0xFFFE: "-",
}


class _Writer:
    """Collects canonical text and the pieces that lead back."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.pieces: list[Piece] = []

    def write(self, text: str, page: int | None = None, origin: int = 0, origin_end: int = 0) -> None:
        """Append text; with a page, note where it came from, growing the last piece where it just goes on."""
        if not text:
            return
        start, self.length = self.length, self.length + len(text)
        self.parts.append(text)
        if page is None:
            return
        last = self.pieces[-1] if self.pieces else None
        equal = len(text) == origin_end - origin
        if last and equal and _goes_on(last, start, page, origin):
            self.pieces[-1] = Piece(last.start, self.length, page, last.origin, origin_end)
        else:
            self.pieces.append(Piece(start, self.length, page, origin, origin_end))

    def ends_with_space(self) -> bool:
        return not self.parts or self.parts[-1][-1].isspace()


def _goes_on(last: Piece, start: int, page: int, origin: int) -> bool:
    one_to_one = last.end - last.start == last.origin_end - last.origin
    return one_to_one and last.end == start and last.page == page and last.origin_end == origin


def normalise(raw: RawDocument) -> CanonicalText:
    """The canonical text of a raw document. Empty blocks disappear."""
    texts = {page.number: page.text for page in raw.pages}
    writer, blocks = _Writer(), list[Block]()
    for block in raw.blocks:
        if not any(texts[s.page][s.start : s.end].strip() for s in block.slices):
            continue
        if blocks:
            writer.write(_separator(blocks[-1], block))
        start = writer.length
        _write_block(writer, block, texts)
        end = writer.length
        if end > start:
            blocks.append(Block(Span(start, end), block.slices[0].page, block.bold, block.cell))
    return CanonicalText("".join(writer.parts), tuple(blocks), raw.pages, tuple(writer.pieces))


def _separator(before: Block, block: RawBlock) -> str:
    same_row = before.cell and block.cell and (before.cell.table, before.cell.row) == (block.cell.table, block.cell.row)
    return "\t" if same_row else "\n"


def _write_block(writer: _Writer, block: RawBlock, texts: dict[int, str]) -> None:
    first = writer.length
    for piece in block.slices:
        source = texts[piece.page][piece.start : piece.end]
        if not source.strip():
            continue
        if writer.length > first and piece.join and not (piece.join == " " and writer.ends_with_space()):
            writer.write(piece.join)
        _write_slice(writer, piece, source, at_start=writer.length == first or piece.join != "")
    _trim(writer, first)


def _write_slice(writer: _Writer, piece: Slice, source: str, *, at_start: bool) -> None:
    source = _SOFT_HYPHEN.sub("-", source)
    space_pending = False
    for match in _CLUSTER.finditer(source):
        text = match[0]
        if len(text) > 1 and unicodedata.combining(text[1]) if len(text) > 1 else False:
            composed = unicodedata.normalize("NFC", text).translate(_ONE_TO_ONE)
            writer.write(composed, piece.page, piece.start + match.start(), piece.start + match.end())
            at_start = False
            continue
        offset = piece.start + match.start()
        for run in re.finditer(r"\s+|[^\s\u200b-\u200f\u2060\ufeff\u00ad]+", text):
            if run[0].isspace():
                space_pending = not (at_start or writer.ends_with_space())
                if space_pending:
                    writer.write(" ", piece.page, offset + run.start(), offset + run.start() + 1)
                continue
            at_start = False
            composed = unicodedata.normalize("NFC", run[0]).translate(_ONE_TO_ONE)
            writer.write(composed, piece.page, offset + run.start(), offset + run.end())


def _trim(writer: _Writer, first: int) -> None:
    while writer.length > first and writer.parts and writer.parts[-1].isspace():
        writer.length -= len(writer.parts.pop())
        while writer.pieces and writer.pieces[-1].start >= writer.length:
            writer.pieces.pop()
        if writer.pieces and writer.pieces[-1].end > writer.length:
            last = writer.pieces.pop()
            cut = last.end - writer.length
            writer.pieces.append(Piece(last.start, writer.length, last.page, last.origin, last.origin_end - cut))
