"""Document numbers (số, ký hiệu), wherever they stand."""

from __future__ import annotations

from corpus.model import CanonicalText, DocumentNumber, Facts


def find_numbers(canonical: CanonicalText, facts: Facts) -> tuple[DocumentNumber, ...]:  # noqa: ARG001
    return ()
