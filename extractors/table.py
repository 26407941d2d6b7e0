"""The extractors in the order they run."""

from __future__ import annotations

from extractors.agencies import find_agencies
from extractors.citations import find_citations
from extractors.dates import find_dates
from extractors.header import find_header
from extractors.numbers import find_numbers
from extractors.persons import find_persons
from extractors.places import find_places
from extractors.programmes import find_programmes
from extractors.protocol import Extractor
from extractors.quantities import find_quantities
from extractors.structure import find_structure
from extractors.tasks import find_tasks
from extractors.times import find_times

EXTRACTORS: tuple[Extractor, ...] = (
    Extractor("structure", find_structure),
    Extractor("numbers", find_numbers),
    Extractor("dates", find_dates, requires=("structure",)),
    Extractor("times", find_times, requires=("dates",)),
    Extractor("header", find_header, requires=("structure", "numbers", "dates")),
    Extractor("places", find_places, requires=("header",)),
    Extractor("agencies", find_agencies, requires=("structure", "header", "places")),
    Extractor("persons", find_persons, requires=("structure", "header")),
    Extractor("citations", find_citations, requires=("structure", "header", "numbers", "dates")),
    Extractor("programmes", find_programmes, requires=("structure", "numbers", "dates", "header", "citations")),
    Extractor("quantities", find_quantities, requires=("structure",)),
    Extractor(
        "tasks", find_tasks, requires=("structure", "header", "dates", "agencies", "persons", "citations", "programmes")
    ),
)
