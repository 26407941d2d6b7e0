"""Which ranges of a raw document are in an old encoding: by the fonts, then by the text of what has no telling font.

Text with letters that only Unicode has is never taken; nor is a short text by itself.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from corpus.model import Page
from pipeline.encodings.fonts import encoding_of_font, is_capital_font
from pipeline.encodings.horn import is_horn_lost
from pipeline.encodings.repair import OldText, decode
from pipeline.encodings.score import clear_best, score
from pipeline.raw import RawBlock, RawDocument, Slice, Typeface

Ranges = Mapping[int, tuple[OldText, ...]]
"""By the number of the page: ranges in order that do not overlap."""

_FEW = 8
# What Vietnamese text in Unicode does not have and text in an old encoding has all the time.
_ODD = re.compile(
    r"[\x80-\x84\x86-\x9f¡-¦¨ª¬®¯²-¶¸-ºÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþÿ\u00ad\u2212\x02-\x06\x10-\x15\x19\x1c-\x1e]"
)
_TYPED = re.compile(r"[aeoAEO]\^|[uoUO]\+[a-z'`?~.\s]|\b[dD]d[aeiou]")
# Letters that no old encoding is shown as.
_UNICODE = re.compile(r"[ăĂđĐĩĨũŨơƠưƯ\u0300-\u0303\u0306\u0309\u031b\u0323\u1ea0-\u1ef9]")
_FONT_SHARE = 0.9


def find_old(raw: RawDocument) -> Ranges:
    """The ranges of old text, by page; none for nearly every document, which one look at its signs tells."""
    faces = [face for face in raw.typefaces if encoding_of_font(face.font)]
    suspect = is_suspect(raw.pages) if raw.suspect is None else raw.suspect
    if not faces and not suspect:
        return {}
    texts = {page.number: page.text for page in raw.pages}
    fonted = list(_by_font(faces, texts))
    found = fonted + list(_by_text(raw.blocks, texts, _Covered.of(fonted)))
    return _by_page(_with_horns(found, texts))


def is_suspect(pages: Iterable[Page]) -> bool:
    """Whether pages have signs of an old encoding at all."""
    return sum(_signs(page.text) for page in pages) >= _FEW


def _signs(text: str) -> int:
    """How many signs of an old encoding are in a text; the rarer are looked for where their letters are."""
    signs = len(_ODD.findall(text)) + text.count("á»")
    if any(letters in text for letters in ("^", "+", "dd", "Dd")):
        signs += len(_TYPED.findall(text))
    return signs


@dataclass(frozen=True, slots=True)
class _Covered:
    """Ranges that a font has decided, by page."""

    pages: dict[int, list[OldText]]
    encodings: frozenset[str]

    @classmethod
    def of(cls, ranges: list[OldText]) -> _Covered:
        pages: dict[int, list[OldText]] = {}
        for found in sorted(ranges, key=lambda r: (r.page, r.start)):
            pages.setdefault(found.page, []).append(found)
        return cls(pages, frozenset(r.encoding for r in ranges))

    def outside(self, piece: Slice) -> Iterator[tuple[int, int]]:
        """The parts of a slice that no range covers."""
        at = piece.start
        ranges = self.pages.get(piece.page, [])
        first = max(bisect_right(ranges, piece.start, key=lambda r: r.start) - 1, 0)
        for found in ranges[first:]:
            if found.start >= piece.end:
                break
            if found.start > at:
                yield at, found.start
            at = max(at, found.end)
        if at < piece.end:
            yield at, piece.end


def _by_font(faces: list[Typeface], texts: Mapping[int, str]) -> Iterator[OldText]:
    """Ranges in fonts of old encodings, if their text does not belie the font."""
    groups: dict[str, list[Typeface]] = {}
    for face in faces:
        if not _UNICODE.search(texts[face.page], face.start, face.end):
            groups.setdefault(encoding_of_font(face.font) or "", []).append(face)
    for claimed, members in groups.items():
        encoding = _judge(claimed, [texts[face.page][face.start : face.end] for face in members])
        for face in members if encoding else ():
            capitals = encoding == "tcvn3" and (face.capitals or is_capital_font(face.font))
            yield OldText(face.page, face.start, face.end, encoding or "", capitals)


def _judge(claimed: str, texts: list[str]) -> str | None:
    """The encoding that a font claims, another that its text is clearly in, or none."""
    by_font = score(texts, claimed)
    best = clear_best(texts)
    if best is not None and by_font.gain < _FONT_SHARE * best.gain:
        return best.encoding
    return claimed if by_font.after >= by_font.before else None


def _by_text(blocks: Iterable[RawBlock], texts: Mapping[int, str], covered: _Covered) -> Iterator[OldText]:
    """Blocks whose text tells, together or each alone."""
    parts = [[(p.page, s, e) for p in block.slices for s, e in covered.outside(p)] for block in blocks]
    words = [" ".join(texts[page][start:end] for page, start, end in block) for block in parts]
    encodings = _of_blocks(words, covered)
    return (OldText(page, start, end, encodings[at]) for at in sorted(encodings) for page, start, end in parts[at])


def _of_blocks(words: list[str], covered: _Covered) -> dict[int, str]:
    """The encodings of the blocks that are in an old one, by their place."""
    free = [at for at, text in enumerate(words) if text and not _UNICODE.search(text)]
    odd = [at for at in free if _signs(words[at])]
    best = clear_best([words[at] for at in odd])
    known = best.encoding if best else next(iter(covered.encodings), None)
    # In a text that is old throughout, blocks without a telling sign are old too ("Phô lôc").
    asked = free if known and len(free) == len(words) else odd
    found = ((at, _of_block(words[at], known)) for at in asked)
    return {at: encoding for at, encoding in found if encoding}


def _of_block(text: str, known: str | None) -> str | None:
    """The encoding of a block: the one known from the rest unless it makes it worse, or its own clear one."""
    if known:
        found = score([text], known)
        if found.words and found.after >= found.before:
            return known
    own = clear_best([text])
    return own.encoding if own else None


def _with_horns(found: list[OldText], texts: Mapping[int, str]) -> list[OldText]:
    """The ranges, told whether the letter ư is missing from them all."""
    old = [r for r in found if r.encoding == "tcvn3"]
    text = "\n".join(decode(texts[r.page][r.start : r.end], r.encoding).text for r in old)
    if not is_horn_lost(text):
        return found
    return [replace(r, hornless=r.encoding == "tcvn3") for r in found]


def _by_page(found: list[OldText]) -> Ranges:
    """Neighbours of one kind are one range: a letter and its mark may stand in different runs."""
    pages: dict[int, list[OldText]] = {}
    for this in sorted(found, key=lambda r: (r.page, r.start)):
        ranges = pages.setdefault(this.page, [])
        if ranges and replace(ranges[-1], start=this.start, end=this.end) == this and ranges[-1].end == this.start:
            ranges[-1] = replace(ranges[-1], end=this.end)
        else:
            ranges.append(this)
    return {page: tuple(ranges) for page, ranges in pages.items()}
