"""Expressions of time other than full dates."""

from __future__ import annotations

from corpus.model import CanonicalText, Facts, TimeExpression


def find_times(canonical: CanonicalText, facts: Facts) -> tuple[TimeExpression, ...]:  # noqa: ARG001
    return ()
