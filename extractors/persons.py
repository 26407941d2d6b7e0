"""People named in the text."""

from __future__ import annotations

from corpus.model import CanonicalText, Facts, PersonMention


def find_persons(canonical: CanonicalText, facts: Facts) -> tuple[PersonMention, ...]:  # noqa: ARG001
    return ()
