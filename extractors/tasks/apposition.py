"""What a body is beside its work: "Sở Tài chính | là cơ quan thường trực của Ban Chỉ đạo, | tổng hợp …"."""

from __future__ import annotations

from extractors.tasks.phrases import OPENERS, phrase_at
from extractors.tasks.words import Words

_LONGEST = 30  # words from "là" to the comma behind the role
_NEAR = 5  # words from "là" to the role


def past_apposition(words: Words, at: int, end: int) -> int:
    """The word after an apposition that begins at `at`, where an action follows it; else `at`."""
    role = _role_end(words, at, end)
    if not role or _acts(words, role, end):
        return role or at
    for mark in range(role, min(end, at + _LONGEST)):
        if words[mark].low in {".", ";", ":"} and not words[mark].shielded:
            break
        if words[mark].low == "," and not words[mark].shielded and _acts(words, mark + 1, end):
            return mark + 1
    return at


def _role_end(words: Words, at: int, end: int) -> int:
    """The word after "là cơ quan thường trực", "là đầu mối", "là đơn vị chủ trì"; 0 where no role is told.

    "Làm đầu mối" is an act itself.
    """
    if at >= end or words[at].low not in {"là", "làm"}:
        return 0
    for here in range(at + 1, min(at + _NEAR, end)):
        step = phrase_at(words, here, end, "part")
        if step:
            named = words[here - 1].low in {"quan", "vị", "là"}
            return here + step if named else 0
    return 0


def _acts(words: Words, at: int, end: int) -> bool:
    return bool(phrase_at(words, at, end, *OPENERS, "first", "start", "modal"))
