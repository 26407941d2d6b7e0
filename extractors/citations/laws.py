"""Laws by name: "Luật Quản lý thuế ngày 13 tháng 6 năm 2019", "Luật Đất đai số 31/2024/QH15"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.model import Span
from corpus.text import fold
from extractors.citations.days import day_after
from extractors.citations.mention import Mention
from extractors.header.naming import expanded

_LAW = re.compile(
    r"(?<!\w)(?:(?:Bộ luật|Bộ Luật|Luật|Pháp lệnh)|(?<=[Cc]ăn cứ )(?:bộ luật|luật|pháp lệnh))\s(?=[^\W\d_])"
)
"""A law; in small letters behind "Căn cứ" (papers of former years)."""

_BREAK = re.compile(
    r"[;:.\n\t()“”\"]|\bCăn cứ\b|\bcăn cứ\b|\b[Đđ]iều \d+|\bkhoản \d+|\bquy định (?:tại|của)\b|\btheo\b(?= Luật)"
)
"""What a law's name does not run over, on the way back from its day."""

_PASSED = re.compile(
    r",?\s(?:đã\s)?được\s(?:Quốc hội|Ủy ban Thường vụ|Chủ tịch nước|thông qua|ban hành|sửa đổi)\b.*$", re.DOTALL
)
"""What is said of a law behind its name: "… được Quốc hội khóa XV thông qua tại kỳ họp thứ 9"."""

_OTHER_DAY = re.compile(r"\bhiệu lực\b|\b(?:thi hành|thông qua|trước|từ|đến|sau|trong|vào|kể từ)$")
"""Words between a law and a day that is not its own."""

_NAME_LENGTH = 260
_SECOND = re.compile(r"(?:, | và )(?=(?:Bộ luật|Bộ Luật|Luật|Pháp lệnh) )")
_AMENDING = re.compile(r"(?:Bộ luật|Luật|Pháp lệnh) [Ss]ửa đổi")
_YEAR = re.compile(r",?\s(?:năm\s\d{4}|\d{4}|năm)$")
_TAIL = re.compile(r",?(?:\s(?:ngày|được|đã|của Quốc hội))*$")


def dated_laws(text: str, taken: Sequence[Span]) -> Iterator[Mention]:
    """Laws named with their day and without a number; `taken` are spans of mentions by number, in order."""
    done = 0
    for match in re.finditer(r"\bngày\s{0,2}\d", text):
        start = _name_start(text, match.start(), taken, done)
        if start is None:
            continue
        printed = text[start : match.start()]
        name = law_name(printed)
        day = day_after(text, start + len(printed.rstrip(" ,")))
        if name and day:
            span, done = Span(start, day[1].end), day[1].end
            yield Mention(
                span=span, anchor=Span(start, start + len(printed.rstrip(" ,"))), name=name, kind=_kind(name),
                date=day[0], date_span=day[1], issuer=_issuer(name), rule="citation.law-by-name",
            )  # fmt: skip


def _name_start(text: str, end: int, taken: Sequence[Span], done: int) -> int | None:
    """Where the law's name that ends before `end` begins; None where no law stands there."""
    at = bisect_right(taken, end, key=lambda span: span.start)
    before = taken[at - 1] if at else Span(0, 0)
    if before.end > end:
        return None
    left = max(end - _NAME_LENGTH, before.end, done)
    window = text[left:end]
    broken = max((m.end() for m in _BREAK.finditer(window)), default=0)
    earlier = [m.end() for m in re.finditer(r"\d{4}(?=\D)", window[broken:])]
    first = broken + (earlier[-1] if earlier and "Luật" in window[broken + earlier[-1] :] else 0)
    law = _LAW.search(window, first)
    return left + law.start() if law else None


def law_name(printed: str) -> str | None:
    """The name on its own: without a year, cut to the last law of a row unless it is an amending one."""
    name = " ".join(_TAIL.sub("", _PASSED.sub("", printed.strip(" ,"))).split())
    name = _YEAR.sub("", name)
    if not _AMENDING.match(name):
        name = _SECOND.split(name)[-1]
    plausible = 2 <= len(name.split()) <= 45 and not _OTHER_DAY.search(name)
    return expanded(name) if plausible else None


def with_law_names(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions by number, those of laws with the name that stands before "số"."""
    found: list[Mention] = []
    for mention in mentions:
        bound = found[-1].end if found else 0
        name = (
            _numbered_name(text, mention, bound) if re.search(r"/(?:UBTV)?QH\d{1,2}$", mention.number or "") else None
        )
        found.append(
            replace(mention, name=name[0], span=Span(name[1], mention.span.end), kind=_kind(name[0]))
            if name
            else mention
        )
    return found


def _numbered_name(text: str, mention: Mention, bound: int) -> tuple[str, int] | None:
    """The name before "số" and where it starts: the longest that is a name."""
    left = max(mention.anchor.start - _NAME_LENGTH, bound)
    window = re.sub(r"(?:số\s?:?\s?)+$", "", text[left : mention.anchor.start]).rstrip(" ,")
    broken = max((m.end() for m in _BREAK.finditer(window)), default=0)
    for law in _LAW.finditer(window, broken):
        name = law_name(window[law.start() :])
        if name and len(name.split()) > 1 and not re.search(r"\d|\bngày\b|\bđược\b", name):
            return name, left + window.rindex(name.split(" ", 1)[0])
    return None


def law_key(name: str) -> str:
    """Names are the same law when their folded forms are, years left out."""
    return re.sub(r" (?:nam )?\d{4}$", "", " ".join(re.findall(r"[a-z\d]+", fold(expanded(name)))))


def _kind(name: str) -> str:
    folded = fold(name)
    return next(kind for prefix, kind in _KINDS if folded.startswith(prefix))


_KINDS = (("bo luat", "bo-luat"), ("luat", "luat"), ("phap lenh", "phap-lenh"))


def _issuer(name: str) -> str:
    return "Ủy ban Thường vụ Quốc hội" if name.startswith("Pháp lệnh") else "Quốc hội"
