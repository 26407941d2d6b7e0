"""Run the extractors in order; the table of contents of this room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
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


@dataclass(frozen=True, slots=True)
class Fault:
    """An extractor that failed: the field of `Facts` that it left empty, and why."""

    assigns: str
    error: Exception


def extract(canonical: CanonicalText, extractors: Sequence[Extractor] = EXTRACTORS) -> Facts:
    """All facts of a text. Raises the error of the first extractor that fails; ExtractionError, naming it, where a
    fact leaves the text."""
    facts, faults = extract_what_can_be(canonical, extractors)
    if faults:
        raise faults[0].error
    return facts


def extract_what_can_be(
    canonical: CanonicalText, extractors: Sequence[Extractor] = EXTRACTORS
) -> tuple[Facts, tuple[Fault, ...]]:
    """The facts of a text, without those of extractors that failed; the others go on as if there were none."""
    facts = Facts()
    faults: list[Fault] = []
    for extractor in extractors:
        try:
            found: Any = extractor.find(canonical, facts)
            _refuse_strays(canonical, extractor, found)
        except MemoryError:
            raise
        except Exception as error:
            faults.append(Fault(extractor.assigns, error))
        else:
            facts = replace(facts, **{extractor.assigns: found})
    return facts, tuple(faults)


def _refuse_strays(canonical: CanonicalText, extractor: Extractor, found: object) -> None:
    for fact in found if isinstance(found, tuple) else ():
        if isinstance(fact, Fact) and not fact.span.of(canonical.text).strip():
            raise ExtractionError(f"{extractor.assigns}: rule {fact.rule!r} found nothing at {fact.span}")
