"""Whether a document is about the query at all: how many of its words stand there beside their neighbours.

In a collection of any size every syllable occurs somewhere, and a text that has all of "đăng ký", "ký kết" and "hơn" is
not about "đăng ký kết hôn". A syllable is covered by a pair with its neighbour, or alone where it is rare.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from index.search.abbreviations import initials, is_syllable, may_be_initials, readings
from index.search.engine import Statistics
from index.search.names import registered_in
from index.search.query import AllOf, AnyOf, Fixed, Phrase, Query, Term
from index.search.tokens import bigrams
from index.search.understand import Understood
from index.search.word_query import named_otherwise

SHARE = 0.7
"""Share of the words that must be covered where the query is long."""

RARE_SHARE, RARE = 0.05, 3
"""A word is rare when at most this share of the documents, or this many, have it."""

PAIR_FIELDS = ("text_b", "title_b", "issuer_b", "signer_b")


def coverage(said: Understood, known: Statistics) -> Query | None:
    """The question whether a document covers enough of the words; None where there is nothing to cover.

    `known` tells how many documents have each word of the query in their text.

    Names of bodies and provinces need not stand there, unless there is hardly anything else; then the name of another
    time does as well, as it does for a commune.
    """
    if said.numbers:
        return None
    groups = [group for run in said.words for group in _groups([t.folded for t in run], known)]
    asked = [group for group, is_name in groups if not is_name]
    named = [group for group, is_name in groups if is_name]
    if len(asked) < 2 <= len(named):
        asked = named
    return AnyOf(tuple(Fixed(group, 0.0) for group in asked), least_covered(len(asked))) if asked else None


def least_covered(words: int) -> int:
    """All of a few words, all but one of some, most of many: a long query says more than any document answers."""
    if words < 5:
        return words
    return words - 1 if words < 7 else math.ceil(words * SHARE)


def _groups(words: Sequence[str], known: Statistics) -> list[tuple[Query, bool]]:
    """For each word what covers it, and whether it belongs to a name."""
    spelt = [_spelt(word) for word in words]
    flat = [part for parts in spelt for part in parts]
    named = {at for place, _ in registered_in(flat) for at in place}
    others = named_otherwise(flat)
    found: list[tuple[Query, bool]] = []
    at = 0
    for word, parts in zip(words, spelt, strict=True):
        if len(parts) > 1:
            group: Query = AllOf(tuple(_pair(pair) for pair in bigrams(parts)))
        else:
            around = bigrams(flat[max(at - 1, 0) : at + 2])
            group = AnyOf((*(_pair(pair) for pair in around), *_alone(word, len(flat), known)))
        found.append((AnyOf((group, others[at])) if at in others else group, at in named))
        at += len(parts)
    return found


def _spelt(word: str) -> list[str]:
    known = readings().get(word, ())
    return list(known[0]) if len(known) == 1 else [word]


def _pair(pair: str) -> Query:
    return AnyOf(tuple(Term(field, pair) for field in PAIR_FIELDS))


def _alone(word: str, words: int, known: Statistics) -> list[Query]:
    """What covers a word without its neighbours: itself where it is rare, no syllable or all there is, readings,
    initials."""
    found: list[Query] = []
    rare = known.frequencies[word] <= max(RARE, int(known.size * RARE_SHARE))
    if words == 1 or rare or not is_syllable(word):
        found += [Term("text", word), Term("title", word), Term("issuer", word)]
    for reading in readings().get(word, ()):
        found.append(AllOf(tuple(_pair(pair) for pair in bigrams(list(reading)))))
    if not readings().get(word) and may_be_initials(word):
        found.append(Phrase("initials", tuple(initials(word))))
    return found
