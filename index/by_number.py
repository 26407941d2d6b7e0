"""Search without an index: the numbers and symbols of a query against those of the store."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from corpus.model.search import FILTERS, SearchAnswer, SearchEntry, SearchHit, SearchRequest
from corpus.viewer import Viewer
from index.search.answer import filters_of
from index.search.fields import change_of
from index.search.holds import holds
from index.search.number_tokens import number_tokens
from index.search.query import AllOf, Between, Query
from index.search.strict import asked_query, phrase_query
from index.search.understand import Understood, understand
from index.search.wanted import WantedNumber
from index.store.filters import DocumentFilter
from index.store.rows import DocumentRow
from index.store.store import Store

MOST = 100
"""Documents that are answered with; there are no further pages."""

MOST_READ = 200
"""Documents of which more than the row is looked at, the newest ones."""

_BEYOND_ROWS = ("level", "validity")
"""Filters by what no row has."""

# "1999-01"
_MONTH = re.compile(r"\d{4}-\d{2}")


def by_number(store: Store, request: SearchRequest, viewer: Viewer) -> SearchAnswer:
    """Documents that bear a number of the query, or a symbol without figures, typed plainly or after "so:", newest
    first.

    All that the index would insist on holds too: filters, field words, days, words that must or must not stand. An
    empty query lists the newest documents, none under a filter by what no row has. There are no facets.
    """
    if not request.words.strip():
        return _newest(store, request, viewer)
    said = understand(request.words, today=request.today)
    found = {row.id: row for row in _bearing(store, said, viewer)}
    kept = [entry.id for entry in _entries(store, found.values(), request, said)]
    return replace(_answer(kept[: min(request.size, MOST)], len(kept)), notes=said.notes)


def _bearing(store: Store, said: Understood, viewer: Viewer) -> Iterator[DocumentRow]:
    """Documents that bear one of the numbers or symbols that are looked for."""
    numbers, symbols = _sought(said)
    for wanted in (one for first in numbers for one in (first, *first.others)):
        yield from (row for row in store.numbered(wanted.number, viewer) if _bears(row, wanted))
    for symbol in symbols:
        yield from (row for row in store.with_symbol(symbol, viewer) if symbol in number_tokens(row.number))


def _sought(said: Understood) -> tuple[Iterable[WantedNumber], Iterable[str]]:
    """Numbers and symbols of which a document must bear one: the numbers typed plainly; else what is asked for after
    "so:", which holds in any case; else the symbols typed plainly."""
    if said.numbers:
        return said.numbers, ()
    asked = [one.value for one in said.asked if one.field == "number" and not one.out]
    if not asked:
        return (), said.symbols
    return [value.number for value in asked if value.number], [one for value in asked for one in value.value.split()]


def _bears(row: DocumentRow, wanted: WantedNumber) -> bool:
    """Whether the document's number has the figures, and one of each choice of parts."""
    tokens = set(number_tokens(row.number, year=row.issued_on[:4], kind=row.kind))
    return wanted.number in tokens and all(
        any(f"{wanted.number}+{part}" in tokens for part in choice) for choice in wanted.parts
    )


def _entries(
    store: Store, rows: Iterable[DocumentRow], request: SearchRequest, said: Understood
) -> Iterator[SearchEntry]:
    """Those of which all holds; first what rows can tell, then the rest where anything is left to tell."""
    newest = sorted(rows, key=lambda row: row.issued_on, reverse=True)
    told = tuple(name for name in FILTERS if name not in _BEYOND_ROWS)
    kept = _passing(
        (_entry(row) for row in newest), AllOf((*_needed(said), *filters_of(request, told)), must_not=_out(said))
    )
    rest = AllOf(
        (*_phrases(said, out=False), *filters_of(request, _BEYOND_ROWS)), must_not=_phrases(said, out=True)
    )  # fmt: skip
    if not rest.must and not rest.must_not:
        return kept
    read = store.outbox.offer(tuple(entry.id for entry in kept)[:MOST_READ])
    return _passing(read.entries, rest)


def _passing(entries: Iterable[SearchEntry], query: Query) -> Iterator[SearchEntry]:
    for entry in entries:
        record = change_of(entry).record
        if record and holds(query, record):
            yield entry


def _needed(said: Understood) -> tuple[Query, ...]:
    """The fields and days that are asked for."""
    days = (Between(one.first, one.last) for one in said.days if one.firm)
    return (*(asked_query(one) for one in said.asked if not one.out), *days)


def _out(said: Understood) -> tuple[Query, ...]:
    return tuple(asked_query(one) for one in said.asked if one.out)


def _phrases(said: Understood, *, out: bool) -> tuple[Query, ...]:
    return tuple(phrase_query(one.words) for one in said.verbatim if one.out is out)


def _entry(row: DocumentRow) -> SearchEntry:
    """What the row tells of a document."""
    return SearchEntry(
        id=row.id,
        version=row.version,
        number=row.number,
        title=row.title,
        kind=row.kind,
        issuer=row.issuer,
        signer=row.signer,
        issued_on=row.issued_on,
        programmes=row.programmes,
    )


def _newest(store: Store, request: SearchRequest, viewer: Viewer) -> SearchAnswer:
    """The newest documents that pass the filters; several months are asked for one by one."""
    if any(request.filters.get(name) for name in _BEYOND_ROWS):
        return _answer([], 0)
    size = min(request.size, MOST)
    pages = [store.documents(where, viewer, sort="newest", size=size) for where in _wheres(request)]
    rows = sorted((row for page in pages for row in page.items), key=lambda row: (row.issued_on, row.id), reverse=True)
    return _answer([row.id for row in rows[:size]], sum(page.total for page in pages))


def _wheres(request: SearchRequest) -> Iterator[DocumentFilter]:
    chosen = request.filters.get
    months = dict.fromkeys(chosen("month", ()))
    spans = [(f"{month}-01", f"{month}-31") for month in months if _MONTH.fullmatch(month)] if months else [("", "")]
    for first, last in spans:
        yield DocumentFilter(
            kinds=chosen("kind", ()),
            issuers=chosen("issuer", ()),
            years=chosen("year", ()),
            signers=chosen("signer", ()),
            programmes=chosen("programme", ()),
            issued_from=first,
            issued_to=last,
        )


def _answer(ids: list[str], total: int) -> SearchAnswer:
    return SearchAnswer(total, tuple(SearchHit(identity, 0.0) for identity in ids), numbers_only=True)
