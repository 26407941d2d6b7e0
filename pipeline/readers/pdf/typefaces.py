"""Fonts of old encodings in the text layer of a PDF. Slow: to be asked for only where the text looks like one."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument, PdfTextPage

from corpus.model import Page
from pipeline.encodings.fonts import encoding_of_font
from pipeline.raw import Typeface

_LONGEST_NAME = 80


def old_typefaces(document: PdfDocument, pages: Sequence[Page]) -> tuple[Typeface, ...]:
    """The ranges of the pages, numbered as in the document, that are set in fonts of old encodings."""
    return tuple(face for page in pages for face in _faces(document[page.number - 1].get_textpage(), page))


def _faces(text: PdfTextPage, page: Page) -> Iterator[Typeface]:
    """Runs of one font; the spaces that the library puts between words have none and belong to the run."""
    font, start = "", 0
    for at in range(len(page.text)):
        name = _font(text, at)
        if not name or name == font:
            continue
        if encoding_of_font(font):
            yield Typeface(page.number, start, at, font)
        font, start = name, at
    if encoding_of_font(font):
        yield Typeface(page.number, start, len(page.text), font)


def _font(text: PdfTextPage, at: int) -> str:
    name, flags = ctypes.create_string_buffer(_LONGEST_NAME), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text, at, name, _LONGEST_NAME, flags)
    return name.value.decode("utf-8", errors="replace")
