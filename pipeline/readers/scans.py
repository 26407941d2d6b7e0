"""Pages that are images, of PDF and of picture files: recognised, or an issue that says why not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.errors import UnsupportedFormat
from corpus.model import Issue, PrintedWord, Severity

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

    from pipeline.ocr.engine import Engine, Grey
    from pipeline.ocr.printing import ScannedPage
    from pipeline.readers.pdf.word import Word
    from pipeline.readers.pdf.words import PageText

Picture = tuple["Grey", float, float]
"""An image of a page and the page's width and height in points."""

INSTALL = "Cài Tesseract với tiếng Việt (Debian: apt-get install tesseract-ocr tesseract-ocr-vie) rồi nạp lại."


def engine_or_none() -> Engine | None:
    """The recogniser of this machine; the libraries for it load when a scan is met."""
    from pipeline.ocr.engines import first_engine

    return first_engine()


def scanned_pages(pictures: Iterable[Picture], engine: Engine) -> Iterator[ScannedPage]:
    """The text of each page, with words and their boxes. Raises OcrFailed."""
    from pipeline.ocr.pages import recognise_pages
    from pipeline.ocr.printing import to_page

    sizes: list[tuple[float, float]] = []
    for at, recognised in enumerate(recognise_pages(_images(pictures, sizes), engine)):
        yield to_page(recognised, width=sizes[at][0], height=sizes[at][1])


def _images(pictures: Iterable[Picture], sizes: list[tuple[float, float]]) -> Iterator[Grey]:
    for image, width, height in pictures:
        sizes.append((width, height))
        yield image


def drawn_pages(document: PdfDocument, indices: Sequence[int]) -> Iterator[Picture]:
    """Pages of a PDF as images, one after the other."""
    from pipeline.ocr.rendering import page_to_image

    return (page_to_image(document, index) for index in indices)


def with_stamped(page: ScannedPage, layer: PageText) -> ScannedPage:
    """A recognised page with the words of its text layer, a stamped number or day, behind its own."""
    if not layer.words:
        return page
    offset = len(page.text.text)
    words = tuple(word._replace(start=word.start + offset, end=word.end + offset) for word in layer.words)
    text = replace(page.text, text=page.text.text + layer.text, words=(*page.text.words, *words))
    return replace(page, text=text, words=(*page.words, *(_printed(word, page.shown[1]) for word in words)))


def _printed(word: Word, height: float) -> PrintedWord:
    """A word of the text layer, which nobody doubts."""
    return PrintedWord(word.start, word.end, word.left, height - word.top, word.right - word.left, word.height, 1.0)


def no_engine() -> UnsupportedFormat:
    """Nothing on this machine recognises print."""
    return UnsupportedFormat("Bản quét: tệp chỉ có ảnh, mà máy này chưa có bộ nhận dạng chữ (OCR).", remedy=INSTALL)


def issues_of(numbers: Sequence[int], pages: Sequence[ScannedPage], engine: Engine) -> Iterator[Issue]:
    """What the user should know of recognised pages: a poorer recogniser was used; a page has nothing to read."""
    if engine.name != "tesseract":
        yield Issue(
            code="nhan-dang-du-phong",
            message="Bản quét được đọc bằng bộ nhận dạng dự phòng (trueocr), có thể sai dấu thanh.",
            remedy=INSTALL,
            severity=Severity.WARNING,
        )
    for number, page in zip(numbers, pages, strict=True):
        if not page.text.words:
            yield unread_page(number)


def unread_page(number: int, *, severity: Severity = Severity.WARNING) -> Issue:
    """A page that is an image without words on it, or one that nothing could read."""
    return Issue(
        code="trang-anh",
        message=f"Trang {number} là ảnh, không nhận dạng được chữ nào.",
        remedy="Hãy xem trang này trên bản gốc.",
        place=f"trang {number}",
        severity=severity,
    )
