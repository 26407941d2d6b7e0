"""Header facts of news: the body whose meeting or directive is reported, and its day."""

from __future__ import annotations

import re

from corpus.model import Facts, HeaderField, Span
from extractors.header.naming import expanded
from extractors.people import reads_as_person, syllables
from extractors.places import province_at
from extractors.structure.find import Parts
from extractors.tokens import tokens_of

_OPENS = re.compile(r"(?:^|(?<=[.!?] ))(?:[^\W\d_]+ ){0,3}[Nn]gày \d")
"""A sentence that opens with its day: "Sáng ngày 14/9/2023, …"."""

_HEAD = (
    r"(?:Ban Chỉ đạo|Ban chỉ đạo|BCĐ|Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Sở|Bộ|Phòng|Ban"
    r"|Thường trực|Văn phòng|Tỉnh ủy|Huyện ủy|Thành ủy|Thị ủy|Đảng ủy|Ủy ban|Hội|Đoàn|Chính phủ|Thủ tướng Chính phủ"
    r"|Trung tâm|Công an|Cục|Chi cục|Liên đoàn)"
)
_HEAD_WORD = re.compile(rf"(?<!\w){_HEAD}\b")
_ACTS = (
    r"(?:đã |vừa |tiếp tục )?(?:tổ chức|họp|ban hành|ký|chủ trì|phối hợp|có buổi|có cuộc|làm việc|kiểm tra|khai mạc"
    r"|thông qua|triển khai|tiến hành|đồng tổ chức|do đồng chí|chính thức|công bố|phát động|sơ kết|tổng kết)\b"
)
_BODY = re.compile(rf"\b({_HEAD}\b[^;:.]{{0,220}}?),? (?={_ACTS})")
"""A body up to the verb that says what it did."""

_ASIDE = re.compile(r" (?:do|đã|-|–) (?:đồng chí|ông|bà)\b.*$|,? (?:đã|vừa|sẽ)$")


def find_news_date(text: str, parts: Parts, facts: Facts) -> HeaderField | None:
    """The day that opens a sentence of the report; else the first day that belongs to no document."""
    if parts.header[1] >= parts.foot:
        return None
    body = Span(parts.lines[parts.header[1]].span.start, parts.lines[parts.foot - 1].span.end)
    dates = [d for d in facts.dates if d.date and body.contains(d.span)]
    opening = [d for d in dates if _opens_sentence(text, d.span)]
    chosen = next(iter(opening or [d for d in dates if not _of_document(d.span, facts)]), None)
    if chosen is None or chosen.date is None:
        return None
    rule = "header.date.news" if opening else "header.date.news-first"
    return HeaderField(span=chosen.span, rule=rule, value=chosen.date, confidence=0.9 if opening else 0.6)


def _of_document(day: Span, facts: Facts) -> bool:
    """Whether a document's number stands right before the day."""
    return any(0 <= day.start - number.span.end <= 12 for number in facts.numbers)


def _opens_sentence(text: str, span: Span) -> bool:
    before = text[max(span.start - 30, 0) : span.start].rsplit("\n", 1)[-1]
    sentence = re.split(r"[.!?] ", before)[-1]
    alone = not re.search(r"[^\W\d_]", text[span.end :].split("\n", 1)[0])
    return not alone and bool(
        re.fullmatch(r"\W*(?:(?:Vào |Trong )?(?:[Ss]áng|[Cc]hiều|[Tt]ối|[Tt]rưa)?,? ?(?:[Nn]gày )?)", sentence)
    )


def find_news_issuer(text: str, day: HeaderField | None) -> HeaderField | None:
    """The first body that acts in the sentence of the day; None where none is named."""
    if day is None:
        return None
    end = text.find("\n", day.span.end)
    sentence = text[day.span.end : end if end >= 0 else len(text)]
    match = _BODY.search(re.split(r"(?<=[^\W\d_])\. ", sentence)[0])
    if not match:
        return None
    printed = _without_person(_ASIDE.sub("", _last_body(match[1])))
    start = day.span.end + match.start(1) + match[1].rindex(printed) if printed in match[1] else day.span.end
    value = expanded(printed)
    value = value[:1].upper() + value[1:]
    return HeaderField(span=Span(start, start + len(printed)), rule="header.issuer.news", value=value, confidence=0.6)


def _without_person(printed: str) -> str:
    """ "UBND tỉnh Nguyễn Văn A" → "UBND tỉnh": who speaks for the body is named behind it."""
    tokens = tokens_of(printed)
    for row in range(2, tokens.count - 1):
        last = syllables(tokens, row) == tokens.count - row and tokens.keys[row - 1] not in {"xã", "phường", "trấn"}
        if last and reads_as_person(tokens, row, titled=False) and not province_at(tokens, row):
            return printed[: tokens.ends[row - 1]]
    return printed


def _last_body(phrase: str) -> str:
    """The body right before the verb: "đồng chí A, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh" → "UBND tỉnh"."""
    pieces = phrase.split(", ")
    for start in range(len(pieces) - 1, -1, -1):
        tail = ", ".join(pieces[start:])
        head = _HEAD_WORD.search(tail)
        if head:
            return tail[head.start() :]
    return phrase
