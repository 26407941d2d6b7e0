"""The numbers that the store knows of an issuer, as one more voice; asked in the process that holds the store."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from corpus.model import Candidate, Certainty, Document, HeaderField, Outcome
from corpus.protocols import Known
from pipeline.reconcile.number import split_number

_NEXT = 0.1
"""Weight that a number gains for following a known one closely."""
_TAKEN = 0.5
"""What is left of the weight of a number that another paper of the issuer bears already."""
_NEAR = 5


def with_sequence(outcome: Outcome, known: Known) -> Outcome:
    """The outcome with candidates weighed by the issuer's other numbers. Certain numbers stay as they are."""
    if not any(_open(document) for document in outcome.documents):
        return outcome
    return replace(
        outcome,
        document=_weighed(outcome.document, known) if outcome.document else None,
        attached=tuple(_weighed(document, known) for document in outcome.attached),
    )


def _open(document: Document) -> bool:
    number = document.facts.header.number
    return bool(number and number.candidates and number.certainty is not Certainty.CERTAIN)


def _weighed(document: Document, known: Known) -> Document:
    header = document.facts.header
    if not _open(document) or header.number is None or header.issuer is None:
        return document
    number = weigh_number(header.number, known.numbers_of(header.issuer.value))
    return replace(document, facts=replace(document.facts, header=replace(header, number=number)))


def weigh_number(field: HeaderField, numbers: Iterable[str]) -> HeaderField:
    """Candidates in the order that the sequence suggests. It moves the value only among doubtful ones."""
    parted = [split_number(number) for number in numbers]
    own = split_number(field.value)
    taken = {int(ordinal) for ordinal, symbol in filter(None, parted) if own and symbol == own[1]}
    if not taken:
        return field
    weighed = sorted((_by_sequence(one, taken) for one in field.candidates), key=lambda one: -one.weight)
    value = weighed[0].value if field.certainty is Certainty.CONFIRM else field.value
    return replace(field, value=value, candidates=tuple(weighed))


def _by_sequence(candidate: Candidate, taken: set[int]) -> Candidate:
    parted = split_number(candidate.value)
    ordinal = int(parted[0]) if parted else 0
    if ordinal in taken:
        return replace(candidate, weight=round(candidate.weight * _TAKEN, 3))
    if any(0 < ordinal - other <= _NEAR for other in taken):
        return replace(candidate, weight=min(round(candidate.weight + _NEXT, 3), 1.0), source="sequence")
    return candidate
