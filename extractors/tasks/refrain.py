"""What is not to be done: "Không trình thẩm định khi chưa khắc phục xong"."""

from __future__ import annotations

from extractors.tasks.phrases import OPENERS, phrase_at
from extractors.tasks.words import Words

_NO_VERB = frozenset(
    """có phải được chỉ còn ai gian khí nên thể những quá bao áp thuộc khả cần lực quân kể
    tính đủ đạt đúng rõ""".split()  # noqa: SIM905
)
"""What follows "không" where nothing is forbidden: "không khí", "không chỉ", "không áp dụng"."""


def refrains(words: Words, at: int, after: int) -> int:
    """How many words "không" and its verb take at the start of a sentence; 0 where nothing is forbidden."""
    opens = at == 0 or words[at - 1].low in {".", "-", "+", ":", ";"}
    if not opens or words[at].low != "không" or at + 2 >= after or words[at + 1].low in _NO_VERB:
        return 0
    step = 1 + (phrase_at(words, at + 1, after, *OPENERS, "first", "start") or 1)
    return 0 if words[min(at + step, after - 1)].low in {"được", "đúng", "đầy", "kịp"} else step
