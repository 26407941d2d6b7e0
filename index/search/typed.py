"""A query that is still being typed: whole words, and the beginning of one."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from index.search.abbreviations import readings, written_out
from index.search.cues import found_at, kind_names
from index.search.query import AllOf, AnyOf, Fixed, Query, Term
from index.search.starts import ISSUER, LONGEST, NUMBER, SIGNER, TITLE, number_pieces, start_token
from index.search.tokens import Token, bigrams, tokens_of
from index.search.wanted import is_kind_code

MOST_WORDS = 16
_JOINTS = ("/", "-", "–")
FIELDS = {TITLE: "title", ISSUER: "issuer", SIGNER: "signer"}


@dataclass(frozen=True, slots=True)
class Typed:
    """Words that are whole, and the one at the end that may go on; None after a space or another sign.

    Those of `joined` stand right after a slash or a hyphen: "kh" in "45/kh".
    """

    whole: tuple[Token, ...]
    last: Token | None
    joined: frozenset[Token] = frozenset()

    def __bool__(self) -> bool:
        """Whether there is enough to go by."""
        letters = sum(len(token.folded) for token in self.tokens)
        return letters > 1 or any(token.folded.isdigit() for token in self.tokens)

    @property
    def tokens(self) -> tuple[Token, ...]:
        return (*self.whole, self.last) if self.last else self.whole

    def agrees(self, name: str) -> int:
        """How many of the words typed with marks a name has with the same marks."""
        there = [token.exact for token in tokens_of(name)]
        marked = [token for token in self.tokens if token.exact != token.folded]
        return sum(any(_goes_on(token, word, self.last) for word in there) for token in marked)


def _goes_on(token: Token, word: str, last: Token | None) -> bool:
    return word.startswith(token.exact) if token is last else word == token.exact


def typed(words: str) -> Typed:
    """What was typed so far."""
    tokens = tuple(tokens_of(words))[: MOST_WORDS + 1]
    joined = frozenset(after for before, after in pairwise(tokens) if words[before.end : after.start] in _JOINTS)
    if not tokens or tokens[-1].end < len(words) or len(tokens) > MOST_WORDS:
        return Typed(tokens[:MOST_WORDS], None, joined)
    return Typed(tokens[:-1], tokens[-1], joined)


def words_query(said: Typed, sign: str) -> Query:
    """Documents in one short field of which all words stand, the last one begun; for titles those first that have
    them beside each other, and with the marks typed. A kind's name at the beginning need not stand in the title."""
    needed = AllOf(tuple(_needed(said, sign)))
    if sign != TITLE:
        return Fixed(needed, 1.0)
    kind = next(found_at(kind_names(), said.whole, 0), None)
    if kind and len(kind.words) < len(said.tokens):
        rest = Typed(said.whole[len(kind.words) :], said.last)
        needed = AllOf((AnyOf((needed, AllOf((Term("facet_kind", kind.meaning), *_needed(rest, sign))))),))
    pairs = bigrams(written_out(said.whole))
    marked = [token.exact for token in said.whole if token.exact != token.folded]
    better = [Term("title_b", pair) for pair in pairs] + [Term("title_x", word) for word in marked]
    return AllOf((Fixed(needed, 1.0),), tuple(Fixed(term, 1.0) for term in better))


def _needed(said: Typed, sign: str) -> list[Query]:
    field = FIELDS[sign]
    found: list[Query] = [Fixed(Term(field, word), 0.0) for word in written_out(said.whole)]
    if said.last:
        found.append(Fixed(_begun(said.last.folded, sign), 0.0))
    return found


def _begun(word: str, sign: str) -> Query:
    """A word that begins so; a whole abbreviation stands for its words too."""
    found: list[Query] = [Term("starts", start_token(sign, word))]
    if len(word) > LONGEST:
        found = [Term(FIELDS[sign], word)]
    found += [AllOf(tuple(Term(FIELDS[sign], w) for w in reading)) for reading in readings().get(word, ())[:1]]
    return AnyOf(tuple(found))


def number_queries(said: Typed) -> list[Query]:
    """Documents with a number like the one typed: those that bear just this number, then those whose number goes on.

    Without a figure those whose symbol begins so ("kh-b"); empty where neither was typed.
    """
    pieces = [
        (piece, token in said.joined)
        for token in said.tokens
        if token.exact not in ("số", "so")
        for piece in number_pieces(token.exact)
    ]
    figure = next((at for at, (piece, _) in enumerate(pieces) if piece.isdigit()), None)
    if figure is None:
        return _of_symbol([piece for piece, _ in pieces]) if said.joined else []
    number = pieces[figure][0].lstrip("0") or "0"
    is_whole = said.last is None or figure < len(pieces) - 1
    others = [_piece(piece, joined=joined) for at, (piece, joined) in enumerate(pieces) if at != figure]
    exact = AllOf((Fixed(Term("number", number), 0.0), *others))
    if is_whole:
        return [exact]
    longer = AllOf((Fixed(Term("starts", start_token(NUMBER, number)), 0.0), *others), (), (Term("number", number),))
    return [exact, longer]


def _of_symbol(codes: list[str]) -> list[Query]:
    """Documents whose symbol begins so: "kh-b"."""
    return [AllOf(tuple(_piece(code, joined=True) for code in codes))] if is_kind_code(codes[0]) else []


def _piece(piece: str, *, joined: bool) -> Query:
    """Something else of the number; where no sign joins it, a word of issuer or title too."""
    signs = (NUMBER,) if joined else (NUMBER, ISSUER, TITLE)
    return Fixed(AnyOf(tuple(Term("starts", start_token(sign, piece)) for sign in signs)), 0.0)
