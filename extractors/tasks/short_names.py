"""A body told by the head of its name alone, once it was named in full: "Tổng công ty cần …", "Tỉnh tổ chức …"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from corpus.model import AgencyMention, BodySlot
from extractors.tasks.phrases import OPENERS, members, phrase_at
from extractors.tasks.words import Words, joined, span_of

_AUTHORITY = "ủy ban nhân dân"
"""Who acts for a place."""


def short_name_at(
    words: Words, at: int, end: int, mentions: Sequence[AgencyMention], text: str
) -> tuple[BodySlot, int] | None:
    """The body whose head alone stands at `at` with a capital, right before what it is to do."""
    step = _head_at(words, at, end)
    if not step:
        return None
    place = span_of(words, at, at + step)
    before = [m for m in mentions if m.span.end <= place.start and not m.collective]
    if any(text[m.span.end : place.start].isspace() for m in mentions):  # "Ủy ban nhân dân⏎Thành phố" is one name
        return None
    named = _named_before(before, joined(words, at, at + step))
    return (BodySlot(name=named.name, span=place, register_id=named.register_id), at + step) if named else None


def _head_at(words: Words, at: int, end: int) -> int:
    """How many words the head takes, 0 where none stands there or what follows is no verb of its own."""
    if at >= end or not words[at].capital or words[at].body >= 0:
        return 0
    step = phrase_at(words, at, end, "short-name", "town")
    after = at + step
    if not step or after >= end or words[after].capital or words[after].body >= 0:
        return 0
    longer = phrase_at(words, at, end, *OPENERS, "preamble") > step
    acts = phrase_at(words, after, end, *OPENERS, "start", "first", "modal") or words[after].low == "căn"
    return step if acts and not longer else 0


def _named_before(mentions: Sequence[AgencyMention], head: str) -> AgencyMention | None:
    """The last body of this head; for a place the committee of the one that is spoken of most."""
    if head not in members("town"):
        return next((m for m in reversed(mentions) if m.name.lower().startswith(f"{head} ")), None)
    acting = [m for m in mentions if m.name.lower().startswith(f"{_AUTHORITY} {head} ")]
    often = Counter(m.name for m in acting).most_common(1)
    return next((m for m in acting if m.name == often[0][0]), None) if often else None
