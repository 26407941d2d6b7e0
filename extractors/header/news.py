"""The body whose meeting or directive news report."""

from __future__ import annotations

import re

from corpus.model import HeaderField, Span
from extractors.header.naming import expanded
from extractors.people import reads_as_person, syllables
from extractors.places import province_at
from extractors.structure.find import Parts
from extractors.tokens import tokens_of

_HEAD = (
    r"(?:Ban Chỉ đạo|Ban chỉ đạo|BCĐ|Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Sở|Bộ|Phòng|Ban"
    r"|Thường trực|Văn phòng|Tỉnh ủy|Huyện ủy|Thành ủy|Thị ủy|Đảng ủy|Ủy ban|Hội|Đoàn|Chính phủ|Thủ tướng Chính phủ"
    r"|Trung tâm|Công an|Cục|Chi cục|Liên đoàn)"
)
_HEAD_WORD = re.compile(rf"(?<!\w){_HEAD}\b")
_ACTS = (
    r"(?:đã |vừa |tiếp tục )?(?:tổ chức|họp|ban hành|ký|chủ trì|phối hợp|có buổi|có cuộc|làm việc|kiểm tra|khai mạc"
    r"|thông qua|yêu cầu|đề nghị|chỉ đạo|giao(?! (?:ban|lưu|thông|dịch))"
    r"|triển khai|tiến hành|đồng tổ chức|do đồng chí|chính thức|công bố|phát động|sơ kết|tổng kết)\b"
)
_BODY = re.compile(rf"\b({_HEAD}\b[^;:.]{{0,220}}?),? (?={_ACTS})")
"""A body up to the verb that says what it did."""

_ASIDE = re.compile(r" (?:do|đã|-|–) (?:đồng chí|ông|bà)\b.*$|,? (?:đã|vừa|sẽ|mới|cũng)$")


_LINES = 8
_LONGEST_NAME = 11
_SAID = re.compile(r" (?:về|tại|theo|để|phối hợp|có|do|được|với|cho|nghiên cứu|triển khai|thực hiện)(?!\w)")
_PREMIER = "Thủ tướng Chính phủ"
_DIRECTS = re.compile(
    rf"""(?<!Phó\ )(?<!\w)(?!Bộ\ trưởng)((?:{_HEAD}|Thủ\ tướng)\b(?:[^;:.]|(?<=TP)\.){{0,160}}?),?
    \ (?=(?:(?:cũng|vừa|mới|đã|tiếp\ tục)\ )*
    (?:yêu\ cầu|chỉ\ đạo|đề\ nghị|giao(?!\ (?:ban|lưu|thông))|kết\ luận|nhấn\ mạnh|ban\ hành|chủ\ trì
    |ký\ (?:ban|công|văn)|(?:có|ra)\ (?:văn\ bản|công\ văn|công\ điện|ý\ kiến|thông\ báo|chỉ\ thị))\b)""",
    re.VERBOSE,
)
"""A body up to the verb that says how it directs."""


def find_news_issuer(text: str, day: HeaderField | None) -> HeaderField | None:
    """The first body that acts in the sentence of the day; None where none is named."""
    if day is None:
        return None
    end = text.find("\n", day.span.end)
    sentence = text[day.span.end : end if end >= 0 else len(text)]
    match = _BODY.search(re.split(r"(?<=[^\W\d_])\. ", sentence)[0])
    if not match:
        return None
    printed = without_person(_ASIDE.sub("", last_body(match[1])))
    start = day.span.end + match.start(1) + match[1].rindex(printed) if printed in match[1] else day.span.end
    value = expanded(printed)
    value = value[:1].upper() + value[1:]
    return HeaderField(span=Span(start, start + len(printed)), rule="header.issuer.news", value=value, confidence=0.6)


def find_directing_body(parts: Parts) -> HeaderField | None:
    """The first body that directs others in the first lines: "Chủ tịch UBND tỉnh Lê Văn A yêu cầu …"."""
    for line in parts.lines[parts.header[0] : parts.header[0] + _LINES]:
        found = () if line.capitals else _DIRECTS.finditer(line.text)
        named = ((m, without_person(_ASIDE.sub("", last_body(m[1])))) for m in found)
        match, printed = next(((m, name) for m, name in named if _is_name(name)), (None, ""))
        if match:
            start = line.span.start + match.start(1) + match[1].rindex(printed)
            span = Span(start, start + len(printed))
            value = expanded(_PREMIER if printed == "Thủ tướng" else printed)
            value = value[:1].upper() + value[1:]
            return HeaderField(span=span, rule="header.issuer.news-directs", value=value, confidence=0.4)
    return None


def _is_name(printed: str) -> bool:
    """Whether a name stands there and nothing that is said of it."""
    whole = " " in printed and printed.count("(") == printed.count(")")
    return whole and len(printed.split()) <= _LONGEST_NAME and not _SAID.search(printed)


def without_person(printed: str) -> str:
    """ "UBND tỉnh Nguyễn Văn A" → "UBND tỉnh": who speaks for the body is named behind it."""
    tokens = tokens_of(printed)
    for row in range(2, tokens.count - 1):
        last = syllables(tokens, row) == tokens.count - row and tokens.keys[row - 1] not in {"xã", "phường", "trấn"}
        if last and reads_as_person(tokens, row, titled=False) and not province_at(tokens, row):
            return printed[: tokens.ends[row - 1]]
    return printed


def last_body(phrase: str) -> str:
    """The body right before the verb: "đồng chí A, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh" → "UBND tỉnh"."""
    pieces = phrase.split(", ")
    for start in range(len(pieces) - 1, -1, -1):
        tail = ", ".join(pieces[start:])
        head = _HEAD_WORD.search(tail)
        if head:
            return tail[head.start() :]
    return phrase
