"""Mentions by number: kind word, pinpoint, day and issuer bound to the number they belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from corpus.model import DocumentNumber, Span
from corpus.text import fold
from corpus.vocabulary import rows
from extractors.citations.days import day_after, day_before
from extractors.citations.issuers import issuer_after, issuer_before, issuer_by_code
from extractors.citations.mention import Mention

_LABEL = r"(?:\d+[a-zđ]?|[a-zđ]|[IVX]+)\b"
_PART = rf"\b(?:điểm|khoản|điều|tiết|mục|phần|chương|phụ lục)\s{_LABEL}(?:(?:,\s|\svà\s|\sđến\s){_LABEL})*"
_PINPOINT = re.compile(
    rf"({_PART}(?:,?\s(?:và\s)?{_PART}){{0,7}})(?:\s(?:ban hành\s)?kèm theo)?\s?(?:của\s)?$", re.IGNORECASE
)
"""Right before the kind word: "điểm a khoản 2 Điều 5 |", "khoản 1, 3 và 5 Điều 7 của |"."""

_CHANGES = "thay thế|bãi bỏ|h[uủ][yỷ] bỏ|thu hồi|sửa đổi|bổ sung|điều chỉnh|đính chính|gia hạn|kéo dài|làm hết hiệu lực"
_LINK = re.compile(
    r"(?: ?[,;] ?| (?:và|hoặc|cùng) | ?[,;] ?(?:và|cùng) )"
    rf"(?:(?:các|cùng) )?(?:(?!Căn|căn|Luật|(?i:{_CHANGES})\b)[^\W\d_]+ ){{0,5}}?(?:[Ss]ố ?:? ?)?"
)
"""What may stand between two members of a list: ", ", " và Kế hoạch số ", and no verb that begins another."""

_YEAR = re.compile(r"\d+[a-zđ]?/(\d{4})/", re.IGNORECASE)
"""The year that a number holds."""

_BEFORE = 90
_HEAD = 180
"""So many characters before a number hold its kind word and pinpoint."""


_REST = r"(?:\s(?!(?:tại|của|theo|và|về)\b)[^\W\d_]+){0,4}?"
"""Words between the kind and "số": "Kế hoạch thanh tra số"."""


@cache
def _kind_before() -> re.Pattern[str]:
    names = sorted((row["name"] for row in rows("kinds")), key=len, reverse=True)
    more = ["văn bản", "giấy phép", *names]
    return re.compile(
        rf".*(?<!\w)((?:thông báo\s)?(?:{'|'.join(map(re.escape, more))}))\b{_REST}\s*(?:số\s?:?\s*)?$",
        re.IGNORECASE,
    )


def bound_mentions(text: str, numbers: Sequence[DocumentNumber]) -> list[Mention]:
    """One mention for each number, in reading order, with days and issuers shared inside lists."""
    found: list[Mention] = []
    for number in numbers:
        bound = found[-1].end if found else 0
        found.append(_mention(text, number, bound))
    return _shared(text, found)


def _mention(text: str, number: DocumentNumber, bound: int) -> Mention:
    start, end = number.span.start, number.span.end
    kind, head, pin = _head(text, start, bound)
    day = day_after(text, end) or day_before(text, start, bound)
    behind = day[1].end if day and day[1].start >= end else end
    issuer = issuer_after(text, end) or issuer_after(text, behind) or _spoken(text, number, start)
    last = max([end, *(slot[1].end for slot in (day, issuer) if slot and slot[1].start >= start)])
    date, date_span = day or (None, None)
    body, body_span = issuer or (None, None)
    return Mention(
        span=Span(head, last), anchor=number.span, number=number.text, key=number.key, kind=kind, date=date,
        date_span=date_span, issuer=body, issuer_span=body_span, pinpoint=pin, rule=number.rule,
    )  # fmt: skip


def _head(text: str, start: int, bound: int) -> tuple[str | None, int, str | None]:
    """Slug of the kind word before a number, where the mention begins, and the pinpoint before that."""
    left = text[max(start - _HEAD, bound) : start].rsplit("\n", 1)[-1].rsplit("\t", 1)[-1]
    kind = _kind_before().match(left)
    if not kind:
        return None, start, None
    pin = _PINPOINT.search(left[: kind.start(1)])
    return _slug(kind[1]), start - len(left) + kind.start(1), pin[1].strip() if pin else None


def _slug(printed: str) -> str:
    """Slug of a kind word; a notice of a conclusion is a notice."""
    folded = " ".join(fold(printed).split())
    return "thong-bao" if folded.startswith("thong bao") else folded.replace(" ", "-")


def _spoken(text: str, number: DocumentNumber, start: int) -> tuple[str, Span] | None:
    """The body that speaks before the number, unless the number's own code names another."""
    before = issuer_before(text, start)
    coded = issuer_by_code(number.text)
    return before if before and coded in (None, before[0]) else None


def _shared(text: str, mentions: list[Mention]) -> list[Mention]:
    """Members of a list take the kind of the one before, and the day and issuer of the one behind them."""
    shared = list(mentions)
    for index in range(1, len(shared)):
        if shared[index].kind is None and _linked(text, shared[index - 1], shared[index]):
            shared[index] = replace(shared[index], kind=shared[index - 1].kind)
    for index in range(len(shared) - 2, -1, -1):
        if _linked(text, shared[index], shared[index + 1]):
            shared[index] = _completed(text, shared[index], shared[index + 1])
    return [m if m.issuer else replace(m, issuer=issuer_by_code(m.number or "")) for m in shared]


def _completed(text: str, one: Mention, following: Mention) -> Mention:
    """A member of a list with the day and the issuer printed once, behind the next member."""
    behind = following.date_span is not None and following.date_span.start > following.anchor.start
    apart = ";" in text[one.end : following.anchor.start] or not _may_be_of(one, following.date)
    if one.date is None and behind and not apart:
        one = replace(one, date=following.date, date_span=following.date_span)
    if one.issuer is None and _same_series(one, following):
        one = replace(one, issuer=following.issuer, issuer_span=following.issuer_span)
    return one


def _may_be_of(mention: Mention, date: str | None) -> bool:
    """Whether a document may be of a day: a number that holds its year is of no other."""
    year = _YEAR.match(mention.number or "")
    return year is None or date is None or date.startswith(year[1])


def _same_series(one: Mention, other: Mention) -> bool:
    """Whether two numbers may have one issuer: the same organ behind the kind."""
    return (one.number or "").rsplit("-", 1)[-1] == (other.number or "").rsplit("-", 1)[-1] or (
        (one.number or "").rsplit("/", 1)[-1] == (other.number or "").rsplit("/", 1)[-1]
    )


def _linked(text: str, one: Mention, other: Mention) -> bool:
    """Whether nothing but a list's punctuation and a kind word stands between two mentions."""
    if other.anchor.start - one.end > _BEFORE:
        return False
    return bool(_LINK.fullmatch(text[one.end : other.anchor.start]))
