"""What words of a query ask of the index: what stands for them, and how much each place counts."""

from __future__ import annotations

from collections.abc import Sequence

from index.search.abbreviations import initials, is_syllable, may_be_initials, readings
from index.search.names import names_in
from index.search.query import AllOf, AnyOf, BestOf, Fixed, Phrase, Query, Term
from index.search.tokens import Token, bigrams

WORDS = {"text": 0.4, "title": 0.8}
PAIRS = {"text_b": 1.0, "title_b": 2.0, "issuer_b": 2.5, "signer_b": 1.5, "bodies_b": 0.3}
EXACT = {"text_x": 0.4, "title_x": 0.6}
"""Weights of words, of pairs of neighbours, and of words with their marks, by field."""

EXACTLY = 20.0
"""Score of a document that has all words with their marks; a share of it for a share of them."""

SIGNED = 6.0
"""Weight of the signer's name where the query asks who signed."""

ASKED_WORK = {"title_b": 0.5, "issuer_b": 0.1, "bodies_b": 2.0}
"""Weights where the query asks for the work of a body: who issued the document says nothing."""

NAMED_IN = ("text_b", "title_b", "issuer_b")
"""Where a name of another time is looked for."""

OTHER_NAME, INITIALS, COVERED, DISTINCT = 0.8, 3.0, 6.0, 10.0


def standing_for(token: Token) -> Query:
    """What stands for a word in a text: the word, its readings, its initials."""
    plain = BestOf((Term("text", token.folded), Term("title", token.folded), Term("issuer", token.folded)))
    others: list[Query] = [
        AllOf(tuple(Term("text_b", pair) for pair in bigrams(list(r)))) for r in readings().get(token.folded, ())
    ]
    if not others and may_be_initials(token.folded):
        others.append(Phrase("initials", tuple(initials(token.folded))))
    return BestOf((plain, *others)) if others else plain


def named_otherwise(words: Sequence[str]) -> dict[int, Query]:
    """Places of the words of a name (folded, abbreviations written out), each with the names of another time."""
    found: dict[int, Query] = {}
    for place, others in names_in(words):
        names = [bigrams(list(name)) for name in others if len(name) > 1]
        if names:
            found |= dict.fromkeys(place, AnyOf(tuple(_side_by_side(pairs) for pairs in names)))
    return found


def _side_by_side(pairs: Sequence[str]) -> Query:
    return AnyOf(tuple(AllOf(tuple(Term(field, pair) for pair in pairs)) for field in NAMED_IN))


def word_clauses(run: Sequence[Token], *, signer: bool, tasks: bool) -> list[Query]:
    """What adds to the score: words and pairs of words, with marks where the query has them, abbreviations."""
    words = written_in_full(run)
    weights = PAIRS | ({"signer_b": SIGNED} if signer else {}) | (ASKED_WORK if tasks else {})
    found: list[Query] = [Term(field, word, weight) for word in words for field, weight in WORDS.items()]
    found += [Fixed(AnyOf((Term("text", w), Term("title", w))), DISTINCT) for w in words if not is_syllable(w)]
    for pair in bigrams(words):
        found += _pair_clauses(pair, weights)
    for token in run:
        found += _abbreviation(token)
    for _, others in names_in(words):
        found += _other_names(others)
    return found


def _pair_clauses(pair: str, weights: dict[str, float]) -> list[Query]:
    """The text, the best of the short fields, and the bare fact that the pair stands anywhere."""
    short = tuple(Term(field, pair, weight) for field, weight in weights.items() if field != "text_b")
    anywhere = AnyOf(tuple(Term(field, pair) for field in weights))
    return [Term("text_b", pair, weights["text_b"]), BestOf(short), Fixed(anywhere, COVERED)]


def exact_clauses(tokens: Sequence[Token]) -> list[Query]:
    """What adds to the score where words are typed with marks and stand there with the same marks."""
    marked = [token.exact for token in tokens if token.exact != token.folded]
    found: list[Query] = [Term(field, word, weight) for word in marked for field, weight in EXACT.items()]
    share = EXACTLY / max(len(tokens), 1)
    return found + [Fixed(AnyOf(tuple(Term(field, word) for field in EXACT)), share) for word in marked]


def _other_names(others: Sequence[Sequence[str]]) -> list[Query]:
    """What stands for a body or place under the names of another time."""
    pairs = [bigrams(list(name)) for name in others if len(name) > 1]
    return [
        BestOf(tuple(Term(field, pair, OTHER_NAME * PAIRS[field]) for name in pairs for pair in name))
        for field in NAMED_IN
        if pairs
    ]


def written_in_full(run: Sequence[Token]) -> list[str]:
    """Folded words of a run, abbreviations with one reading written out, as the index has them."""
    return [
        w for t in run for w in (readings()[t.folded][0] if len(readings().get(t.folded, ())) == 1 else (t.folded,))
    ]


def _abbreviation(token: Token) -> list[Query]:
    several = readings().get(token.folded, ())
    if len(several) > 1:
        options = [AnyOf(tuple(Term("text_b", pair) for pair in bigrams(list(words)))) for words in several]
        return [BestOf(tuple(options))]
    if not several and may_be_initials(token.folded):
        return [Phrase("initials", tuple(initials(token.folded)), INITIALS)]
    return []
