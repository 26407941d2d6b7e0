"""The parts of a document: header, sections, signature, recipients, appendices, boilerplate."""

from extractors.structure.find import find_structure

__all__ = ["find_structure"]
