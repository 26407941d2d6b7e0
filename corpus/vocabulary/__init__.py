"""Vocabularies: data files with one thing a line, and their reader."""

from corpus.vocabulary.table import Row, rows

__all__ = ["Row", "rows"]
