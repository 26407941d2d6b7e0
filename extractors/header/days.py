"""The day of issue: in the date box, else in the frame."""

from __future__ import annotations

import datetime as dt
import re

from corpus.model import HeaderField, Span
from extractors.header.frame import Entry
from extractors.structure.find import Parts
from extractors.structure.heading import KIND_AND_NUMBER

_DAY = re.compile(r"ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})", re.IGNORECASE)
_SHORT = re.compile(r",\s*ngày\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.IGNORECASE)
_PASSED = re.compile(r"(?:Luật|Bộ luật|Nghị quyết|Pháp lệnh) này (?:đã )?được [^.;\n]{5,160}?thông qua (?=ngày)")
_ANY = re.compile(r"ngày\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.IGNORECASE)
_PLAIN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


def find_day(parts: Parts) -> HeaderField | None:
    """The day in the date box: "Hà Nội, ngày 05 tháng 01 năm 2020", on any line above the abstract."""
    skipped = {*parts.heading.title, *parts.heading.addressees}
    for line in parts.lines[slice(*parts.header)]:
        whole = KIND_AND_NUMBER.match(line.folded)
        if (line.index in skipped and not whole) or _is_note(line.folded):
            continue
        match = _DAY.search(line.text) or (_ANY if whole else _SHORT).search(line.text)
        day = _iso(match) if match else None
        if match and day:
            span = Span(line.span.start + match.start(), line.span.start + match.end())
            return HeaderField(span=span, rule="header.date.box", value=day)
    return None


def passed_day(text: str) -> HeaderField | None:
    """The day on which an act was passed, said at its end: "Luật này được Quốc hội … thông qua ngày …"."""
    for match in _PASSED.finditer(text):
        found = _DAY.match(text, match.end())
        day = _iso(found) if found else None
        if found and day:
            return HeaderField(span=Span(*found.span()), rule="header.date.passed", value=day, confidence=0.9)
    return None


def _is_note(folded: str) -> bool:
    """A remark on another document, as under the title of a consolidated text."""
    return folded.startswith(("(", "kem theo", "ban hanh kem"))


def frame_day(frame: dict[str, Entry]) -> HeaderField | None:
    entry = frame.get("issued_on")
    match = _PLAIN.search(entry.text) if entry else None
    day = _iso(match) if match else None
    if entry is None or day is None:
        return None
    return HeaderField(span=entry.span, rule="header.date.frame", value=day, confidence=0.9)


def _iso(match: re.Match[str]) -> str | None:
    """ISO date; None for a day that does not exist."""
    day, month, year = (int(match[i]) for i in (1, 2, 3))
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None
