"""From our questions to tantivy's."""

from __future__ import annotations

import tantivy

from index.search.query import AllOf, AnyOf, BestOf, Between, Everything, Fixed, Phrase, Query, Term


def tantivy_query(query: Query, schema: tantivy.Schema) -> tantivy.Query:
    """The same question for tantivy."""
    match query:
        case BestOf(parts):
            return tantivy.Query.disjunction_max_query([tantivy_query(part, schema) for part in parts])
        case Fixed(part, score):
            return tantivy.Query.const_score_query(tantivy_query(part, schema), score)
        case AnyOf() | AllOf():
            return _boolean(query, schema)
        case _:
            return _leaf(query, schema)


def _leaf(query: Everything | Term | Phrase | Between, schema: tantivy.Schema) -> tantivy.Query:
    match query:
        case Everything():
            return tantivy.Query.all_query()
        case Term(field, token, weight):
            return _weighted(tantivy.Query.term_query(schema, field, token, "freq"), weight)
        case Phrase(field, tokens, weight):
            return _weighted(_phrase(field, tokens, schema), weight)
        case Between(first, last, field):
            return tantivy.Query.range_query(schema, field, tantivy.FieldType.Unsigned, first, last)


def _phrase(field: str, tokens: tuple[str, ...], schema: tantivy.Schema) -> tantivy.Query:
    if len(tokens) == 1:
        return tantivy.Query.term_query(schema, field, tokens[0], "freq")
    return tantivy.Query.phrase_query(schema, field, list(tokens))


def _weighted(query: tantivy.Query, weight: float) -> tantivy.Query:
    return query if weight == 1.0 else tantivy.Query.boost_query(query, weight)


def _boolean(query: AnyOf | AllOf, schema: tantivy.Schema) -> tantivy.Query:
    if isinstance(query, AnyOf):
        if not query.parts:
            return tantivy.Query.empty_query()
        parts = [(tantivy.Occur.Should, tantivy_query(part, schema)) for part in query.parts]
        return tantivy.Query.boolean_query(parts, minimum_number_should_match=max(query.least, 1))
    occurs = (
        (tantivy.Occur.Must, query.must or (Fixed(Everything(), 0.0),)),
        (tantivy.Occur.Should, query.should),
        (tantivy.Occur.MustNot, query.must_not),
    )
    return tantivy.Query.boolean_query(
        [(occur, tantivy_query(part, schema)) for occur, parts in occurs for part in parts]
    )
