"""One state of an embedded collection, as search asks it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

import tantivy

from index.search.engine import Counted, Found, Hit, Question, Statistics
from index.search.tantivy.query import tantivy_query

Ranked = list[tuple[object, tantivy.DocAddress]]
"""Hits as tantivy gives them: score or sort key, and address."""

_COUNTING = ThreadPoolExecutor(4, thread_name_prefix="vanthu-count")
"""Facets are counted while hits are ranked: tantivy lets other threads run meanwhile."""


class TantivyEngine:
    """Implements `index.search.engine.Engine`."""

    def __init__(self, searcher: tantivy.Searcher, schema: tantivy.Schema) -> None:
        self._searcher = searcher
        self._schema = schema

    def ask(self, questions: Sequence[Question]) -> list[Found]:
        asked = [(question, tantivy_query(question.query, self._schema)) for question in questions]
        counted = [self._counted(question, query) for question, query in asked]
        ranked = [self._ranked_hits(question, query) for question, query in asked]
        return [
            Found(total, hits, counts.result if counts else dict)
            for (total, hits), counts in zip(ranked, counted, strict=True)
        ]

    def statistics(self, tokens: Mapping[str, Sequence[str]]) -> dict[str, Statistics]:
        return {
            field: Statistics(self._searcher.num_docs, self._counts(field, asked)) for field, asked in tokens.items()
        }

    def _counts(self, field: str, tokens: Sequence[str]) -> dict[str, int]:
        return {token: self._searcher.doc_freq(field, token) for token in tokens}

    def _counted(self, question: Question, query: tantivy.Query) -> Future[Counted] | None:
        """The facets of a question, to come."""
        return _COUNTING.submit(self._facets, query, question) if question.facets else None

    def _ranked_hits(self, question: Question, query: tantivy.Query) -> tuple[int, tuple[Hit, ...]]:
        if question.whether:
            return len(self._searcher.search(query, limit=1, count=False).hits), ()
        if question.together and question.size:
            total, ranked = self._one_a_group(query, question)
        else:
            total, ranked = self._ranked(query, question, size=question.size, offset=question.offset)
        return total, tuple(self._hits(ranked, question))

    def _ranked(self, query: tantivy.Query, question: Question, *, size: int, offset: int) -> tuple[int, Ranked]:
        order = tantivy.Order.Asc if question.rising else tantivy.Order.Desc
        found = self._searcher.search(
            query, limit=max(size, 1), offset=offset, count=True, order_by_field=question.by or None, order=order
        )
        total: int = found.count  # type: ignore[attr-defined]
        return total, list(found.hits)[:size]

    def _one_a_group(self, query: tantivy.Query, question: Question) -> tuple[int, Ranked]:
        """Ranked hits without those whose group has a better one; more are asked for until the page is full."""
        wanted, asked = question.offset + question.size, question.offset + 2 * question.size
        while True:
            total, ranked = self._ranked(query, question, size=asked, offset=0)
            groups = self._searcher.fast_field_values("group", [address for _, address in ranked])
            first: dict[object, int] = {}
            for place, group in enumerate(groups):
                first.setdefault(group, place)
            if len(first) >= wanted or len(ranked) < asked:
                return total, [ranked[place] for place in list(first.values())[question.offset : wanted]]
            asked *= 4

    def _hits(self, ranked: Ranked, question: Question) -> Iterator[Hit]:
        for key, address in ranked:
            document = self._searcher.doc(address)
            score = key if isinstance(key, float) else 0.0
            yield Hit(str(document.get_first("id")), score, _stored(document) if question.stored else "")

    def _facets(self, query: tantivy.Query, question: Question) -> Counted:
        terms = {
            name: {"terms": {"field": f"facet_{name}", "size": size, "order": {"_count": "desc"}}}
            for name, size in question.facets
        }
        found = self._searcher.aggregate(query, terms)
        counted = {
            name: [(str(bucket["key"]), int(bucket["doc_count"])) for bucket in found[name]["buckets"]]
            for name, _ in question.facets
        }
        return {name: tuple(sorted(values, key=lambda v: (-v[1], v[0]))) for name, values in counted.items()}


def _stored(document: tantivy.Document) -> str:
    stored = document.get_first("stored")
    return bytes(stored).decode() if stored else ""
