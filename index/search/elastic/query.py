"""From our questions to Elasticsearch's."""

from __future__ import annotations

from typing import Any

from index.search.query import AllOf, AnyOf, BestOf, Between, Everything, Fixed, Phrase, Query, Term

Body = dict[str, Any]


def elastic_query(query: Query) -> Body:
    """The same question for Elasticsearch."""
    match query:
        case BestOf(parts):
            return {"dis_max": {"queries": [elastic_query(part) for part in parts]}} if parts else _NOTHING
        case Fixed(part, score):
            return {"constant_score": {"filter": elastic_query(part), "boost": score}}
        case AnyOf(parts, least):
            return _bool(should=parts, minimum_should_match=max(least, 1)) if parts else _NOTHING
        case AllOf(must, should, must_not):
            return _bool(must=must or (Fixed(Everything(), 0.0),), should=should, must_not=must_not)
        case _:
            return _leaf(query)


def _leaf(query: Everything | Term | Phrase | Between) -> Body:
    match query:
        case Everything():
            return {"match_all": {}}
        case Term(field, token, weight):
            return {"term": {field: {"value": token, "boost": weight}}}
        case Phrase(field, tokens, weight):
            words = {"query": " ".join(tokens), "analyzer": "whitespace", "boost": weight}
            return {"match_phrase": {field: words}} if tokens else _NOTHING
        case Between(first, last, field):
            return {"range": {field: {"gte": first, "lte": last}}}


def _bool(*, minimum_should_match: int | None = None, **clauses: tuple[Query, ...]) -> Body:
    body: Body = {name: [elastic_query(part) for part in parts] for name, parts in clauses.items() if parts}
    if minimum_should_match is not None:
        body["minimum_should_match"] = minimum_should_match
    return {"bool": body}


_NOTHING: Body = {"match_none": {}}
