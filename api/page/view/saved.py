"""Saved searches as they are listed and opened."""

from __future__ import annotations

from dataclasses import dataclass

from api.http.service.search import facet_label, find
from api.labels import label
from api.library import Library
from api.page.environment import Values, address
from api.page.view.histogram import month_label
from api.page.view.results import PARAMETERS
from index.store import DocumentRow, SavedRow

MOST_MATCHES, MOST_OTHERS = 100, 20


@dataclass(frozen=True, slots=True)
class Saved:
    """A saved search: its conditions in words, and the address of all its results."""

    row: SavedRow
    conditions: tuple[str, ...]
    place: str


@dataclass(frozen=True, slots=True)
class Opened:
    """What a saved search finds: new documents, and the first of the others; `total` counts all."""

    saved: Saved
    fresh: tuple[DocumentRow, ...]
    others: tuple[DocumentRow, ...]
    total: int


def saved_of(row: SavedRow) -> Saved:
    values: Values = {"q": (row.words,)} | {PARAMETERS[facet]: chosen for facet, chosen in row.filters.items()}
    return Saved(row, conditions_of(row.words, row.filters), address("/", values))


def conditions_of(words: str, filters: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The words in quotes, then each facet with what is accepted."""
    chosen = (
        f"{label('facet', facet)}: {', '.join(_value(facet, value) for value in values)}"
        for facet, values in filters.items()
    )
    return ((f"“{words}”",) if words else ()) + tuple(chosen)


def _value(facet: str, value: str) -> str:
    return month_label(value) if facet == "month" else facet_label(facet, value)


def opened(library: Library, search: int) -> Opened:
    row = library.store.saved.search(search)
    fresh = tuple(match.document for match in library.store.saved.matches(search, size=MOST_MATCHES) if match.fresh)
    answer, found = find(library, row.request(size=MOST_OTHERS))
    shown = {document.id for document in fresh}
    return Opened(saved_of(row), fresh, tuple(one.row for one in found if one.row.id not in shown), answer.total)
