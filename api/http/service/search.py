"""A search: hits with their rows and what belongs to them, facets with their labels."""

from __future__ import annotations

from dataclasses import dataclass

from api.http.schemas.document import DocumentOut
from api.http.schemas.search import FacetOut, HitOut, LagOut, MemberOut, MonthOut, SearchOut, SnippetOut
from api.labels import label
from api.lag import NUMBERS_ONLY, Lag, lag_of
from api.library import Library
from api.programmes import programme_name
from corpus.model.search import SearchAnswer, SearchHit, SearchRequest
from corpus.viewer import EVERYTHING
from index.store import DocumentRow, Members

SIMILAR = 8
"""So many similar documents are shown."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A hit with its row and what belongs to it."""

    hit: SearchHit
    row: DocumentRow
    members: Members


def search(library: Library, request: SearchRequest) -> SearchOut:
    answer, shown = find(library, request)
    return SearchOut(
        total=answer.total,
        items=[_hit(one) for one in shown],
        next=answer.next,
        lag=lag_out(lag_of(library), answer),
        facets={
            facet: [FacetOut(value=value, label=facet_label(facet, value), count=count) for value, count in values]
            for facet, values in answer.facets.items()
        },
        months=[MonthOut(month=month, count=count) for month, count in answer.months],
        instead=answer.instead,
        notes=list(answer.notes),
    )


def find(library: Library, request: SearchRequest) -> tuple[SearchAnswer, list[Shown]]:
    """The answer of the index, and its hits as far as their documents are still there."""
    answer = library.search(request)
    there = library.store.hits(tuple(hit.id for hit in answer.hits))
    found = [(hit, there[hit.id]) for hit in answer.hits if hit.id in there]
    return answer, [Shown(hit, one.row, one.members) for hit, one in found]


def similar_to(library: Library, document: str) -> list[tuple[SearchHit, DocumentRow]]:
    """Documents on the subject of this one, most alike first. Raises NotFound, SearchError."""
    row = library.store.document_row(document)
    (entry,) = library.store.entries((row.id,))
    hits = library.index.similar(entry, EVERYTHING, size=SIMILAR)
    rows = {other.id: other for other in library.store.document_rows(tuple(hit.id for hit in hits))}
    return [(hit, rows[hit.id]) for hit in hits if hit.id in rows]


def lag_out(lag: Lag, answer: SearchAnswer) -> LagOut | None:
    """What a reader is told of an answer that may lack something; None where it lacks nothing."""
    if not lag.telling and not answer.numbers_only:
        return None
    notices = ([NUMBERS_ONLY] if answer.numbers_only else []) + ([lag.words] if lag.waiting else [])
    return LagOut(waiting=lag.waiting, since=lag.since, numbers_only=answer.numbers_only, notices=notices)


def facet_label(facet: str, value: str) -> str:
    if facet in ("kind", "level", "validity"):
        return label(facet, value)
    return programme_name(value) if facet == "programme" else value


def _hit(shown: Shown) -> HitOut:
    return HitOut(
        document=DocumentOut.model_validate(shown.row),
        score=shown.hit.score,
        snippets=[SnippetOut(start=s.start, text=s.text, lit=list(s.lit)) for s in shown.hit.snippets],
        members=[MemberOut.model_validate(member) for member in shown.members.items],
        members_total=shown.members.total,
    )
