"""Whether a question holds for one record, decided without a backend: for the few documents that are at hand."""

from __future__ import annotations

from collections.abc import Sequence

from index.search.query import AllOf, AnyOf, BestOf, Between, Everything, Fixed, Phrase, Query, Term
from index.search.record import Record

_FACET = "facet_"


def holds(query: Query, record: Record) -> bool:
    """Whether a backend that has the record would find it; what only adds to the score is no condition."""
    match query:
        case Fixed():
            return holds(query.part, record)
        case AnyOf():
            return sum(holds(part, record) for part in query.parts) >= max(query.least, 1)
        case BestOf():
            return any(holds(part, record) for part in query.parts)
        case AllOf():
            out = any(holds(part, record) for part in query.must_not)
            return not out and all(holds(part, record) for part in query.must)
    return _is_there(query, record)


def _is_there(query: Everything | Term | Phrase | Between, record: Record) -> bool:
    """The same for a question without parts."""
    match query:
        case Term():
            return query.token in _values(query.field, record)
        case Phrase():
            return _stands(query.tokens, _values(query.field, record))
        case Between():
            return query.first <= record.numbers[query.field] <= query.last
    return True


def _values(field: str, record: Record) -> Sequence[str]:
    """The values of a facet, or the tokens of a text."""
    if field.startswith(_FACET):
        return record.facets[field.removeprefix(_FACET)]
    return record.texts[field].split(" ")


def _stands(words: tuple[str, ...], tokens: Sequence[str]) -> bool:
    """Whether the words stand one after the other."""
    starts = (at for at, token in enumerate(tokens) if token == words[0])
    return any(tuple(tokens[at : at + len(words)]) == words for at in starts)
