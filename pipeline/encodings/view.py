"""Text in an old encoding readable, letter for letter: readers judge lines by it, and store what the file has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Page
from pipeline.encodings.find import Ranges, find_old, is_suspect
from pipeline.encodings.repair import OldText, repair
from pipeline.raw import RawBlock, RawDocument, Slice, Typeface

_LINE = re.compile(r"[^\n\f]*[^\s][^\n\f]*")


def readable(pages: Sequence[Page], typefaces: Sequence[Typeface] = ()) -> tuple[Page, ...]:
    """The pages with every letter of old text that one code stands for replaced by what it means; lengths stay."""
    if not typefaces and not is_suspect(pages):
        return tuple(pages)
    lines = tuple(
        RawBlock((Slice(page.number, *match.span()),)) for page in pages for match in _LINE.finditer(page.text)
    )
    return view_pages(pages, find_old(RawDocument("", tuple(pages), lines, typefaces=tuple(typefaces))))


def view_pages(pages: Sequence[Page], ranges: Ranges) -> tuple[Page, ...]:
    """The pages with what is in ranges of old text readable."""
    return tuple(
        replace(page, text=_view(page.text, ranges[page.number])) if page.number in ranges else page for page in pages
    )


def _view(text: str, ranges: Sequence[OldText]) -> str:
    letters = list(text)
    for old in ranges:
        decoded = repair(text[old.start : old.end], replace(old, hornless=False))
        for part, start, end in decoded.parts():
            if len(part) == end - start:
                letters[old.start + start : old.start + end] = part
    return "".join(letters)
