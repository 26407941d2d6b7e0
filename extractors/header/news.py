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
    r"|Trung tâm|Công an|Tổng cục|Cục|Chi cục|Liên đoàn|Bảo hiểm xã hội|Kho bạc Nhà nước|Thanh tra|Thủ tướng)"
)
_HEAD_WORD = re.compile(rf"(?<!\w){_HEAD}\b")
_ACTS = (
    r"(?:đã |vừa |tiếp tục )?(?:tổ chức|họp|ban hành|ký|chủ trì|phối hợp|có buổi|có cuộc|làm việc|kiểm tra|khai mạc"
    r"|thông qua|triển khai|tiến hành|đồng tổ chức|do đồng chí|chính thức|công bố|phát động|sơ kết|tổng kết)\b"
)
_BODY = re.compile(rf"\b({_HEAD}\b[^;:.]{{0,220}}?),? (?={_ACTS})")
"""A body up to the verb that says what it did."""

_ASIDE = re.compile(r" (?:do|đã|-|–) (?:đồng chí|ông|bà)\b.*$|,? (?:đã|vừa|sẽ)$")


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


_SENT = r"(?:[Cc]ông (?:văn|điện)|[Vv]ăn bản|[Cc]hỉ thị|[Tt]hông báo|[Kk]ế hoạch|[Qq]uyết định|[Kk]ết luận)"
_SAID = re.compile(
    rf"(?<!\w)(?<!Phó )({_HEAD}(?! [Cc]hỉ (?:đạo|huy))(?: (?:và )?[^\W\d_][\w.]*){{0,13}}?)(?: \([^()]{{2,70}}\))?,? "
    rf"(?=(?:đã |vừa |cũng |đã vừa |mới )?(?:(?:có |ký |ban hành |ra |ký ban hành )(?:{_SENT}|ban hành)"
    r"|yêu cầu|đề nghị|thông báo|giao|chỉ đạo|kết luận|ban hành|ký)(?!\w))"
)
"""A body before a verb of directing: "UBND tỉnh vừa có văn bản"."""

_DEPUTY = re.compile(r"(?:Chủ tịch|Bí thư|Trưởng ban) $")
"""Before "Thường trực UBND tỉnh": the first deputy, not the standing committee."""

_PARAGRAPHS = 5


def find_news_speaker(parts: Parts) -> HeaderField | None:
    """The body that first directs others in a report without a day."""
    for line in parts.lines[parts.header[0] : parts.header[0] + _PARAGRAPHS]:
        match = _SAID.search(line.text)
        if match:
            printed = _without_person(_last_body(match[1]))
            printed = printed.removeprefix("Thường trực ") if _DEPUTY.search(line.text[: match.start(1)]) else printed
            start = line.span.start + match.start(1) + match[1].rindex(printed)
            value = "Thủ tướng Chính phủ" if printed == "Thủ tướng" else expanded(printed)
            value = value[:1].upper() + value[1:]
            span = Span(start, start + len(printed))
            return HeaderField(span=span, rule="header.issuer.news-speaker", value=value, confidence=0.5)
    return None


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
