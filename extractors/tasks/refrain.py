"""What is not to be done: "Không trình thẩm định khi chưa khắc phục xong"."""

from __future__ import annotations

from extractors.tasks.phrases import OPENERS, members, phrase_at
from extractors.tasks.words import Words


def refrains(words: Words, at: int, after: int) -> int:
    """How many words "không" and its verb take at the start of a sentence; 0 where nothing is forbidden."""
    opens = at == 0 or words[at - 1].low in {".", "-", "+", ":", ";"}
    if not opens or words[at].low != "không" or at + 2 >= after or words[at + 1].low in members("no-ban"):
        return 0
    step = 1 + (phrase_at(words, at + 1, after, *OPENERS, "first", "start") or 1)
    return 0 if words[min(at + step, after - 1)].low in {"được", "đúng", "đầy", "kịp"} else step
