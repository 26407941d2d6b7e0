"""Furniture of a page in which no names are looked for."""

from __future__ import annotations

import re

from corpus.model import Facts, Span

# "Ảnh: Bí thư Huyện ủy … thăm hộ dân", "Toàn cảnh hội nghị": a caption names people of the meeting.
_CAPTION = re.compile(r"(?:Ảnh|Tin|Toàn cảnh|Quang cảnh|Các đại biểu|Đại biểu|Đồng chí|Ông|Bà|Lãnh đạo)\b")
MAX_CAPTION = 300  # characters


def furniture(text: str, facts: Facts) -> list[Span]:
    """The boilerplate of the structure without captions and bylines."""
    return [
        span
        for span in facts.structure.boilerplate
        if len(span) > MAX_CAPTION or not _CAPTION.match(text, span.start, span.end)
    ]
