"""What belongs to the paper and not to the document: page numbers, running heads, marks of digital signatures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from pipeline.readers.pdf.layout import Row, Segment
from pipeline.readers.pdf.word import Word
from pipeline.readers.pdf.words import PageText
from pipeline.readers.sheets import is_page_number

# "Ký bởi: …", "Người ký: …", "Thời gian ký: 05/01/2021", "18.11.2024 07:25:14 +07:00", "+07:00", an address alone.
_SIGNATURE = re.compile(
    r"""
      (?:Được\s)?[Kk]ý\ (?:bởi|số\ bởi|điện\ tử\ bởi)\b.* | Người\ ký\s*:.* | (?:Thời\ gian|Ngày)\ ký\s*:.*
    | Cơ\ quan\s*:.* | Email\s*:.* | Signature\ (?:Not\ Verified|Valid).* | Signed\ by.* | Digitally\ signed.*
    | Date\s*:\s*\d{4}\.\d\d.*
    | \d{1,2}[./-]\d{1,2}[./-]\d{4}\s+\d{1,2}:\d\d(?::\d\d)?(?:\s*[+-]\d\d:?\d\d)? | [+-]\d\d:\d\d
    | \d\d:\d\d:\d\d(?:\s*[+-]\d\d:?\d\d)? | [\w.-]+@[\w-]+(?:\.[\w-]+)+
    """,
    re.X,
)
_TIME = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-]\d{4}\s+\d{1,2}:\d\d|Ký bởi|Digitally signed|Signed by|Thời gian ký|Ngày ký", re.I
)
_STAMPED = attrgetter("stamped")
_CLOCK = re.compile(r":\d\d")
_SIGNED = ("ký bởi", "Thời gian ký", "Ngày ký")
_FIGURES = re.compile(r"\d+")
_EDGE = 0.09
"""Running heads and page numbers stand in this part of the height, from either end."""


def without_furniture(rows: Sequence[Row], page: PageText, heads: frozenset[str]) -> list[Row]:
    """The rows of a page but for those at its edges that are its number or a head that other pages have too."""
    low, high = 2 * _EDGE * page.height, 2 * (1 - _EDGE) * page.height
    return [
        row
        for row in rows
        if low < (first := row[0].words[0])[3] + first[5] < high or not _is_furniture(row_text(row, page), heads)
    ]


def _is_furniture(text: str, heads: frozenset[str]) -> bool:
    return is_page_number(text) or head_key(text) in heads


def running_heads(pages: Sequence[tuple[PageText, Sequence[Row]]]) -> frozenset[str]:
    """Texts that stand at the edge of most pages, figures left out; none in a document of one or two pages."""
    counted = Counter(
        key for page, rows in pages for key in {head_key(row_text(row, page)) for row in (*rows[:2], *rows[-2:])} if key
    )
    enough = max(3, len(pages) // 2)
    return frozenset(key for key, count in counted.items() if count >= enough)


def head_key(text: str) -> str:
    return _FIGURES.sub("#", text)


def row_text(row: Row, page: PageText) -> str:
    return " ".join(segment_text(segment, page) for segment in row)


def segment_text(segment: Segment, page: PageText) -> str:
    return " ".join(page.text[word.start : word.end] for word in segment.words)


def without_signature_marks(page: PageText) -> PageText:
    """A page without the words of marks of digital signatures; a stamped number or day that fills a gap stays."""
    from pipeline.readers.pdf.layout import words_to_rows

    if not any(map(_STAMPED, page.words)) and not _may_have_marks(page.text):
        return page
    printed = [word for word in page.words if not word.stamped]
    stamped = [word for word in page.words if word.stamped]
    filled = [word for word in stamped if _fills_gap(word, printed)]
    segments = [segment for row in words_to_rows(printed) for segment in row]
    marks = _mark_words(segments, page)
    return replace(page, words=tuple(word for word in (*printed, *filled) if word not in marks))


def _may_have_marks(text: str) -> bool:
    """Whether a page has any of what makes a time of signing; all lines are asked for it only then."""
    if "igned" in text or "Ký bởi" in text or _CLOCK.search(text):
        return True
    return "ký" in text and any(words in text for words in _SIGNED)


def _fills_gap(word: Word, printed: Sequence[Word]) -> bool:
    """Whether a stamped word stands in a line of print, between two words of it or right after one."""
    line = [p for p in printed if min(p.top, word.top) - max(p.bottom, word.bottom) > 0.5 * min(p.height, word.height)]
    before = any(0 <= word.left - p.right + 3 < 60 for p in line)
    covered = any(p.left < word.right - 2 and word.left + 2 < p.right for p in line)
    return before and not covered


def _mark_words(segments: Sequence[Segment], page: PageText) -> set[Word]:
    """Words of printed signature marks: a time of signing, and the lines of the same hand right above and below."""
    marks = [s for s in segments if _TIME.search(segment_text(s, page)) and _SIGNATURE.fullmatch(segment_text(s, page))]
    found = set[Word]()
    while marks:
        mark = marks.pop()
        found.update(mark.words)
        near = [s for s in segments if s.words[0] not in found and _adjoins(s, mark)]
        marks.extend(s for s in near if _SIGNATURE.fullmatch(segment_text(s, page)) or mark.height < 9)
    return found


def _adjoins(segment: Segment, mark: Segment) -> bool:
    apart = max(segment.bottom - mark.top, mark.bottom - segment.top)
    return abs(segment.left - mark.left) < 4 and abs(segment.height - mark.height) < 1 and apart < 0.6 * mark.height
