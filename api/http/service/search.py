"""A search: hits with their rows, facets with their labels."""

from __future__ import annotations

from dataclasses import replace

from api.http.schemas.document import DocumentOut
from api.http.schemas.search import FacetOut, HitOut, LagOut, SearchOut, SnippetOut
from api.labels import label
from api.lag import NUMBERS_ONLY, Lag, lag_of
from api.library import Library
from api.programmes import programme_name
from corpus.model.search import SearchAnswer, SearchHit, SearchRequest
from index.store import DocumentRow


def search(library: Library, request: SearchRequest) -> SearchOut:
    answer, rows = find(library, request)
    return SearchOut(
        total=answer.total,
        items=[_hit(hit, row) for hit, row in rows],
        next=answer.next,
        lag=lag_out(lag_of(library), answer),
        facets={
            facet: [FacetOut(value=value, label=facet_label(facet, value), count=count) for value, count in values]
            for facet, values in answer.facets.items()
        },
    )


def find(library: Library, request: SearchRequest) -> tuple[SearchAnswer, list[tuple[SearchHit, DocumentRow]]]:
    """The answer of the index, and its hits with the rows of those documents that are still there."""
    answer = library.search(replace(request, today=library.today()))
    rows = {row.id: row for row in library.store.document_rows(tuple(hit.id for hit in answer.hits))}
    return answer, [(hit, rows[hit.id]) for hit in answer.hits if hit.id in rows]


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


def _hit(hit: SearchHit, row: DocumentRow) -> HitOut:
    snippets = [SnippetOut(start=s.start, text=s.text, lit=list(s.lit)) for s in hit.snippets]
    return HitOut(document=DocumentOut.model_validate(row), score=hit.score, snippets=snippets)
