"""Whether a document is about the query at all: how many of its words stand there beside their neighbours.

In a collection of any size every syllable occurs somewhere, and a text that has all of "đăng ký", "ký kết" and "hơn" is
not about "đăng ký kết hôn". A syllable is covered by a pair with its neighbour, or alone where it is rare.

Where a word may be missing, it must not be the rarest, which tells most. Marks tell how rare a word is: without them
most syllables are frequent.
"""

from __future__ import annotations

import math
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from index.search.abbreviations import initials, is_syllable, may_be_initials, readings
from index.search.bodies import level_end
from index.search.cues import is_filler
from index.search.engine import Engine, Statistics
from index.search.names import registered_in, same_words
from index.search.query import AllOf, AnyOf, Fixed, Phrase, Query, Term
from index.search.tokens import Token, bigrams
from index.search.understand import Understood
from index.search.word_query import named_otherwise

SHARE = 0.7
"""Share of the words that must be covered where the query is long."""

LONG = 7
"""Words of a query from which on a share of them is enough, those that tell nothing included."""

TITLED = 0.5
"""Share of the words of a long query that are enough where the title has them."""

RARE_SHARE, RARE = 0.05, 3
"""A word is rare when at most this share of the documents, or this many, have it."""

_VOWELS = frozenset("aeiouy")
_OF_TIME = ("cũ", "mới")
PAIR_FIELDS = ("text_b", "title_b", "issuer_b", "signer_b")


def about(engine: Engine, said: Understood) -> Query | None:
    """The question whether a document is about what was said; None where there is nothing to cover."""
    tokens = [token for run in said.words for token in run]
    folded, exact = (tuple(dict.fromkeys(words)) for words in ([t.folded for t in tokens], [t.exact for t in tokens]))
    return coverage(said, engine.statistics({"text": folded, "text_x": exact}))


def coverage(said: Understood, known: Mapping[str, Statistics]) -> Query | None:
    """The question whether a document covers enough of the words; None where there is nothing to cover.

    `known` tells how many documents have each word of the query in their text, without marks and with them.

    Names of bodies and provinces need not stand there, unless there is hardly anything else; then the name of another
    time does as well, as it does for a commune. Where the title has a word that is no syllable ("karaoke"), half of
    the words are enough.
    """
    if said.numbers:
        return None
    bodies = {token.start for body in said.bodies for token in body}
    choices = [_asked([one for run in said.words for one in _groups(run, known, named)]) for named in (bodies, ())]
    enough = [_enough(asked) for asked in choices]
    chosen = enough if bodies else enough[:1]
    return AnyOf((*chosen, *_special(said, choices[1]), *_titled(choices[1]))) if all(choices) else None


def _enough(asked: Sequence[_Group]) -> Query:
    """Enough of the words are covered, the rarest among them; one that no document has is missing in none."""
    least = least_covered(len(asked))
    enough = _least(asked, least)
    if least == len(asked) or not any(one.is_marked for one in asked):
        return enough
    rarest = min([one for one in asked if one.documents] or asked, key=lambda one: one.documents)
    return AllOf((Fixed(rarest.covered, 0.0), enough))


