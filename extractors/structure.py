"""The parts of a document: header, sections, signature, recipients, appendices, boilerplate."""

from __future__ import annotations

from corpus.model import CanonicalText, Facts, Structure


def find_structure(canonical: CanonicalText, facts: Facts) -> Structure:  # noqa: ARG001
    return Structure()
