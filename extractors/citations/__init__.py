"""References to other documents, and how this document stands to each (domain.md §6)."""

from extractors.citations.find import find_citations

__all__ = ["find_citations"]
