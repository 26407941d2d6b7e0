"""Search without an index: the numbers of a query against those of the store."""

from __future__ import annotations

from corpus.model.search import SearchAnswer, SearchHit, SearchRequest
from corpus.viewer import Viewer
from index.search.number_tokens import number_tokens
from index.search.understand import understand
from index.search.wanted import WantedNumber
from index.store.filters import DocumentFilter
from index.store.rows import DocumentRow
from index.store.store import Store

MOST = 100
"""Documents that are answered with; there are no further pages."""


def by_number(store: Store, request: SearchRequest, viewer: Viewer) -> SearchAnswer:
    """Documents that bear a number of the query, those of its year, kind and organ only; newest first.

    An empty query lists the newest documents. Filters by kind, issuer, year and signer hold; there are no facets.
    """
    said = understand(request.words)
    found: dict[str, DocumentRow] = {}
    for wanted in said.numbers:
        found |= {row.id: row for row in store.numbered(wanted.number, viewer) if _bears(row, wanted)}
    if not request.words.strip():
        page = store.documents(_filter(request), viewer, sort="newest", size=min(request.size, MOST))
        return _answer([row.id for row in page.items], page.total)
    ids = [row.id for row in found.values() if _passes(row, request)]
    return _answer(ids[: min(request.size, MOST)], len(ids))


def _bears(row: DocumentRow, wanted: WantedNumber) -> bool:
    """Whether the document's number has the figures, and one of each choice of parts."""
    tokens = set(number_tokens(row.number, year=row.issued_on[:4], kind=row.kind))
    return wanted.number in tokens and all(
        any(f"{wanted.number}+{part}" in tokens for part in choice) for choice in wanted.parts
    )


def _passes(row: DocumentRow, request: SearchRequest) -> bool:
    held = {"kind": row.kind, "issuer": row.issuer, "year": row.issued_on[:4], "signer": row.signer}
    chosen = ((value, request.filters.get(name)) for name, value in held.items())
    return all(not accepted or value in accepted for value, accepted in chosen)


def _filter(request: SearchRequest) -> DocumentFilter:
    chosen = request.filters.get
    return DocumentFilter(
        kinds=chosen("kind", ()), issuers=chosen("issuer", ()), years=chosen("year", ()), signers=chosen("signer", ())
    )


def _answer(ids: list[str], total: int) -> SearchAnswer:
    return SearchAnswer(total, tuple(SearchHit(identity, 0.0) for identity in ids), numbers_only=True)
