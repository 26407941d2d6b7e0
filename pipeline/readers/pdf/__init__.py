"""PDF, born digital or scanned."""

from pipeline.readers.pdf.reader import pages_to_blocks, read_pdf

__all__ = ["pages_to_blocks", "read_pdf"]
