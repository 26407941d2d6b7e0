"""A block as words: lower case, with the bodies they belong to and what brackets and quotation marks shield."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import AgencyMention, CanonicalText, Span
from corpus.text import modern_tones

_WORD = re.compile(r"[^\W_]+(?:[&/-][^\W_]+)*|[^\w\s]|_")
_OPENING = {"(": ")", "[": "]", "“": "”", "«": "»"}


@dataclass(frozen=True, slots=True)
class Word:
    """`low` is the word in lower case with the tone marks of today; `shielded` inside brackets or quotation marks.

    `body` is the index of the agency mention it is part of, -1 for none; `capital` that it starts with a capital.
    """

    start: int
    end: int
    low: str
    shielded: bool = False
    body: int = -1
    capital: bool = False

    def of(self, text: str) -> str:
        """The word as it is printed."""
        return text[self.start : self.end]


Words = Sequence[Word]


def words_of(canonical: CanonicalText, span: Span, bodies: Sequence[AgencyMention]) -> list[Word]:
    """The words and punctuation marks of a span. `bodies` are all mentions of the text, in order."""
    text = span.of(canonical.text)
    low = modern_tones(text)
    owner = _owners(span, bodies)
    closing: list[str] = []
    found: list[Word] = []
    for match in _WORD.finditer(text):
        word, at = match[0], span.start + match.start()
        if closing and word == closing[-1]:
            closing.pop()
            found.append(Word(at, at + len(word), word, shielded=True))
            continue
        if word in _OPENING and _OPENING[word] in text[match.end() :]:
            closing.append(_OPENING[word])
        shielded = bool(closing)
        lower = low[match.start() : match.end()].lower()
        found.append(Word(at, at + len(word), lower, shielded, owner.get(at, -1), word[:1].isupper()))
    return found


def _owners(span: Span, bodies: Sequence[AgencyMention]) -> dict[int, int]:
    """From each offset inside a mention to the mention; the longer of two that overlap."""
    owner: dict[int, int] = {}
    inside = [(i, b.span) for i, b in enumerate(bodies) if b.span.overlaps(span)]
    for index, place in sorted(inside, key=lambda pair: len(pair[1])):
        owner.update(dict.fromkeys(range(place.start, place.end), index))
    return owner


def span_of(words: Words, first: int, after: int) -> Span:
    """The place of the words `first:after`; there must be one."""
    return Span(words[first].start, words[after - 1].end)
