"""Run the extractors in order; the table of contents of this room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from corpus.errors import ExtractionError
from corpus.model import CanonicalText, Fact, Facts
from extractors.protocol import Extractor
from extractors.table import EXTRACTORS

RULES_VERSION = "1"


def check_order(extractors: Sequence[Extractor]) -> None:
    """Refuse an extractor that needs what no earlier one assigns, or that assigns a field twice."""
    known = {field.name for field in fields(Facts)}
    done: set[str] = set()
    for extractor in extractors:
        missing = set(extractor.requires) - done
        if missing or extractor.assigns in done or extractor.assigns not in known:
            raise ExtractionError(f"extractor of {extractor.assigns!r} is out of order; it lacks {sorted(missing)}")
        done.add(extractor.assigns)


check_order(EXTRACTORS)


def extract(canonical: CanonicalText, extractors: Sequence[Extractor] = EXTRACTORS) -> Facts:
    """All facts of a text. Raises ExtractionError, naming the extractor, where a fact leaves the text."""
    facts = Facts()
    for extractor in extractors:
        found: Any = extractor.find(canonical, facts)
        facts = replace(facts, **{extractor.assigns: found})
        _refuse_strays(canonical, extractor, found)
    return facts


def _refuse_strays(canonical: CanonicalText, extractor: Extractor, found: object) -> None:
    for fact in found if isinstance(found, tuple) else ():
        if isinstance(fact, Fact) and not fact.span.of(canonical.text).strip():
            raise ExtractionError(f"{extractor.assigns}: rule {fact.rule!r} found nothing at {fact.span}")
