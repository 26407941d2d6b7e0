"""The abstract as a legal database repeats it above the text: "Quyết định 612/QĐ-UBND năm 2020 về phê duyệt …"."""

from __future__ import annotations

import re

from corpus.model import HeaderField, Span
from corpus.text import number_key
from extractors.structure.find import Parts

_HEADING = re.compile(
    r"""[^\W\d_]+(?:\s[^\W\d_]+){1,3}\s(?:số\s)?(?P<number>\d+[a-zđ]?[-/][^\s,]+)(?:\s(?:năm\s\d{4}|ngày\s[\d/.-]+))?,?
    \s(?:(?:về\ việc|về|V/v)\s)?(?P<title>.{12,}?)(?:\sdo\s[^.;]{4,80}\sban\shành)?""",
    re.VERBOSE,
)


def repeated_title(parts: Parts, number: HeaderField | None) -> HeaderField | None:
    """The longest abstract above the header that stands behind the document's own number."""
    if number is None:
        return None
    found: list[HeaderField] = []
    for line in parts.lines[: parts.header[0]]:
        match = _HEADING.fullmatch(line.text.strip(" *_|"))
        if match and number_key(match["number"]) == number_key(number.value):
            start = line.span.start + line.text.index(match["title"])
            span = Span(start, start + len(match["title"]))
            found.append(HeaderField(span=span, rule="header.title.repeated", value=match["title"], confidence=0.8))
    return max(found, key=lambda field: len(field.value), default=None)
