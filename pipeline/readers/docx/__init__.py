"""Word documents."""

from pipeline.readers.docx.reader import read_docx

__all__ = ["read_docx"]
