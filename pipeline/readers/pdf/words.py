"""Text of a PDF page → words with their places on paper."""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass, replace

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument, PdfTextPage

# A word ends after the mark of a hyphen at a line's end.
_WORD = re.compile(r"[^\s\x00\ufffe]+\ufffe?|\ufffe")
_BOLD_NAME = re.compile(rb"bold|black|heavy|demi", re.I)


@dataclass(frozen=True, slots=True)
class Word:
    """`start:end` of the page's text, its box in points (origin below left) and how it is printed.

    `stamped` says that it comes from an annotation: a stamped number, the mark of a digital signature.
    """

    start: int
    end: int
    left: float
    bottom: float
    right: float
    top: float
    bold: bool = False
    stamped: bool = False

    @property
    def height(self) -> float:
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class PageText:
    """The text of one page as the library gives it, with its words and the size of the paper."""

    text: str
    words: tuple[Word, ...]
    width: float
    height: float


def page_to_text(document: PdfDocument, index: int) -> PageText:
    """Read a page, the appearance of its annotations included; places are those of the page as it is shown."""
    page = document[index]
    printed = page.get_textpage().count_chars()
    if pdfium.FPDFPage_GetAnnotCount(page) > 0 and pdfium.FPDFPage_Flatten(page, 0) == pdfium.FLATTEN_SUCCESS:
        page = document[index]
    width, height = page.get_size()
    text_page = page.get_textpage()
    text = _text(text_page)
    turn = page.get_rotation()
    words = (_word(text_page, match, printed) for match in _WORD.finditer(text))
    shown = (_turned(word, turn, width, height) for word in words)
    return PageText(text, tuple(word for word in shown if word.right > word.left), width, height)


def _turned(word: Word, turn: int, width: float, height: float) -> Word:
    """A word on a page that is shown turned clockwise by so many degrees, in the page's shown size."""
    left, bottom, right, top = word.left, word.bottom, word.right, word.top
    if turn == 90:
        return replace(word, left=bottom, bottom=height - right, right=top, top=height - left)
    if turn == 180:
        return replace(word, left=width - right, bottom=height - top, right=width - left, top=height - bottom)
    if turn == 270:
        return replace(word, left=width - top, bottom=left, right=width - bottom, top=right)
    return word


def _text(text_page: PdfTextPage) -> str:
    """The text with one code point for each character that the library counts."""
    count = text_page.count_chars()
    text: str = text_page.get_text_range() if count else ""
    if len(text) == count:
        return text
    codes = (pdfium.FPDFText_GetUnicode(text_page, i) for i in range(count))
    return "".join(chr(code) if code and not 0xD800 <= code < 0xE000 else "\x00" for code in codes)


def _word(text_page: PdfTextPage, match: re.Match[str], printed: int) -> Word:
    first, last = match.start(), match.end() - 1
    boxes = (_box(text_page, first), _box(text_page, last))
    return Word(
        first,
        last + 1,
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
        bold=_is_bold(text_page, first),
        stamped=first >= printed,
    )


def _box(text_page: PdfTextPage, index: int) -> tuple[float, float, float, float]:
    box = pdfium.FS_RECTF()
    if not pdfium.FPDFText_GetLooseCharBox(text_page, index, box):
        return 0.0, 0.0, 0.0, 0.0
    return box.left, box.bottom, box.right, box.top


def _is_bold(text_page: PdfTextPage, index: int) -> bool:
    if pdfium.FPDFText_GetFontWeight(text_page, index) >= 600:
        return True
    name, flags = ctypes.create_string_buffer(80), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text_page, index, name, 80, flags)
    return _BOLD_NAME.search(name.value) is not None
