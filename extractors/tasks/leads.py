"""Lead-ins: clauses that only announce a list ("… triển khai một số nội dung sau:")."""

from __future__ import annotations

from extractors.tasks.phrases import OPENERS, VERBS, find_phrase, members, phrase_at
from extractors.tasks.words import Words

_LONGEST = 14  # words of a lead-in after its verbs
_LONGEST_MATTER = 8  # words from the number of the matters to the colon


def announces(words: Words, first: int, after: int) -> bool:
    """Whether an action before a colon has no content: only adverbs, verbs and "một số nội dung sau"."""
    here = _past_verbs(words, first, after)
    rest = [w.low for w in words[here:after] if w.low not in {":", ",", "."}]
    if rest[-3:] in (["có", "trách", "nhiệm"], ["chịu", "trách", "nhiệm"]):
        return True
    if _counts_work(words, here, after):
        return True
    if len(rest) > _LONGEST:
        return _only_bodies(words, here, after)
    generic, ends = phrase_at(words, here, after, "generic"), members("lead-in-end")
    return (
        generic == len(rest)
        or _only_bodies(words, here, after)
        or ends.issuperset(rest)
        or (generic > 0 and not ends.isdisjoint(rest))
    )


def _past_verbs(words: Words, at: int, after: int) -> int:
    """Past adverbs, verbs and the words among them."""
    while at < after:
        step = phrase_at(words, at, after, *VERBS, "adverb", "modal", "first", "link")
        if not step and words[at].low not in {",", ":"} and words[at].low not in members("lead-in-filler"):
            return at
        at += step or 1
    return at


def _counts_work(words: Words, first: int, colon: int) -> bool:
    """ "xử lý dứt điểm 02 tồn tại: (1) Thu hồi …": counted matters before a list that opens with a verb are what
    the list tells; so are "03 nhiệm vụ sau"."""
    counted = [
        at for at in range(first, colon) if words[at].low.isdigit() and phrase_at(words, at + 1, colon, "matter")
    ]
    if not counted or colon - counted[0] > _LONGEST_MATTER:
        return False
    listed = next((at for at in range(colon, len(words)) if words[at].low == ")"), colon)
    return bool(phrase_at(words, listed + 1, len(words), *OPENERS, "first", "start"))


def _only_bodies(words: Words, first: int, after: int) -> bool:
    """ "chủ trì, phối hợp với các bộ, cơ quan liên quan:", "chỉ đạo Bảo hiểm xã hội Việt Nam:"."""
    return all(w.body >= 0 or w.low in {"và", ",", ":", "với", "cùng"} for w in words[first:after])


def without_tail(words: Words, first: int, after: int) -> int:
    """The end of an action without a lead-in at its end: ", trong đó lưu ý một số nội dung sau:", ", cụ thể:"."""
    if words[after - 1].low != ":":
        return after
    for at in range(after - 2, first, -1):
        if words[at].low in {",", ";"} and not words[at].shielded:
            led = phrase_at(words, at + 1, after, "link")
            return at if led and after - at < 24 else after - 1
        if words[at].low in {"gồm", "sau"} and at == after - 2 and words[at - 1].low == "bao":
            return at - 1
    return after - 1


def only_introduces(words: Words, first: int, after: int) -> bool:
    """Whether a segment before a colon ends in "kết luận như sau", "ý kiến như sau" and gives no order itself."""
    ends = any(
        at + phrase_at(words, at, after, "speech") == after - 1 for at in range(max(first, after - 5), after - 1)
    )
    return ends and find_phrase(words, first, after, "trigger") is None
