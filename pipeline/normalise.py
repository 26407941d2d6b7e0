"""The one place where text changes: raw blocks → canonical text with its way back.

NFC, Ð → Đ, odd spaces → space, runs of spaces → one, zero-width and control characters dropped, hyphens that a page
hides repaired, line breaks inside a paragraph → space. What the author wrote stays as it is (spelling, tone placement,
capitals, dashes). Text in a legacy encoding, where Ð and the soft hyphen are vowels, keeps them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache, partial

import regex

from corpus.model import Block, CanonicalText, Page
from pipeline.canonical_writer import CanonicalWriter
from pipeline.raw import RawBlock, RawDocument, Slice

NORMALISER_VERSION = "2"

_SPACE = r"\s"
_DROPPED = r"\x00-\x08\x0e-\x1b\x7f\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff"
_MARK = r"\u0300-\u036f"
_HYPHEN = r"\u00ad\ufffe"
_LETTERS = {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ"}
_LEGACY_LETTERS = "©®¸µ¶·¹»¼½¾Æ"

# One class, so that clean text is passed over at full speed; pairs of spaces and marks are asked for apart.
_ODD = re.compile(
    rf"[\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000{_DROPPED}{_HYPHEN}ÐðƉɖ\u0335]"
)
# Groups: gap (spaces and dropped characters), cluster (a letter with its marks), hyphen, letter.
_SPECIAL = re.compile(
    rf"""
      (?P<gap>[{_SPACE}{_DROPPED}]{{2,}} | (?!\x20)[{_SPACE}{_DROPPED}])
    | (?P<cluster>[^{_SPACE}{_DROPPED}{_MARK}{_HYPHEN}][{_DROPPED}]*[{_MARK}][{_DROPPED}{_MARK}]*)
    | (?P<hyphen>[{_HYPHEN}])
    | (?P<letter>[ÐðƉɖ])
    """,
    re.X,
)
_DROP = re.compile(f"[{_DROPPED}]+")
_GRAPHEME = regex.compile(r"\X")
_STROKES = {"d\u0335": "đ", "D\u0335": "Đ"}

_Put = Callable[[str, int, int], None]
"""Writes text that comes from `start:end` of the slice being read."""


def normalise(raw: RawDocument) -> CanonicalText:
    """The canonical text of a raw document. Blocks without words disappear."""
    texts = {page.number: page.text for page in raw.pages}
    legacy = _is_legacy(raw.pages)
    writer, blocks, shown = CanonicalWriter(), list[Block](), list[RawBlock]()
    for block in raw.blocks:
        writer.begin_block(_separator(shown[-1], block) if shown else "")
        for piece in block.slices:
            writer.join(piece.join)
            _write_slice(writer, piece, texts[piece.page][piece.start : piece.end], legacy=legacy)
        span = writer.block_span()
        if span:
            blocks.append(Block(span, writer.pieces_page(span), block.bold, block.cell))
            shown.append(block)
    return CanonicalText(writer.text, tuple(blocks), raw.pages, tuple(writer.pieces))


def _is_legacy(pages: tuple[Page, ...]) -> bool:
    """Whether the letters are those that TCVN3 shows as Latin-1."""
    length = sum(len(page.text) for page in pages)
    odd = sum(page.text.count(letter) for page in pages for letter in _LEGACY_LETTERS)
    return odd * 50 > length


def _separator(before: RawBlock, block: RawBlock) -> str:
    same_row = before.cell and block.cell and (before.cell.table, before.cell.row) == (block.cell.table, block.cell.row)
    return "\t" if same_row else "\n"


def _write_slice(writer: CanonicalWriter, piece: Slice, source: str, *, legacy: bool) -> None:
    put = partial(_put, writer, piece)
    if "  " not in source and not _ODD.search(source) and unicodedata.is_normalized("NFC", source):
        put(source, 0, len(source))
        return
    offset = 0
    for match in _SPECIAL.finditer(source):
        _plain(put, source, offset, match.start())
        offset = match.end()
        _special(writer, put, piece, match, legacy=legacy)
    _plain(put, source, offset, len(source))


def _put(writer: CanonicalWriter, piece: Slice, text: str, start: int, end: int) -> None:
    """Write text whose single spaces at either end may turn out to be too many."""
    if text[:1] == " ":
        writer.space(piece.page, piece.start + start)
        text, start = text[1:], start + 1
    last = text[-1:] == " "
    body, stop = (text[:-1], end - 1) if last else (text, end)
    writer.write(body, piece.page, piece.start + start, piece.start + stop)
    if last:
        writer.space(piece.page, piece.start + stop)


def _plain(put: _Put, source: str, start: int, end: int) -> None:
    text = source[start:end]
    if not text:
        return
    if unicodedata.is_normalized("NFC", text):
        put(text, start, end)
        return
    for match in _GRAPHEME.finditer(text):
        put(unicodedata.normalize("NFC", match[0]), start + match.start(), start + match.end())


def _special(writer: CanonicalWriter, put: _Put, piece: Slice, match: re.Match[str], *, legacy: bool) -> None:
    text, start, end = match[0], match.start(), match.end()
    if match.lastgroup == "gap":
        space = next((at for at, character in enumerate(text) if character.isspace()), None)
        if space is not None:
            writer.space(piece.page, piece.start + start + space)
    elif match.lastgroup == "cluster":
        put(_compose(text), start, end)
    elif legacy and text != "\ufffe":
        put(text, start, end)
    elif match.lastgroup == "letter":
        put(_LETTERS[text], start, end)
    elif text == "\ufffe" or _is_real_hyphen(match.string, start):
        put("-", start, end)


@lru_cache(maxsize=4096)
def _compose(cluster: str) -> str:
    letters = _DROP.sub("", cluster)
    composed = unicodedata.normalize("NFC", letters)
    return _LETTERS.get(composed, _STROKES.get(composed, composed))


def _is_real_hyphen(text: str, at: int) -> bool:
    """Whether a soft hyphen stands for a printed one, as in "QĐ-UBND", "2021-2025", "Lao động - Xã hội"."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before.isspace():
        return after.isspace()
    return before.isalnum() and (after.isupper() or after.isdigit())
