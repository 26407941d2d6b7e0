"""Short references: "Nghị quyết 57", "Quyết định số 596" (the second mention of a document cited in full)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from corpus.model import Span
from corpus.text import fold, number_key
from corpus.vocabulary import Row, rows
from extractors.citations.mention import Mention

_SHORT = re.compile(
    r"""(?<!\w)(?P<kind>Nghị\ quyết|Kết\ luận|Chỉ\ thị|Quyết\ định|Nghị\ định|Thông\ tư
      |Kế\ hoạch|Công\ văn|Chương\ trình|Đề\ án)
    (?:\ số)?\ (?P<ordinal>\d{1,5})
    (?=\ (?:của|về|ngày|và|đã|là|được|thì|trên|tại|theo|nêu|có|cũng|khóa|để|nhằm|do)\b|\ ?[,;.)](?!\d)|$)""",
    re.VERBOSE | re.MULTILINE,
)
"""A kind word with a bare ordinal, and behind it what cannot be a thing counted."""

_PROGRAMMES = ("chuong-trinh", "de-an")


def alias_mentions(text: str, mentions: Sequence[Mention], day: str) -> Iterator[Mention]:
    """Short references, resolved in the document first, then by the table on the document's day (ISO or "")."""
    starts = [m.span.start for m in mentions]
    for match in _SHORT.finditer(text):
        span = Span(*match.span())
        at = bisect_left(starts, span.end)
        if at and mentions[at - 1].span.overlaps(span):
            continue
        kind, ordinal = fold(match["kind"]).replace(" ", "-"), int(match["ordinal"])
        known = _cited(mentions, kind, ordinal)
        anchor = Span(*match.span("ordinal"))
        if len(known) == 1:
            [(key, number)] = known.items()
            yield Mention(span=span, anchor=anchor, number=number, key=key, kind=kind, rule="citation.short")
        row = _listed(kind, ordinal, day) if not known else None
        if row:
            yield _from_row(row, span, anchor)


def _cited(mentions: Sequence[Mention], kind: str, ordinal: int) -> dict[str, str]:
    """Documents cited in full with this kind and ordinal: key to number. A programme goes by its decision."""
    kinds = (kind, "quyet-dinh") if kind in _PROGRAMMES else (kind,)
    return {
        m.key: m.number for m in mentions if m.key and m.number and m.kind in kinds and _ordinal(m.number) == ordinal
    }


def _ordinal(number: str) -> int | None:
    match = re.match(r"\d+", number)
    return int(match[0]) if match else None


def _listed(kind: str, ordinal: int, day: str) -> Row | None:
    for row in rows("aliases"):
        same = fold(row["kind"]).replace(" ", "-") == kind and int(row["ordinal"]) == ordinal
        if same and row["standing"] == "yes" and day >= row["since"]:
            return row
    return None


def _from_row(row: Row, span: Span, anchor: Span) -> Mention:
    return Mention(
        span=span,
        anchor=anchor,
        number=row["number"],
        key=number_key(row["number"]),
        kind=fold(row["kind"]).replace(" ", "-"),
        date=row["date"] or None,
        issuer=row["issuer"],
        rule="citation.alias",
    )
