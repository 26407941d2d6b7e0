"""Places that are told to act in news: "yêu cầu lãnh đạo TP.Đà Nẵng …", "giao Hà Nội, Quảng Ninh …"."""

from __future__ import annotations

from functools import cache

from corpus.model import BodySlot
from corpus.vocabulary import rows
from corpus.vocabulary.provinces import provinces
from extractors.places import province_kind
from extractors.tasks.phrases import OPENERS, members, phrase_at
from extractors.tasks.subject import Subject
from extractors.tasks.words import Words, joined, span_of

_LEADERS = (("lãnh", "đạo"), ("chính", "quyền"))
_LONGEST = 5  # words of a name: "Bà Rịa - Vũng Tàu"


@cache
def _levels() -> dict[str, str]:
    """Words of levels that news tell to act, with the level written out."""
    full = {row["name"].lower(): row["full"] for row in rows("levels")}
    return {name: full[name] for name in members("town")}


@cache
def _provinces() -> dict[str, str]:
    """Names of provinces by their words in small letters."""
    return {form.lower(): p.name for p in provinces() for form in (p.name, *p.variants)}


def place_told(words: Words, at: int, after: int, text: str) -> Subject | None:
    """The places from `at` on, behind who leads them and before an action; None where none is told."""
    here, told = at + 2 * _leads(words, at), []
    while found := _place(words, here, after, text):
        body, end = found
        told.append(body)
        here = end + 1
        if end >= after or words[end].low not in {",", "và"}:
            break
    end = here - 1
    acts = bool(told) and end < after and phrase_at(words, end, after, *OPENERS, "first", "start", "modal")
    return Subject(tuple(told), at, end) if acts else None


def _leads(words: Words, at: int) -> bool:
    return tuple(w.low for w in words[at : at + 2]) in _LEADERS


def _place(words: Words, at: int, after: int, text: str) -> tuple[BodySlot, int] | None:
    """One place and the word behind it: a level with a name, or the name of a province alone."""
    level, first = _level(words, at)
    end = next((first + n for n in range(_LONGEST, 0, -1) if _province(words, first, first + n)), first)
    province = _province(words, first, min(end, after)) if end > first else ""
    if level and not province:
        end = _past_name(words, first, after)
    if end == first or end > after:
        return None
    name = province or " ".join(span_of(words, first, end).of(text).split())
    level = level or province_kind(name)
    full = f"Ủy ban nhân dân {level} {name}" if level == "tỉnh" else f"{level} {name}"
    return BodySlot(name=full, span=span_of(words, at, end)), end


def _past_name(words: Words, first: int, after: int) -> int:
    """The word behind two capitals or more at `first`, else `first`."""
    end = first
    while end < after and words[end].capital and words[end].body < 0:
        end += 1
    return end if end - first > 1 else first


def _level(words: Words, at: int) -> tuple[str, int]:
    """The level word at `at` written out, and the word behind it and its dot."""
    for step in (2, 1):
        level = _levels().get(joined(words, at, at + step), "")
        if level and words[at].body < 0:
            end = at + step
            return level, end + (end < len(words) and words[end].low == ".")
    return "", at


def _province(words: Words, first: int, after: int) -> str:
    named = first < len(words) and words[first].capital and words[first].body < 0
    return _provinces().get(joined(words, first, after), "") if named else ""
