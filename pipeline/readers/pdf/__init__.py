"""Born-digital PDF."""

from pipeline.readers.pdf.reader import read_pdf

__all__ = ["read_pdf"]