def _special(said: Understood, asked: Sequence[_Group]) -> list[Query]:
    """Half of the words, beside a title that has one that is no syllable: few titles have such a word."""
    words = (token.folded for run in said.words for token in run)
    titled = tuple(Term("title", word) for word in words if not is_syllable(word))
    return [AllOf((AnyOf(titled), _least(asked, -(-len(asked) // 2))))] if titled else []


def _titled(asked: Sequence[_Group]) -> list[Query]:
    """Half of the words of a long query side by side in the title: what is asked for in other words."""
    half = math.ceil(len(asked) * TITLED)
    return [AnyOf(tuple(Fixed(one.titled, 0.0) for one in asked), half)] if len(asked) >= LONG else []


def _least(asked: Sequence[_Group], least: int) -> Query:
    return AnyOf(tuple(Fixed(one.covered, 0.0) for one in asked), least)


def _asked(groups: Sequence[_Group]) -> Sequence[_Group]:
    """The words of which enough must be covered: those of no name, and of a short query those that tell something."""
    asked = [one for one in groups if not one.is_name]
    named = [one for one in groups if one.is_name]
    if len(asked) < 2 <= len(named):
        asked = named
    return [one for one in asked if len(asked) >= LONG or not one.is_filler] or asked


def least_covered(words: int) -> int:
    """All of a few words, all but one of some, most of many: a long query says more than any document answers."""
    if words < 5:
        return words
    return words - 1 if words < LONG else math.ceil(words * SHARE)


@dataclass(frozen=True, slots=True)
class _Group:
    """What covers a word, anywhere and in a title; how many documents have it; whether it belongs to a name, tells
    nothing by itself, is typed with marks."""

    covered: Query
    titled: Query
    documents: int
    is_name: bool
    is_filler: bool
    is_marked: bool


def _groups(run: Sequence[Token], known: Mapping[str, Statistics], bodies: Container[int]) -> list[_Group]:
    """For each word of a run what covers it; `bodies` are the places of words of bodies."""
    spelt = [_spelt(token.folded) for token in run]
    flat = [part for parts in spelt for part in parts]
    starts = list(accumulate(map(len, spelt), initial=0))
    terms, others = _terms_in(flat), named_otherwise(flat)
    named = {at for place, _ in registered_in(flat) for at in place}.difference(terms)
    is_name = [
        starts[n] in named or token.start in bodies or _is_beside_name(run, n, starts, named)
        for n, token in enumerate(run)
    ]
    is_short = is_name.count(False) < LONG
    found: list[_Group] = []
    for n, (token, parts, at) in enumerate(zip(run, spelt, starts, strict=False)):
        alone = _alone(token.folded, known["text"], by_itself=_tells_nothing((*run[:n][-1:], *run[n + 1 :][:1]), run))
        around = flat[max(at - 1, 0) : at + 2]
        covered = _together(parts) if len(parts) > 1 else _covered(around, alone, is_short=is_short)
        covered = AnyOf((covered, *terms.get(at, ()), *([others[at]] if at in others else ())))
        found.append(
            _Group(
                covered=covered,
                titled=_in_title(around),
                documents=_documents(token, known),
                is_name=is_name[n],
                is_filler=_is_spare(token, run),
                is_marked=_is_marked(token),
            )
        )
    return found


def _is_marked(token: Token) -> bool:
    return token.exact != token.folded


def _documents(token: Token, known: Mapping[str, Statistics]) -> int:
    """How many documents have the word, with the marks that it is typed with; more than there are for a figure or an
    abbreviation, which texts may write otherwise."""
    if not token.folded.isalpha() or readings().get(token.folded):
        return known["text"].size + 1
    return known["text_x"].frequencies[token.exact] if _is_marked(token) else known["text"].frequencies[token.folded]


def _is_beside_name(run: Sequence[Token], n: int, starts: Sequence[int], named: Container[int]) -> bool:
    """Whether a word is of a level that stands before a name, or tells its time behind it: "tỉnh Bình Phước cũ"."""
    if n and starts[n] - 1 in named and run[n].exact in _OF_TIME:
        return True
    ends = (level_end(run, at) for at in (n - 1, n) if at >= 0)
    return any(n < end < len(run) and starts[end] in named for end in ends)


def _terms_in(words: Sequence[str]) -> dict[int, tuple[Query, ...]]:
    """For places of terms what stands for the others that say the same."""
    found = ((place, tuple(words[place.start : place.stop])) for place, _ in registered_in(words))
    return {
        at: tuple(map(_together, same_words()[term])) for place, term in found for at in place if term in same_words()
    }


def _is_spare(token: Token, run: Sequence[Token]) -> bool:
    """Whether a word tells nothing: by itself, or as two or three consonants that are no known abbreviation."""
    is_unknown = token.folded.isalpha() and 1 < len(token.folded) < 4 and _VOWELS.isdisjoint(token.folded)
    return is_filler(token, run) or (is_unknown and token.folded not in readings())


def _tells_nothing(neighbours: Sequence[Token], run: Sequence[Token]) -> bool:
    """Whether no neighbour is a word that may belong with this one: an abbreviation has its own words."""
    return all(len(_spelt(token.folded)) > 1 or is_filler(token, run) for token in neighbours)


def _together(words: Sequence[str]) -> Query:
    return AllOf(tuple(_pair(pair) for pair in bigrams(list(words))))


def _in_title(around: list[str]) -> Query:
    """A word beside one of its neighbours in the title."""
    return AnyOf(tuple(Term("title_b", pair) for pair in bigrams(around)))


def _covered(around: list[str], alone: Sequence[Query], *, is_short: bool) -> Query:
    """A pair with a neighbour, for a short query both of them in the title, or the word alone."""
    titled = (AllOf((Term("title", first), Term("title", second))) for first, second in pairwise(around) if is_short)
    return AnyOf((*map(_pair, bigrams(around)), *titled, *alone))


def _spelt(word: str) -> list[str]:
    known = readings().get(word, ())
    return list(known[0]) if len(known) == 1 else [word]


def _pair(pair: str) -> Query:
    return AnyOf(tuple(Term(field, pair) for field in PAIR_FIELDS))


def _alone(word: str, known: Statistics, *, by_itself: bool) -> list[Query]:
    """What covers a word without its neighbours: itself where it is rare, no syllable or has none that are syllables
    and tell something, readings, initials."""
    found: list[Query] = []
    rare = known.frequencies[word] <= max(RARE, int(known.size * RARE_SHARE))
    if by_itself or rare or not is_syllable(word):
        found += [Term("text", word), Term("title", word), Term("issuer", word)]
    found += map(_together, readings().get(word, ()))
    if not readings().get(word) and may_be_initials(word):
        found.append(Phrase("initials", tuple(initials(word))))
    return found
