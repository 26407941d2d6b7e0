"""One page of a PDF: its words, and whether it has ruled tables or is an image."""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

from pipeline.readers.pdf.furniture import without_signature_marks
from pipeline.readers.pdf.tables import has_rules
from pipeline.readers.pdf.words import PageText, page_to_text


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page as it was read. `is_image`: a picture with no print on it, stamps apart; then its text has all that was
    stamped, otherwise it has no marks of signatures."""

    text: PageText
    has_rules: bool = False
    is_image: bool = False


def read_page(document: PdfDocument, index: int) -> ReadPage:
    """Read a page, the appearance of its annotations included; each word by itself where there may be tables."""
    page, text_page, printed = _with_annotations(document, index)
    ruled = printed > 0 and has_rules(page)
    text = page_to_text(text_page, printed, whole_lines=not ruled)
    kept = without_signature_marks(text)
    if all(word.stamped for word in kept.words) and _has_image(page):
        return ReadPage(text, ruled, is_image=True)
    return ReadPage(kept, ruled)


def _with_annotations(document: PdfDocument, index: int) -> tuple[PdfPage, PdfTextPage, int]:
    """A page with its text, that of annotations included, and how many characters come from the page itself."""
    page = document[index]
    text_page = page.get_textpage()
    printed: int = text_page.count_chars()
    if pdfium.FPDFPage_GetAnnotCount(page) > 0 and pdfium.FPDFPage_Flatten(page, 0) == pdfium.FLATTEN_SUCCESS:
        page = document[index]
        text_page = page.get_textpage()
    return page, text_page, printed


def _has_image(page: PdfPage) -> bool:
    return any(True for _ in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=3))
