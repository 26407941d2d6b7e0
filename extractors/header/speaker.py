"""The issuer of a letter whose header is lost: the body that speaks in its first paragraphs."""

from __future__ import annotations

import re

from corpus.model import HeaderField, Span
from extractors.header.naming import expanded
from extractors.structure.find import Parts

_SPEAKS = re.compile(
    r"""\b((?:UBND|Ủy\ ban\ nhân\ dân|Uỷ\ ban\ nhân\ dân|HĐND|Hội\ đồng\ nhân\ dân|Bộ|Sở|Cục|Tổng\ cục|Chi\ cục
    |Văn\ phòng|Ban|Thanh\ tra|Thuế|Hải\ quan|Công\ an)
    (?:\ (?:và\ )?[^\W\d_]+,?){0,9}?)
    \ (?=(?:có\ ý\ kiến|yêu\ cầu|đề\ nghị|thông\ báo|trả\ lời|hướng\ dẫn|nhận\ được|chỉ\ đạo|ban\ hành|giao)\b)""",
    re.VERBOSE,
)
"""A body before a verb of directing: "UBND Thành phố yêu cầu …"."""

_PARAGRAPHS = 6


def find_speaking_body(text: str, parts: Parts) -> HeaderField | None:
    """The last body that speaks in the first paragraph where one does."""
    for line in parts.lines[parts.header[1] : parts.header[1] + _PARAGRAPHS]:
        found = list(_SPEAKS.finditer(line.text))
        if found:
            match = found[0]
            span = Span(line.span.start + match.start(1), line.span.start + match.end(1))
            return HeaderField(span=span, rule="header.issuer.speaker", value=expanded(span.of(text)), confidence=0.5)
    return None
