"""A search: hits with their rows, facets with their labels."""

from __future__ import annotations

from dataclasses import replace

from api.http.schemas.document import DocumentOut
from api.http.schemas.search import FacetOut, HitOut, SearchOut, SnippetOut
from api.labels import label
from api.library import Library
from api.programmes import programme_name
from corpus.model.search import SearchAnswer, SearchHit, SearchRequest
from corpus.viewer import EVERYTHING
from index.store import DocumentRow


def search(library: Library, request: SearchRequest) -> SearchOut:
    answer, rows = find(library, request)
    return SearchOut(
        total=answer.total,
        items=[_hit(hit, row) for hit, row in rows],
        next=answer.next,
        facets={
            facet: [FacetOut(value=value, label=facet_label(facet, value), count=count) for value, count in values]
            for facet, values in answer.facets.items()
        },
    )


def find(library: Library, request: SearchRequest) -> tuple[SearchAnswer, list[tuple[SearchHit, DocumentRow]]]:
    """The answer of the index, and its hits with the rows of those documents that are still there."""
    answer = library.index.search(replace(request, today=library.today()), EVERYTHING)
    rows = {row.id: row for row in library.store.document_rows(tuple(hit.id for hit in answer.hits))}
    return answer, [(hit, rows[hit.id]) for hit in answer.hits if hit.id in rows]


def facet_label(facet: str, value: str) -> str:
    if facet in ("kind", "level", "validity"):
        return label(facet, value)
    return programme_name(value) if facet == "programme" else value


def _hit(hit: SearchHit, row: DocumentRow) -> HitOut:
    snippets = [SnippetOut(start=s.start, text=s.text, lit=list(s.lit)) for s in hit.snippets]
    return HitOut(document=DocumentOut.model_validate(row), score=hit.score, snippets=snippets)
