"""Facts of the frame that legal databases put above a text: "Số hiệu: | Loại văn bản: | Người ký: …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Span
from extractors.structure.anchors import FRAME
from extractors.structure.lines import Line

_UNKNOWN = re.compile(r"(?:da biet|dang cap nhat|chua (?:biet|xac dinh)|khong)\b")
_KEYS = (
    ("number", re.compile(r"so (?:hieu|ky hieu)")),
    ("kind", re.compile(r"loai van ban")),
    ("issuer", re.compile(r"(?:noi|co quan) ban hanh")),
    ("signer", re.compile(r"nguoi ky")),
    ("issued_on", re.compile(r"ngay ban hanh")),
)
_LEAST = 3
"""A frame has at least so many of its labels."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A value of the frame and where it stands."""

    text: str
    span: Span


def frame_of(lines: Sequence[Line], last: int) -> dict[str, Entry]:
    """Entries by key, looked for in the lines before `last`; empty where there is no frame."""
    found: dict[str, Entry] = {}
    for line in lines[:last]:
        label = FRAME.match(line.folded)
        key = next((k for k, pattern in _KEYS if label and pattern.match(line.folded)), None)
        entry = _value(lines, line, label.end()) if label and key else None
        if key and entry:
            found.setdefault(key, entry)
    return found if sum(bool(FRAME.match(line.folded)) for line in lines[:last]) >= _LEAST else {}


def _value(lines: Sequence[Line], line: Line, after: int) -> Entry | None:
    """What stands behind the label on its line, else on the next line."""
    rest = line.text[after:].strip()
    if rest:
        start = line.span.end - len(line.text[after:].lstrip())
        return Entry(rest, Span(start, line.span.end))
    following = lines[line.index + 1] if line.index + 1 < len(lines) else None
    if following is None or FRAME.match(following.folded) or _UNKNOWN.match(following.folded):
        return None
    return Entry(following.text, following.span)
