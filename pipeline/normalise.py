"""The one place where text changes: raw blocks → canonical text with its way back.

NFC, Ð → Đ, odd spaces → space, runs of spaces → one, zero-width and control characters dropped, hyphens that a page
hides repaired, line breaks inside a paragraph → space. What the author wrote stays as it is (spelling, tone placement,
capitals, dashes). Text in an old encoding is decoded first (`pipeline/encodings`); where one is not clear enough to be
decoded, Ð and the soft hyphen, which are vowels there, stay.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial

import regex

from corpus.model import Block, CanonicalText, Page
from pipeline.canonical_writer import CanonicalWriter
from pipeline.collector import no_collection
from pipeline.encodings import Decoded, OldText, find_old, repair
from pipeline.raw import RawBlock, RawDocument, Slice

NORMALISER_VERSION = "3"

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
# Those of them that are printable.
_ODD_PRINT = re.compile("[ÐðƉɖ\u0335]")
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
"""Writes text that comes from `start:end` of the part being read."""


@no_collection()
def normalise(raw: RawDocument) -> CanonicalText:
    """The canonical text of a raw document. Blocks without words disappear."""
    texts = {page.number: page.text for page in raw.pages}
    old = find_old(raw)
    sound = _sound_pages(raw.pages) - old.keys()
    legacy = cache(partial(_is_legacy, raw.pages))
    writer, blocks, shown = CanonicalWriter(), list[Block](), list[RawBlock]()
    for block in raw.blocks:
        writer.begin_block(_separator(shown[-1], block) if shown else "")
        for piece in block.slices:
            page, start, end, join = piece
            writer.join(join)
            source = texts[page][start:end]
            if _is_spaced(source) and (page in sound or (page not in old and _is_sound(source))):
                writer.write(source, page, start, end)
            else:
                _write_odd(writer, piece, texts[page], old.get(page, ()), legacy)
        span = writer.block_span()
        if span:
            blocks.append(Block(span, writer.block_page, block.bold, block.cell))
            shown.append(block)
    return CanonicalText(writer.text, tuple(blocks), raw.pages, writer.pieces)


def _sound_pages(pages: Sequence[Page]) -> set[int]:
    return {page.number for page in pages if _is_sound(page.text)}


def _write_odd(
    writer: CanonicalWriter, piece: Slice, page: str, old: Sequence[OldText], legacy: Callable[[], bool]
) -> None:
    """A slice that is not canonical text as it stands."""
    for target, part in _targets(writer, piece, page, old):
        _write_slice(target, part, legacy)


def _is_spaced(source: str) -> bool:
    """Whether a slice has no white space but single spaces between words, and nothing that does not print."""
    return source.isprintable() and "  " not in source and source[:1] != " " and source[-1:] != " "


def _is_sound(source: str) -> bool:
    """Whether all letters of a text are as the canonical text has them."""
    return source.isascii() or (_ODD_PRINT.search(source) is None and unicodedata.is_normalized("NFC", source))


def _is_legacy(pages: tuple[Page, ...]) -> bool:
    """Whether the letters are those that TCVN3 shows as Latin-1."""
    length = sum(len(page.text) for page in pages)
    odd = sum(page.text.count(letter) for page in pages for letter in _LEGACY_LETTERS)
    return odd * 50 > length


def _separator(before: RawBlock, block: RawBlock) -> str:
    same_row = before.cell and block.cell and (before.cell.table, before.cell.row) == (block.cell.table, block.cell.row)
    return "\t" if same_row else "\n"


@dataclass(frozen=True, slots=True)
class _Target:
    """Where the words of a part of a slice go; offsets are those of the part, or of its decoded text."""

    writer: CanonicalWriter
    page: int
    start: int
    decoded: Decoded | None = None

    def put(self, text: str, start: int, end: int) -> None:
        """Write text whose single spaces at either end may turn out to be too many."""
        if text[:1] == " ":
            self.space(start)
            text, start = text[1:], start + 1
        last = text[-1:] == " "
        body, stop = (text[:-1], end - 1) if last else (text, end)
        self._write(body, start, stop)
        if last:
            self.space(stop)

    def space(self, at: int) -> None:
        """A space of the source."""
        origin = self.decoded.starts[at] if self.decoded else at
        self.writer.space(self.page, self.start + origin)

    def _write(self, text: str, start: int, end: int) -> None:
        if self.decoded is None or not text:
            self.writer.write(text, self.page, self.start + start, self.start + end)
        elif len(text) != end - start:
            self._write_from(text, start, end)
        else:
            for at, stop in self.decoded.runs(start, end):
                self._write_from(text[at - start : stop - start], at, stop)

    def _write_from(self, text: str, start: int, end: int) -> None:
        """Text that a range of the decoded text gave, with the range of the source behind it."""
        if self.decoded:
            origin, origin_end = self.decoded.starts[start], self.decoded.ends[end - 1]
            self.writer.write(text, self.page, self.start + origin, self.start + origin_end)


def _targets(writer: CanonicalWriter, piece: Slice, page: str, old: Sequence[OldText]) -> Iterator[tuple[_Target, str]]:
    """The parts of a slice in order, each with the text to write: as it stands, or decoded."""
    at = piece.start
    for found in old[max(bisect_right(old, piece.start, key=lambda r: r.start) - 1, 0) :] if old else ():
        start, end = max(found.start, at), min(found.end, piece.end)
        if start >= piece.end:
            break
        if start >= end:
            continue
        if at < start:
            yield _Target(writer, piece.page, at), page[at:start]
        decoded = repair(page[start:end], found)
        yield _Target(writer, piece.page, start, decoded), decoded.text
        at = end
    if at < piece.end:
        yield _Target(writer, piece.page, at), page[at : piece.end]


def _write_slice(target: _Target, source: str, legacy: Callable[[], bool]) -> None:
    if "  " not in source and not _ODD.search(source) and unicodedata.is_normalized("NFC", source):
        target.put(source, 0, len(source))
        return
    offset = 0
    for match in _SPECIAL.finditer(source):
        _plain(target.put, source, offset, match.start())
        offset = match.end()
        _special(target, match, legacy)
    _plain(target.put, source, offset, len(source))


def _plain(put: _Put, source: str, start: int, end: int) -> None:
    text = source[start:end]
    if not text:
        return
    if unicodedata.is_normalized("NFC", text):
        put(text, start, end)
        return
    for match in _GRAPHEME.finditer(text):
        put(unicodedata.normalize("NFC", match[0]), start + match.start(), start + match.end())


def _special(target: _Target, match: re.Match[str], legacy: Callable[[], bool]) -> None:
    text, start, end, put = match[0], match.start(), match.end(), target.put
    if match.lastgroup == "gap":
        space = next((at for at, character in enumerate(text) if character.isspace()), None)
        if space is not None:
            target.space(start + space)
    elif match.lastgroup == "cluster":
        put(_compose(text), start, end)
    elif text != "\ufffe" and legacy():
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
