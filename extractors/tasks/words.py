"""A block as words: lower case, with the bodies they belong to and what brackets and quotation marks shield."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from corpus.model import AgencyMention, CanonicalText, Span
from corpus.text import modern_tones

_WORD = re.compile(r"[^\W_]+(?:[&/-][^\W_]+)*|[^\w\s]|_")
_NUMBER = re.compile(r"\d+[/-](?:\d{4}/)?[a-zđ]")  # "534/qđ-ubnd", "12/2024/nđ-cp"
_LONGEST_SHIELD = 2000  # characters within which a bracket or quotation mark must close
_SPEAKS = re.compile(r"(?:[:.–-]|yêu cầu|đề nghị|nhấn mạnh|chỉ đạo)$", re.IGNORECASE)  # before a speech
_SPEECH = 12  # words of a quotation that is a speech where a colon or a full stop precedes it
_OPENING = {"(": ")", "[": "]", "“": "”", "«": "»"}


class Word(NamedTuple):
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


def words_of(
    canonical: CanonicalText, span: Span, bodies: Sequence[AgencyMention], *, news: bool = False
) -> list[Word]:
    """The words and punctuation marks of a span. `bodies` are all mentions of the text, in order.

    In `news` a quotation of a sentence or more is speech, and is read as if it stood without marks.
    """
    text = span.of(canonical.text)
    low = modern_tones(text).lower()
    low = low if len(low) == len(text) else text
    matches = list(_WORD.finditer(text))
    owners = _owners([span.start + m.start() for m in matches], span, bodies)
    closing: list[str] = []
    found: list[Word] = []
    for match, body in zip(matches, owners, strict=True):
        word, at = match[0], span.start + match.start()
        closes = bool(closing) and word == closing[-1]
        if closes:
            closing.pop()
        elif word in _OPENING and _shields(text, match, news=news):
            closing.append(_OPENING[word])
        shielded = closes or bool(closing)
        found.append(Word(at, at + len(word), low[match.start() : match.end()], shielded, body, word[0].isupper()))
    return found


def _shields(text: str, opening: re.Match[str], *, news: bool) -> bool:
    """Whether a bracket or quotation mark closes, and in news holds no speech of a sentence or more."""
    inside, closes, _ = text[opening.end() : opening.end() + _LONGEST_SHIELD].partition(_OPENING[opening[0]])
    if not closes:
        return False
    before = text[: opening.start()].rstrip()
    speech = news and opening[0] == "“" and (not before or bool(_SPEAKS.search(before)))
    return not (speech and len(inside.split()) >= _SPEECH)


def _owners(starts: list[int], span: Span, bodies: Sequence[AgencyMention]) -> list[int]:
    """For each word the mention it is part of; of two that overlap the longer one."""
    owners = [-1] * len(starts)
    last = bisect_right(bodies, span.end, key=lambda b: b.span.start)
    inside = [(len(bodies[i].span), i) for i in range(last) if bodies[i].span.end > span.start]
    for _, index in sorted(inside):
        place = bodies[index].span
        for row in range(bisect_left(starts, place.start), bisect_left(starts, place.end)):
            owners[row] = index
    return owners


def joined(words: Words, at: int, after: int) -> str:
    """The words `at:after` in small letters with a space between them; there may be fewer at the end."""
    return " ".join(word.low for word in words[at:after])


def cites(words: Words, at: int, end: int) -> bool:
    """Whether the number of a document stands among the words `at:end`."""
    return any(_NUMBER.match(word.low) for word in words[at:end])


def has_colon(words: Words, at: int, end: int) -> bool:
    """Whether a colon stands inside the words `at:end`, outside of brackets."""
    return any(word.low == ":" and not word.shielded for word in words[at : end - 1])


def span_of(words: Words, first: int, after: int) -> Span:
    """The place of the words `first:after`; there must be one."""
    return Span(words[first].start, words[after - 1].end)
