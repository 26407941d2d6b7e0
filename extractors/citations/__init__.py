"""Other documents, with their relation to this one."""

from __future__ import annotations

from corpus.model import CanonicalText, Citation, Facts


def find_citations(canonical: CanonicalText, facts: Facts) -> tuple[Citation, ...]:  # noqa: ARG001
    return ()
