"""One page of a PDF: its words, and whether it has ruled tables or is an image."""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument, PdfPage

from pipeline.readers.pdf.furniture import without_signature_marks
from pipeline.readers.pdf.layer import TextLayer
from pipeline.readers.pdf.tables import has_rules, is_text_alone
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
    with TextLayer(document, index) as layer:
        printed = layer.count
        layer.take_in_annotations()
        ruled = printed > 0 and not is_text_alone(layer) and has_rules(document[index])
        text = page_to_text(layer, printed, whole_lines=not ruled)
    kept = without_signature_marks(text)
    if all(word.stamped for word in kept.words) and _has_image(document[index]):
        return ReadPage(text, ruled, is_image=True)
    return ReadPage(kept, ruled)


def _has_image(page: PdfPage) -> bool:
    return any(True for _ in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=3))
