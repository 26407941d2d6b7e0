"""What stands between who is told and the action: "…, nhất là các tỉnh ven biển, …"."""

from __future__ import annotations

from extractors.tasks.phrases import OPENERS, phrase_at
from extractors.tasks.words import Words, joined

_LONGEST = 60  # words


def past_aside(words: Words, at: int, after: int) -> int:
    """Where the action stands behind "…, nhất là các tỉnh ven biển, | …", "từ Hà Tĩnh đến Phú Yên | …"; else `at`."""
    here = at + (at < after and words[at].low == ",")
    step = _aside(words, here)
    ranges = here + 1 < after and words[here].low == "từ" and words[here + 1].capital
    more = here + 1 < after and words[here].low == "và" and words[here + 1].body < 0
    if not (step or ranges or more):
        return at
    rest = range(here + step + 1, min(here + _LONGEST, after))
    stop = next((i for i in rest if words[i].low in {".", ";"}), after)
    return next((verb for verb in rest if verb < stop and _opens_at(words, verb, after)), at)


def _aside(words: Words, at: int) -> int:
    return phrase_at(words, at, len(words), "aside")


def _opens_at(words: Words, at: int, after: int) -> bool:
    """Whether an action opens at `at`, behind a comma also "chỉ đạo"."""
    if words[at].body >= 0 or _aside(words, at):
        return False
    directs_on = joined(words, at - 1, at + 2) == ", chỉ đạo"
    return directs_on or bool(phrase_at(words, at, after, *OPENERS, "start", "modal"))
