"""Bodies in a list without verbs: a table cell, or what stands after "Cơ quan phối hợp:"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.model import AgencyMention, BodySlot, CanonicalText, Span
from extractors.tasks.subject import collective_name, subject_at
from extractors.tasks.words import words_of

# A piece of a list between semicolons or line ends.
_PIECE = re.compile(r"[^;\n]+")
# "Mã số thuế: …", "(Đ/c: …)": from there on what is no known body tells more about the one before.
_DETAIL = re.compile(r"\W*(?:Mã\s+số|MST|Địa\s+chỉ|Đ/c|Điện\s+thoại|ĐT|Email|Fax)\b", re.I)
_LETTER = re.compile(r"[^\W\d_]")


def bodies_listed(
    canonical: CanonicalText, span: Span, mentions: Sequence[AgencyMention], *, known: bool = False
) -> tuple[BodySlot, ...]:
    """The bodies in a list, each once; unless only `known` ones are wanted, a piece without one is taken as printed."""
    found: dict[str, BodySlot] = {}
    detailed = False
    for match in _PIECE.finditer(canonical.text, span.start, span.end):
        piece = _trimmed(canonical.text, match.start(), match.end())
        detailed = detailed or (piece is not None and _DETAIL.match(canonical.text, piece.start, piece.end) is not None)
        for body in _bodies_of(canonical, piece, mentions, known=known or detailed) if piece else ():
            found.setdefault(body.name.lower(), body)
    return tuple(found.values())


def _bodies_of(
    canonical: CanonicalText, piece: Span, mentions: Sequence[AgencyMention], *, known: bool
) -> Iterator[BodySlot]:
    words = words_of(canonical, piece, mentions)
    if not any(w.body >= 0 for w in words):
        if not known and any(_LETTER.match(w.low) for w in words):
            yield BodySlot(name=collective_name(" ".join(piece.of(canonical.text).split())), span=piece)
        return
    at = 0
    while at < len(words):
        subject = None if words[at].shielded else subject_at(words, at, len(words), mentions, canonical.text)
        yield from subject.bodies if subject else ()
        at = subject.after if subject else at + 1


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start] in " -–+•*.,:":
        start += 1
    while end > start and text[end - 1] in " .,:-":
        end -= 1
    return Span(start, end) if start < end else None
