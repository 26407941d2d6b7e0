"""Who gives an order: an office holder by title, a body that "đã giao", or the paper that it brought out."""

from __future__ import annotations

from extractors.tasks.news.papers import announced_by
from extractors.tasks.phrases import members, phrase_at
from extractors.tasks.words import Words, joined

_NEAR = 10  # words before "chỉ đạo" in which those who direct are many


def told_by_title(words: Words, first: int, at: int) -> bool:
    """Whether an office holder speaks right before `at`: "Chủ tịch Ủy ban nhân dân tỉnh Lê Văn A | chỉ đạo"."""
    if at <= first or words[at].capital:
        return False
    before = words[at - 1]
    if not (before.body >= 0 or before.capital or before.low in members("behind-speaker")):
        return False
    return any(phrase_at(words, i, at, "office-holder") for i in range(first, at))


def has_given(words: Words, first: int, at: int) -> bool:
    """Whether a body or an office holder has just given a task: "UBND tỉnh đã | giao Sở Y tế …".

    Not what had been given before the event of the news: "trước đó, … đã giao …".
    """
    if any(words[i].low == "trước" and words[i + 1].low in {"đó", "đây"} for i in range(first, at)):
        return False
    if at - 2 < first or words[at - 1].low != "đã":
        return False
    return words[at - 2].body >= 0 or told_by_title(words, first, at - 1)


def directs(words: Words, first: int, at: int) -> bool:
    """Whether an office holder or a paper gives the direction at `at`: "Chủ tịch tỉnh | chỉ đạo Sở Y tế …".

    "Chủ tịch Ủy ban nhân dân các xã chỉ đạo …" are many, and told to act themselves.
    """
    many = any(w.low in {"các", "cấp"} for w in words[max(at - _NEAR, first) : at])
    return announced_by(words, first, at) or (told_by_title(words, first, at) and not many)


def urges(words: Words, first: int, at: int) -> int:
    """How many words "lưu ý", "quán triệt" take where an office holder tells others to act with them; "Lưu ý" also
    where a sentence begins."""
    pair = joined(words, at, at + 2)
    opens = pair == "lưu ý" and at == first and words[at].capital
    return 2 if pair in {"lưu ý", "quán triệt"} and (opens or told_by_title(words, first, at)) else 0
