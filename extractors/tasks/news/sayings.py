"""What is only said: a duty told behind "nhấn mạnh", and a body that speaks where it seems to act."""

from __future__ import annotations

from extractors.tasks.phrases import members, phrase_at
from extractors.tasks.words import Words

_NEAR = 8  # words behind a body in which it speaks


def stresses(words: Words, at: int, after: int) -> int:
    """How many words a verb of saying takes behind which a duty may stand: "nhấn mạnh | các xã cần …"."""
    step = phrase_at(words, at, after, "stresses")
    return step if at + step < after else 0


def speaks(words: Words, at: int, action: int) -> bool:
    """Whether a word of order to others, or of saying, stands between a body and what looks like its action."""
    for i in range(at, min(at + _NEAR, action)):
        ordered = phrase_at(words, i, action, "trigger") and words[i].low in {"yêu", "đề", "giao"}
        said = ordered or stresses(words, i, action)
        if said and not words[i].shielded and words[i - 1].low not in members("no-saying-after"):
            return True
    return False
