"""Recipients, addressees and urgency."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.model import HeaderField, Span
from extractors.structure import anchors
from extractors.structure.find import Parts
from extractors.structure.lines import Line

_URGENCY = re.compile(r"\W*(hoa toc(?: hen gio)?|thuong khan|khan)\W*")
_SLUGS = {"hoa toc": "hoa-toc", "thuong khan": "thuong-khan", "khan": "khan"}
_MARKS = " -–+•*;.,:"


def find_urgency(parts: Parts) -> HeaderField | None:
    """The stamp HỎA TỐC, THƯỢNG KHẨN or KHẨN, alone on a line in capitals in or above the header."""
    for line in parts.lines[: parts.header[1]]:
        match = _URGENCY.fullmatch(line.folded)
        if match and line.capitals:
            slug = next(value for key, value in _SLUGS.items() if match[1].startswith(key))
            return HeaderField(span=line.span, rule="header.urgency", value=slug)
    return None


def find_recipients(parts: Parts) -> Iterator[HeaderField]:
    """The lines of Nơi nhận, without its label."""
    if parts.closing.recipients is None:
        return
    for line in parts.closing.own(parts.lines, parts.closing.recipients):
        label = anchors.RECIPIENTS.match(line.folded)
        field = _field(line, label.end() if label else 0, "header.recipient")
        if field:
            yield field


def find_addressees(parts: Parts) -> Iterator[HeaderField]:
    """The bodies of Kính gửi, a field for each line."""
    for index in parts.heading.addressees:
        line = parts.lines[index]
        label = anchors.ADDRESSED.match(line.folded)
        field = _field(line, label.end() if label else 0, "header.addressee")
        if field and not field.value.lower().endswith("điện"):
            yield field


def _field(line: Line, after: int, rule: str) -> HeaderField | None:
    rest = line.text[after:]
    value = rest.strip(_MARKS)
    if not value:
        return None
    start = line.span.start + after + rest.index(value)
    return HeaderField(span=Span(start, start + len(value)), rule=rule, value=value)
