"""Places."""

from __future__ import annotations

from corpus.model import CanonicalText, Facts, PlaceMention


def find_places(canonical: CanonicalText, facts: Facts) -> tuple[PlaceMention, ...]:  # noqa: ARG001
    return ()
