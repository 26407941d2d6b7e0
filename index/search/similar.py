"""Documents on the subject of another one, by the words that tell most of it: the same way for every backend."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator

from corpus.model.search import SearchEntry, SearchHit
from corpus.viewer import Viewer
from index.search.abbreviations import written_out
from index.search.engine import Engine, Question
from index.search.fields import group_of
from index.search.number_tokens import number_tokens
from index.search.query import AllOf, AnyOf, Between, Query, Term
from index.search.tokens import bigrams, tokens_of

TELLING = 25
"""So many pairs of words are asked for."""

LOOKED_UP = 400
"""So many pairs, the commonest of the document and all of its title, are candidates."""

SHARE = 0.16
"""Share of the pairs that a similar document must have."""

COMMON = 0.25
"""A pair that more than this share of the documents has tells nothing."""

IN_TITLE, CITED = 3.0, 0.6
"""Weight of a pair of the title, and of a number that both cite, against a pair of the text."""

_MOST_CITED = 12


def similar(engine: Engine, entry: SearchEntry, _viewer: Viewer, *, size: int) -> tuple[SearchHit, ...]:
    """See `corpus.protocols.SearchIndex.similar`."""
    parts = list(_telling(engine, entry))
    if not parts or size < 1:
        return ()
    group = group_of(entry.family or entry.id)
    query = AllOf(
        must=(AnyOf(tuple(parts), max(2, math.ceil(len(parts) * SHARE))),),
        should=tuple(_cited(engine, entry)),
        must_not=(Between(group, group, "group"),),
    )
    (found,) = engine.ask([Question(query=query, size=size, together=True)])
    return tuple(SearchHit(hit.id, hit.score) for hit in found.hits)


def _telling(engine: Engine, entry: SearchEntry) -> Iterator[Query]:
    """The pairs that are frequent here and rare elsewhere, those of the title above all."""
    title = set(_pairs(entry.title))
    counts = Counter(_pairs(entry.text)) + Counter(dict.fromkeys(title, 1))
    candidates = sorted(counts, key=lambda pair: (pair not in title, -counts[pair], pair))[:LOOKED_UP]
    if not candidates:
        return
    known = engine.statistics({"text_b": candidates})["text_b"]
    worth = {
        pair: _saturated(counts[pair]) * (IN_TITLE if pair in title else 1.0) * _rarity(known.size, had)
        for pair in candidates
        if 1 < (had := known.frequencies[pair]) <= max(2, known.size * COMMON)
    }
    best = sorted(worth, key=lambda pair: (-worth[pair], pair))[:TELLING]
    for pair in best:
        yield Term("text_b", pair, IN_TITLE if pair in title else 1.0)


def _pairs(text: str) -> list[str]:
    return bigrams(written_out(list(tokens_of(text))))


def _cited(engine: Engine, entry: SearchEntry) -> Iterator[Query]:
    """The rarest papers that it cites: who cites them as well writes of the same."""
    numbers = [number_tokens(cited.number, year=cited.year, kind=cited.kind)[:1] for cited in entry.cited]
    keys = list(dict.fromkeys(key for tokens in numbers for key in tokens))[:LOOKED_UP]
    if keys:
        known = engine.statistics({"cited": keys})["cited"]
        shared = (key for key in keys if 1 < known.frequencies[key] <= max(2, known.size * COMMON))
        rarest = sorted(shared, key=lambda key: (known.frequencies[key], key))[:_MOST_CITED]
        yield from (Term("cited", key, CITED) for key in rarest)


def _saturated(count: int) -> float:
    """How much the repetition of a pair tells: more and more slowly."""
    return count / (count + 2)


def _rarity(size: int, had: int) -> float:
    return math.log(1 + size / had)
