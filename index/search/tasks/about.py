"""Whether a task is about a topic: its words stand there beside their neighbours, in the work, with a body, or in the
title of the document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from index.search.abbreviations import is_syllable, readings
from index.search.coverage import RARE, RARE_SHARE, least_covered
from index.search.engine import Statistics
from index.search.names import names_in
from index.search.query import AllOf, AnyOf, Fixed, Query, Term
from index.search.tokens import Token, bigrams
from index.search.word_query import EXACTLY, written_in_full

PAIRS = {"action_b": 2.0, "lead_b": 1.2, "cooperating_b": 1.0, "report_b": 0.6, "document_b": 1.0}
WORDS = {"action": 0.5, "lead": 0.3, "cooperating": 0.2, "document": 0.2}
"""Weights of pairs of neighbours and of words, by field."""

COVERED, EXACT = 3.0, 0.5
"""What a pair adds by standing anywhere; the weight of a word with its marks."""


def must_be_about(topic: Sequence[Sequence[Token]], known: Statistics, *, loose: bool = False) -> Query | None:
    """The question whether enough of the words are covered; None where there are none. `known` tells how many tasks
    have each word in their work; `loose`, a word need not stand beside its neighbours, as among the tasks of one body.
    """
    groups = [group for run in topic for group in _groups(run, known, loose=loose)]
    return AnyOf(tuple(Fixed(group, 0.0) for group in groups), least_covered(len(groups))) if groups else None


def _groups(run: Sequence[Token], known: Statistics, *, loose: bool) -> Iterator[Query]:
    """What covers a name, as a whole and under any of its names, and what covers each other word."""
    words = written_in_full(run)
    at = 0
    named = {place.start: (place, others) for place, others in names_in(words)}
    while at < len(words):
        if at in named:
            place, others = named[at]
            forms = (words[place.start : place.stop], *(list(other) for other in others))
            yield AnyOf(tuple(_together(form) for form in forms if len(form) > 1))
            at = place.stop
        else:
            yield _covered(words, at, known, loose=loose)
            at += 1


def _together(words: Sequence[str]) -> Query:
    """All pairs of a name in one field."""
    return AnyOf(tuple(AllOf(tuple(Term(field, p) for p in bigrams(list(words)))) for field in PAIRS))


def _covered(words: Sequence[str], at: int, known: Statistics, *, loose: bool) -> Query:
    """A pair with a neighbour anywhere; the word alone where it is rare, no syllable, or all there is."""
    word = words[at]
    found: list[Query] = [
        Term(field, pair) for pair in bigrams(list(words[max(at - 1, 0) : at + 2])) for field in PAIRS
    ]
    rare = known.frequencies.get(word, 0) <= max(RARE, int(known.size * RARE_SHARE))
    if loose or len(words) == 1 or rare or not is_syllable(word):
        found += [Term(field, word) for field in WORDS]
    for reading in readings().get(word, ()):
        found.append(_together(reading))
    return AnyOf(tuple(found))


def verbatim(words: Sequence[Token]) -> Query:
    """The tasks in which the words stand side by side."""
    folded = written_in_full(words)
    if len(folded) == 1:
        return AnyOf(tuple(Term(field, folded[0]) for field in WORDS))
    return _together(folded)


def about_clauses(topic: Sequence[Sequence[Token]]) -> Iterator[Query]:
    """What adds to the score: words, pairs, and words with the marks that they are typed with."""
    for run in topic:
        words = written_in_full(run)
        yield from (Term(field, word, weight) for word in words for field, weight in WORDS.items())
        for pair in bigrams(words):
            yield from (Term(field, pair, weight) for field, weight in PAIRS.items())
            yield Fixed(AnyOf(tuple(Term(field, pair) for field in PAIRS)), COVERED)
    tokens = [token for run in topic for token in run]
    for token in tokens:
        if token.exact != token.folded:
            yield Term("action_x", token.exact, EXACT)
            yield Fixed(Term("action_x", token.exact), EXACTLY / len(tokens))
