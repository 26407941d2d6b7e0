"""A paragraph in segments: sentences, and what semicolons and enumerations like "(i)" part inside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.tasks.phrases import OPENERS, VERBS, find_phrase, members, phrase_at
from extractors.tasks.words import Words

_ENUMERATOR = re.compile(r"(?:[ivx]{1,4}|\d{1,2}|[a-e])\Z")
_GROUPS = {"các", "cơ", "đơn", "và"}
"""First words of bodies without a name: "các đơn vị", "cơ quan liên quan"."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Words `first:after`; `opens` tells whether a sentence starts here, `mark` what stood before (".", ";" or "(")."""

    first: int
    after: int
    mark: str

    @property
    def opens(self) -> bool:
        return self.mark != ";"


def segments(words: Words, *, news: bool = False) -> Iterator[Segment]:
    """The segments of a paragraph in order, without empty ones; in `news` a comma may part what two bodies do."""
    first, mark = 0, "."
    duties = [
        at for at in range(len(words)) if words[at].low == "có" and phrase_at(words, at, len(words), "modal") == 3
    ]
    for at in range(len(words)):
        ends = _ends_segment(words, at, duties, news=news)
        if ends and first < at and not _is_numeral(words, first, at):
            yield Segment(first, at, mark)
        if ends == "(":
            first, mark = at + 3, "("
        elif ends:
            first, mark = at + 1, ends
    if first < len(words):
        yield Segment(first, len(words), mark)


def _is_numeral(words: Words, first: int, after: int) -> bool:
    """Whether nothing but the number of an item inside the paragraph stands there: "yêu cầu: | 1 | . Các sở …"."""
    return after == first + 1 and words[first].low.isdigit()


def _ends_segment(words: Words, at: int, duties: Sequence[int], *, news: bool) -> str:
    """ ";", ".", ":" or "(" where a segment ends before `at`, else ""."""
    word = words[at]
    if word.low == "(" and _is_enumerator(words, at):
        return "("
    if word.shielded:
        return ""
    if word.low == ":":
        return ":" if _speaks(words, at) else ""
    if _ends_duty(words, at, duties) or (news and _goes_to_another(words, at)):
        return ";"
    return "." if word.low in {".", "…"} and _is_full_stop(words, at) else ""


def _ends_duty(words: Words, at: int, duties: Sequence[int]) -> bool:
    """Whether a semicolon, or a comma before the duty of another body, ends a segment."""
    return (words[at].low == ";" and not _lists_bodies(words, at)) or _tells_another(words, at, duties)


def _lists_bodies(words: Words, semicolon: int) -> bool:
    """Whether a semicolon parts bodies to work with: "phối hợp với Sở Tài chính; các cơ quan liên quan lập …"."""
    if _joins_lead(words, semicolon):
        return True
    at = semicolon
    while at and (words[at - 1].body >= 0 or words[at - 1].low in {",", "và", "các", "với"}):
        at -= 1
    named = at < semicolon and any(w.body >= 0 for w in words[at:semicolon])
    behind = semicolon + 1 < len(words) and (words[semicolon + 1].body >= 0 or words[semicolon + 1].low in _GROUPS)
    return named and behind and any(i + phrase_at(words, i, at, "together") == at for i in range(max(at - 4, 0), at))


def _joins_lead(words: Words, semicolon: int) -> bool:
    """Whether bodies behind a semicolon help the one before it: "A chủ trì; | B và C phối hợp …"."""
    at = semicolon + 1
    while at < len(words) and (words[at].body >= 0 or words[at].low in {",", "và"}):
        at += 1
    leads = [w.low for w in words[max(semicolon - 2, 0) : semicolon]] == ["chủ", "trì"]
    return leads and at > semicolon + 1 and bool(phrase_at(words, at, len(words), "together"))


def _tells_another(words: Words, comma: int, duties: Sequence[int]) -> bool:
    """Whether a comma parts two duties: "A có trách nhiệm …, B có trách nhiệm …"."""
    if words[comma].low != ",":
        return False
    near = [i for i in duties if comma - 60 <= i < comma + 16]
    return any(i < comma for i in near) and any(i > comma for i in near) and not _joined(words, comma, near)


def _goes_to_another(words: Words, comma: int) -> bool:
    """Whether a comma parts what two bodies are to do: "Phòng Y tế lập danh sách, | Công an xã xác minh …"."""
    body = words[comma + 1].body if comma + 1 < len(words) else -1
    if words[comma].low != "," or words[comma].shielded or body < 0 or words[comma - 1].body >= 0:
        return False
    verb = comma + 1
    while verb < len(words) and words[verb].body == body:
        verb += 1
    acts = phrase_at(words, verb, len(words), *OPENERS, "start") and not phrase_at(words, verb, len(words), "together")
    return bool(acts) and _acts_before(words, comma)


def _acts_before(words: Words, comma: int) -> bool:
    """Whether a verb stands in the piece that ends with a comma, and none of working with others."""
    first = comma - 1
    while first > 0 and words[first - 1].low not in {",", ";", "."}:
        first -= 1
    joins = find_phrase(words, first, comma, "together") is not None
    return not joins and find_phrase(words, first + 1, comma, *VERBS) is not None


def _joined(words: Words, comma: int, duties: Sequence[int]) -> bool:
    """Whether another comma stands between this one and the next duty."""
    following = min(i for i in duties if i > comma)
    return any(words[i].low in {",", ";", "."} for i in range(comma + 1, following))


def _heads_list(words: Words, colon: int) -> bool:
    """Whether a colon stands inside the first body of a list: "các sở|: Tài chính; Y tế"."""
    return words[colon].body >= 0 and words[colon + 1].body == words[colon].body


def _speaks(words: Words, colon: int) -> bool:
    """Whether "yêu cầu:", "nhấn mạnh:", "đề nghị, trong thời gian tới:" stand before a colon."""
    if colon + 1 >= len(words) or _names_on(words, colon) or _heads_list(words, colon):
        return False
    return any(phrase_at(words, at, colon, "says") for at in range(max(colon - 6, 0), colon))


def _names_on(words: Words, colon: int) -> bool:
    """Whether a colon stands inside a list of bodies: "yêu cầu các Sở: | Tài chính, Xây dựng rà soát …"."""
    return words[colon + 1].body >= 0 and words[colon - 1].low in members("shared-head")


def _is_enumerator(words: Words, at: int) -> bool:
    """Whether "(i)", "(2)" stands here after a mark, or at the start."""
    closed = at + 2 < len(words) and words[at + 2].low == ")"
    if not closed or not _ENUMERATOR.match(words[at + 1].low):
        return False
    return at == 0 or words[at - 1].low in {":", ";", ".", ","}


def _is_abbreviated(word: str, following: str) -> bool:
    """ "TP.", "Ths."; "số." only before a figure, for "chuyển đổi số." ends a sentence."""
    return word in members("dotted") and (word != "số" or following[:1].isdigit())


def _is_full_stop(words: Words, at: int) -> bool:
    """Whether a full stop ends a sentence: a capital follows with a space, and no abbreviation precedes."""
    if at + 1 >= len(words):
        return True
    following = words[at + 1]
    abbreviated = at > 0 and _is_abbreviated(words[at - 1].low, following.low)
    if abbreviated or (at and words[at - 1].end != words[at].start):
        return not abbreviated
    remark = following.low == "(" and at + 2 < len(words) and words[at + 2].capital  # "(Ảnh minh họa)"
    opens = following.capital or following.low in {"-", "“", '"'} or following.low.isdigit() or remark
    return following.start > words[at].end and opens
