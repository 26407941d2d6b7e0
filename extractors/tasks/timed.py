"""A time in front of a subject or a verb: "trước ngày 20/8/2025 các đơn vị …", "đến hết năm 2026 giải ngân …"."""

from __future__ import annotations

from extractors.deadlines import limit_length
from extractors.tasks.phrases import OPENERS, members, phrase_at
from extractors.tasks.words import Words

_LONGEST = 40  # words of a time without what it is counted from
_LONGEST_TAIL = 26  # words of what it is counted from
_GROUPS = frozenset(("các", "những", "mọi"))  # before who is told


def time_at(words: Words, at: int, end: int) -> int:
    """How many words a time takes at `at`, 0 for none."""
    if at >= end or words[at].low not in members("time") or words[at].shielded:
        return 0
    near = words[at : min(at + _LONGEST, end)]
    length = limit_length(_printed(near))
    step = sum(word.end - near[0].start <= length for word in near) if length else 0
    return _past_tail(words, at + step, end) - at if step else 0


def past_times(words: Words, at: int, end: int) -> int:
    """The word behind a time at `at` and the marks that follow it; `at` where there is none."""
    here = at + time_at(words, at, end)
    while at < here < end and words[here].low in {",", ":"}:
        here += 1
    return here


def _printed(words: Words) -> str:
    """Words in lower case as far apart as they are printed."""
    parts: list[str] = []
    for before, word in zip((None, *words), words, strict=False):
        parts.append(" " if before and before.end < word.start else "")
        parts.append(word.low)
    return "".join(parts)


def _past_tail(words: Words, at: int, end: int) -> int:
    """Past "kể từ ngày nhận được văn bản này": up to a comma, or to who is told or what is to be done."""
    here = at + (at < end and words[at].low == ",")
    if here >= end or words[here].low not in members("counts-from"):
        return at
    comma = next((i for i in range(here, min(here + _LONGEST_TAIL, end)) if words[i].low == ","), end)
    while here < comma and words[here].low in members("since"):
        here += 1
    here += max(phrase_at(words, here, end, *OPENERS), 1)
    while here < min(comma, end) and not _resumes(words, here, end, inside=comma < end):
        here += 1
    return min(here, end)


def _resumes(words: Words, at: int, end: int, *, inside: bool) -> bool:
    """Whether the clause goes on behind "kể từ ngày …"; inside a part that a comma ends only with "phải" or "này"."""
    if words[at - 1].low == "này" or phrase_at(words, at, end, "modal"):
        return True
    tells = words[at].body >= 0 or words[at].low in _GROUPS or bool(phrase_at(words, at, end, *OPENERS))
    return tells and not inside
