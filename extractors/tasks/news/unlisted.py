"""Who is told to act and stands on no list: "yêu cầu | ban soạn thảo | hoàn thiện …", "Bộ này cũng …"."""

from __future__ import annotations

from corpus.model import BodySlot
from extractors.tasks.phrases import OPENERS, members, phrase_at
from extractors.tasks.subject import Subject, collective_name
from extractors.tasks.words import Words, joined, span_of

_LONGEST = 16  # words of a name
_MARKS = frozenset((".", ";", ":", "(", "“", "”"))


def unnamed_at(words: Words, at: int, after: int, text: str) -> Subject | None:
    """A noun phrase that is told to act, up to its verb: "yêu cầu | ban soạn thảo | hoàn thiện …"."""
    if at < after and words[at].low in members("place-told") and words[at].body < 0 and _obliges(words, at + 1, after):
        place = span_of(words, at, at + 1)
        return Subject((BodySlot(name=place.of(text).lower(), span=place),), at, at + 1)
    titled = phrase_at(words, at, after, "title")
    if titled and at + titled < after:
        named = unnamed_at(words, at + titled, after, text)
        return Subject(named.bodies, at, named.after) if named else None
    if not _is_noun(words, at, after) or phrase_at(words, at, after, *OPENERS, "start", "first"):
        return None
    end = _before_verb(words, at, after)
    return _named(words, at, end, text) if end >= at + 2 else None


def _obliges(words: Words, at: int, after: int) -> bool:
    return bool(phrase_at(words, at, after, "modal"))


def _is_noun(words: Words, at: int, after: int) -> bool:
    """Whether a noun begins that means a body."""
    if at >= after or words[at].body >= 0 or words[at].low not in members("unlisted"):
        return False
    return not phrase_at(words, at, len(words), "no-body")


def _before_verb(words: Words, at: int, after: int) -> int:
    """Where the verb or the modal behind the phrase stands, `at` for nowhere near."""
    first = at + (3 if words[at].low in members("named-by-verb") else 1)
    for here in range(first, min(at + _LONGEST, after)):
        if words[here].low in _MARKS or (words[here].body >= 0 and words[at].low not in members("with-owner")):
            return at
        if phrase_at(words, here, after, *OPENERS, "start", "modal"):
            return here
    return at


def _named(words: Words, at: int, end: int, text: str) -> Subject:
    place = span_of(words, at, end)
    return Subject((BodySlot(name=collective_name(" ".join(place.of(text).split())), span=place),), at, end)


def charged_at(words: Words, at: int, after: int, text: str) -> Subject | None:
    """A noun phrase before what it was charged with: "Đoàn kiểm tra | có nhiệm vụ xác minh …"."""
    if not _is_noun(words, at, after):
        return None
    for end in range(at + 2, min(at + _LONGEST, after)):
        if words[end].low in _MARKS or words[end].body >= 0:
            return None
        if is_charged(words, end, after):
            return _named(words, at, end, text)
    return None


def is_charged(words: Words, at: int, after: int) -> int:
    """Where the action stands behind "được giao …" at `at`; 0 where none does."""
    step = phrase_at(words, at, len(words), "charged")
    if not step:
        return 0
    here = at + step
    here += here < after and words[here].low == ":"
    return here if phrase_at(words, here, after, *OPENERS, "start", "first") else 0


def bound_at(words: Words, at: int, after: int) -> Subject | None:
    """Who must act without a name or a determiner, where a clause begins: "Địa phương | phải …", "Nhà thầu cần …"."""
    end = at + phrase_at(words, at, after, "bound")
    if not at < end < after or words[at].body >= 0 or words[end].low not in {"phải", "cần"}:
        return None
    return Subject((BodySlot(name=joined(words, at, end), span=span_of(words, at, end)),), at, end)


def same_body_at(words: Words, at: int, after: int) -> Subject | None:
    """ "Bộ này cũng …": the body named last."""
    if at + 1 < after and words[at].low in members("named-again") and words[at + 1].low == "này":
        return Subject((BodySlot(name=f"{words[at].low} này", span=span_of(words, at, at + 2)),), at, at + 2)
    return None


def points_back(words: Words, behind: int) -> bool:
    """Whether bodies that end before `behind` are those named before: "các địa phương này"."""
    return 0 < behind <= len(words) and "này" in {w.low for w in words[behind - 1 : behind + 1]}
