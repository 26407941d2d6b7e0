"""What the receiver is to do with what work hands over: "gửi Sở Tài chính … để tổng hợp, trình …"."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import Deadline
from extractors.tasks.phrases import members, phrase_at
from extractors.tasks.words import Words, joined

_AIMS = frozenset(("để", "nhằm"))
_UPWARD = frozenset(("báo", "trình", "gửi"))


def without_onward(limits: Sequence[Deadline], words: Words, first: int, after: int, *, timed: bool) -> list[Deadline]:
    """The limits in an action without those that the receiver has: behind a limit of its own, or where the purpose
    names who sends on. `timed` says that a time opens the clause."""
    found = handed_on(words, first, after)
    if found is None:
        return list(limits)
    at, verb = found
    own = [d for d in limits if d.span.start < words[at].start]
    names = verb > at + 1 and words[at + 1].body >= 0
    sends = names and any(w.low in _UPWARD for w in words[verb:after])
    return own if own or timed or sends else list(limits)


def handed_on(words: Words, first: int, after: int) -> tuple[int, int] | None:
    """Where the purpose of what is handed over begins ("để"), and its verb; None where nothing is handed over."""
    handed = False
    for at in range(first, after):
        if words[at].shielded:
            continue
        handed = handed or bool(phrase_at(words, at, after, "toward"))
        verb = _onward_verb(words, at, after) if handed and words[at].low in _AIMS else -1
        if verb >= 0:
            return at, verb
    return None


def _onward_verb(words: Words, aim: int, after: int) -> int:
    """The verb of a purpose, behind who does it and how; -1 where it is not what a receiver does."""
    at = aim + 1
    at = _past_bodies(words, at + phrase_at(words, at, len(words), "ground"), after)
    while step := phrase_at(words, at, after, "adverb"):
        at += step
    verbs = joined(words, at, min(at + 2, after)), joined(words, at, min(at + 1, after))
    return -1 if members("hands-on").isdisjoint(verbs) else at


def _past_bodies(words: Words, at: int, after: int) -> int:
    """Past who acts: "Sở Tài chính và Sở Nội vụ", "Sở"."""
    at += phrase_at(words, at, after, "short-name") if at < after and words[at].body < 0 else 0
    while at < after and (words[at].body >= 0 or words[at].low in {",", "và"}):
        at += 1
    return at
