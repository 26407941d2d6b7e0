"""PDF, born digital or scanned."""

from pipeline.readers.pdf.furniture import without_signature_marks
from pipeline.readers.pdf.reader import pages_to_blocks, read_pdf

__all__ = ["pages_to_blocks", "read_pdf", "without_signature_marks"]
