"""Facts of the frame that legal databases put above a text: "Số hiệu: | Loại văn bản: | Người ký: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.model import Span
from corpus.text import fold
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
_LABEL = re.compile(rf"(?:(?<= )|^)(?:{FRAME.pattern})", re.VERBOSE)
_LEAST = 3
"""A frame has at least so many of its labels."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A value of the frame and where it stands."""

    text: str
    span: Span


def frame_of(lines: Sequence[Line], last: int) -> dict[str, Entry]:
    """Entries by key, looked for in the lines before `last`; empty where there is no frame."""
    framed = [(line, label) for line in lines[:last] if (label := FRAME.match(line.folded))]
    found: dict[str, Entry] = {}
    for line, label in framed:
        key = next((k for k, pattern in _KEYS if pattern.match(line.folded)), None)
        entry = _value(lines, line, label.end()) if key else None
        if key and entry:
            found.setdefault(key, entry)
        found.update(_on_one_line(line))
    return found if len(framed) >= _LEAST else {}


def _on_one_line(line: Line) -> Iterator[tuple[str, Entry]]:
    """The entries of a line with several labels: "Nơi ban hành: Tỉnh A Người ký: Nguyễn Văn B"."""
    labels = list(_LABEL.finditer(line.folded))
    for label, following in zip(labels, [*labels[1:], None], strict=True) if len(labels) > 1 else ():
        key = next((k for k, pattern in _KEYS if pattern.match(label[0])), None)
        words = line.text[label.end() : following.start() if following else None]
        start = line.span.start + label.end() + len(words) - len(words.lstrip())
        if key and words.strip() and not _UNKNOWN.match(fold(words.strip())):
            yield key, Entry(words.strip(), Span(start, start + len(words.strip())))


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
