"""All that the extractors found in one document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from corpus.model.agency import AgencyMention, PersonMention, PlaceMention
from corpus.model.citation import Citation, DocumentNumber
from corpus.model.header import Header
from corpus.model.programme import ProgrammeLink, Quantity
from corpus.model.span import Fact
from corpus.model.structure import Structure
from corpus.model.task import Task
from corpus.model.time import DateMention, TimeExpression


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Facts of one extraction run, each kind in reading order. Every field is assigned by exactly one extractor."""

    structure: Structure = field(default_factory=Structure)
    header: Header = field(default_factory=Header)
    numbers: tuple[DocumentNumber, ...] = ()
    dates: tuple[DateMention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    agencies: tuple[AgencyMention, ...] = ()
    persons: tuple[PersonMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    citations: tuple[Citation, ...] = ()
    programmes: tuple[ProgrammeLink, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    tasks: tuple[Task, ...] = ()

    def each(self) -> Iterator[tuple[str, Fact]]:
        """Every anchored fact with the name of its kind."""
        for kind in KINDS:
            for fact in getattr(self, kind):
                yield kind, fact


KINDS = (
    "numbers",
    "dates",
    "times",
    "agencies",
    "persons",
    "places",
    "citations",
    "programmes",
    "quantities",
    "tasks",
)
