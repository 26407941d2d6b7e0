"""From what a query says to the question put to the index: what must hold, and what counts how much."""

from __future__ import annotations

from collections.abc import Sequence

from index.search.abbreviations import initials, may_be_initials, readings
from index.search.query import AllOf, AnyOf, BestOf, Between, Everything, Fixed, Phrase, Query, Term
from index.search.tokens import Token, bigrams
from index.search.understand import Understood
from index.search.wanted import WantedNumber

WORDS = {"text": 0.4, "title": 0.8}
PAIRS = {"text_b": 1.0, "title_b": 2.0, "issuer_b": 1.2, "signer_b": 1.5, "bodies_b": 0.3}
EXACT = {"text_x": 0.4, "title_x": 0.6}
BEARS, CITES, PRINTS = 120.0, 40.0, 5.0
"""Scores of a document that bears the number asked for, cites it, or prints something like it."""

RELATED = 200.0
SIGNED, ASSIGNED = 6.0, 6.0
"""How much more the signer's name, the assignee's name count when the query asks for them."""

KIND, DAY = 6.0, 12.0


def compose(said: Understood) -> Query:
    """The question for what a query says; every document for an empty one, the newest of them first elsewhere."""
    must: list[Query] = [_number(number, said.relation) for number in said.numbers]
    if said.days and said.days.firm:
        must.append(Fixed(Between(said.days.first, said.days.last), 0.0))
    groups = [group for run in said.words for group in _groups(run)]
    if groups and not said.numbers:
        must.append(AnyOf(tuple(Fixed(group, 0.0) for group in groups), needed(len(groups))))
    should = [clause for run in said.words for clause in _clauses(run, said)]
    if said.kind:
        should.append(Fixed(Term("facet_kind", said.kind), KIND))
    if said.days and not said.days.firm:
        should.append(Fixed(Between(said.days.first, said.days.last), DAY))
    if not must and not should:
        return Everything()
    return AllOf(tuple(must), tuple(should))


def needed(words: int) -> int:
    """How many of the words a document must have."""
    return words if words < 3 else -(-words * 2 // 3)


def _groups(run: Sequence[Token]) -> list[Query]:
    """For each word of a run, what stands for it in a text."""
    return [_standing_for(token) for token in run]


def _standing_for(token: Token) -> Query:
    plain = BestOf((Term("text", token.folded), Term("title", token.folded), Term("issuer", token.folded)))
    others: list[Query] = [
        AllOf(tuple(Term("text_b", pair) for pair in bigrams(list(r)))) for r in readings().get(token.folded, ())
    ]
    if not others and may_be_initials(token.folded):
        others.append(Phrase("initials", tuple(initials(token.folded))))
    return BestOf((plain, *others)) if others else plain


def _clauses(run: Sequence[Token], said: Understood) -> list[Query]:
    """What adds to the score: words and pairs of words, with marks where the query has them, abbreviations."""
    words, found = written_in_full(run), list[Query]()
    weights = PAIRS | ({"signer_b": SIGNED} if said.signer else {}) | ({"bodies_b": ASSIGNED} if said.tasks else {})
    found += [Term(field, word, weight) for word in words for field, weight in WORDS.items()]
    found += [Term(field, pair, weight) for pair in bigrams(words) for field, weight in weights.items()]
    marked = [token.exact for token in run if token.exact != token.folded]
    found += [Term(field, word, weight) for word in marked for field, weight in EXACT.items()]
    for token in run:
        found += _abbreviation(token)
    return found


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
        return [Phrase("initials", tuple(initials(token.folded)), 3.0)]
    return []


def _number(wanted: WantedNumber, relation: str) -> Query:
    """The documents that bear the number, those that cite it, those that print something like it; in this order.

    With a relation, those that cite it so come first.
    """
    choices: list[Query] = []
    if relation and relation != "khac":
        choices.append(Fixed(_joined("relation", wanted, f"{relation}:"), RELATED))
    cites = RELATED - 1 if relation else CITES
    choices += [Fixed(_joined("number", wanted), BEARS), Fixed(_joined("cited", wanted), cites)]
    printed = wanted.printed or (wanted.number,)
    field = "text_b" if wanted.printed else "text"
    choices.append(Fixed(AnyOf(tuple(Term(field, token) for token in printed)), PRINTS))
    return BestOf(tuple(choices))


def _joined(field: str, wanted: WantedNumber, before: str = "") -> Query:
    if not wanted.parts:
        return Term(field, before + wanted.number)
    return AllOf(
        tuple(
            AnyOf(tuple(Term(field, f"{before}{wanted.number}+{part}") for part in dict.fromkeys(choice)))
            for choice in wanted.parts
        )
    )
