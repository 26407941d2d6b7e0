"""The body that sends or asks in a report which names no other: "Tổng cục Thủy lợi (…) vừa có công điện"."""

from __future__ import annotations

import re

from corpus.model import HeaderField, Span
from extractors.header.naming import expanded
from extractors.header.news import last_body, without_person
from extractors.structure.find import Parts

_HEAD = (
    r"(?:Ban Chỉ đạo|Ban chỉ đạo|BCĐ|Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Sở|Bộ|Phòng|Ban"
    r"|Thường trực|Văn phòng|Tỉnh ủy|Huyện ủy|Thành ủy|Thị ủy|Đảng ủy|Ủy ban|Hội|Đoàn|Chính phủ|Thủ tướng Chính phủ"
    r"|Trung tâm|Công an|Tổng cục|Cục|Chi cục|Liên đoàn|Bảo hiểm xã hội|Kho bạc Nhà nước|Thanh tra|Thủ tướng)"
)
_SENT = r"(?:[Cc]ông (?:văn|điện)|[Vv]ăn bản|[Cc]hỉ thị|[Tt]hông báo|[Kk]ế hoạch|[Qq]uyết định|[Kk]ết luận)"
_SAID = re.compile(
    rf"(?<!\w)(?<!Phó )({_HEAD}(?! [Cc]hỉ (?:đạo|huy))(?: (?:và )?[^\W\d_][\w.]*){{0,13}}?)(?: \([^()]{{2,70}}\))?,? "
    rf"(?=(?:đã |vừa |cũng |đã vừa |mới )?(?:(?:có |ký |ban hành |ra |ký ban hành )(?:{_SENT}|ban hành)"
    r"|yêu cầu|đề nghị|thông báo|giao|chỉ đạo|kết luận|ban hành|ký)(?!\w))"
)
"""A body before a verb of directing: "UBND tỉnh vừa có văn bản"."""

_DEPUTY = re.compile(r"(?:Chủ tịch|Bí thư|Trưởng ban) $")
"""Before "Thường trực UBND tỉnh": the first deputy, not the standing committee."""

_GOES_ON = re.compile(r" (?:các|có|đã|để|theo|nhận|tập trung|thống nhất)\b")
"""Words that no body's name has: a sentence has begun."""

_PARAGRAPHS = 5


def find_news_speaker(parts: Parts) -> HeaderField | None:
    """The body that first directs others in a report without a day."""
    for line in parts.lines[parts.header[0] : parts.header[0] + _PARAGRAPHS]:
        match = _SAID.search(line.text)
        if match and not _GOES_ON.search(match[1]):
            printed = without_person(last_body(match[1]))
            printed = printed.removeprefix("Thường trực ") if _DEPUTY.search(line.text[: match.start(1)]) else printed
            start = line.span.start + match.start(1) + match[1].rindex(printed)
            value = "Thủ tướng Chính phủ" if printed == "Thủ tướng" else expanded(printed)
            value = value[:1].upper() + value[1:]
            span = Span(start, start + len(printed))
            return HeaderField(span=span, rule="header.issuer.news-speaker", value=value, confidence=0.5)
    return None
