"""One collection behind its alias, as search asks it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from elasticsearch import ApiError, Elasticsearch, NotFoundError

from index.search.elastic.connection import again
from index.search.elastic.query import elastic_query
from index.search.engine import Found, Hit, Question, Statistics

ABSENT = 404


class ElasticEngine:
    """Implements `index.search.engine.Engine`: every list of questions is one request."""

    def __init__(self, client: Elasticsearch, alias: str) -> None:
        self._client = client
        self._alias = alias

    def ask(self, questions: Sequence[Question]) -> list[Found]:
        if not questions:
            return []
        searches: list[Mapping[str, Any]] = []
        for question in questions:
            searches += [{}, _body(question)]
        answers = again(lambda: self._client.msearch(index=self._alias, searches=searches))
        for found in answers["responses"]:
            if "error" in found:
                kind = NotFoundError if found["status"] == ABSENT else ApiError
                raise kind(str(found["error"].get("type", "error")), answers.meta, found)
        return [_found(found, question) for found, question in zip(answers["responses"], questions, strict=True)]

    def statistics(self, tokens: Mapping[str, Sequence[str]]) -> dict[str, Statistics]:
        """From the term vectors of a made-up document that has the tokens."""
        found = again(
            lambda: self._client.termvectors(
                index=self._alias,
                doc={field: " ".join(asked) for field, asked in tokens.items()},
                fields=list(tokens),
                term_statistics=True,
                field_statistics=True,
                offsets=False,
                positions=False,
                payloads=False,
            )
        )
        return {field: _statistics(found["term_vectors"].get(field, {}), asked) for field, asked in tokens.items()}


def _statistics(vectors: Mapping[str, Any], tokens: Sequence[str]) -> Statistics:
    terms = vectors.get("terms", {})
    counts = {token: int(terms.get(token, {}).get("doc_freq", 0)) for token in tokens}
    return Statistics(int(vectors.get("field_statistics", {}).get("doc_count", 0)), counts)


def _body(question: Question) -> dict[str, Any]:
    body: dict[str, Any] = {
        "query": elastic_query(question.query),
        "size": question.size,
        "from": question.offset,
        "track_total_hits": True,
        "_source": ["stored"] if question.stored else False,
    }
    if question.whether:
        body["terminate_after"] = 1
    if question.by:
        body["sort"] = [{question.by: {"order": "asc" if question.rising else "desc"}}]
    if question.together and question.size:
        body["collapse"] = {"field": "group"}
    if question.facets:
        order = [{"_count": "desc"}, {"_key": "asc"}]
        body["aggs"] = {
            name: {"terms": {"field": f"facet_{name}", "size": size, "order": order}} for name, size in question.facets
        }
    return body


def _found(found: Mapping[str, Any], question: Question) -> Found:
    hits = tuple(
        Hit(hit["_id"], float(hit["_score"] or 0.0), hit.get("_source", {}).get("stored", ""))
        for hit in found["hits"]["hits"]
    )
    facets = {
        name: tuple((b["key"], b["doc_count"]) for b in found["aggregations"][name]["buckets"])
        for name, _ in question.facets
    }
    total = int(found["hits"]["total"]["value"])
    return Found(min(total, 1) if question.whether else total, hits, lambda: facets)
