"""Where in the document a mention stands, and what its sentence opens with."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from corpus.model import CanonicalText, SectionKind, Span, Structure
from extractors.structure import anchors
from extractors.structure.find import Parts, parts_of
from extractors.structure.lines import Line


class Zone(StrEnum):
    """Title; preamble (before the first section or the enacting words); first article; main; legal bases listed in a
    description; annex; quoted wording; table."""

    TITLE = "title"
    PREAMBLE = "preamble"
    FIRST_ARTICLE = "first-article"
    MAIN = "main"
    TABLE = "table"
    BASES = "bases"
    ANNEX = "annex"
    QUOTED = "quoted"


_LABEL = re.compile(r"^(?:(?:Điều \d+[a-z]?|[IVX]+|\d{1,2}(?:\.\d{1,2})*|[a-zđ]|\(\d{1,2}\))[.):/]?\s+|[-–+*•]\s*)+")
_SENTENCE = re.compile(r"(?:(?<=[a-zà-ỹđ\d)”\]])|[/-][A-ZĐ]{2,12})\.\s+(?=[A-ZĐÀ-Ỹ“])")
"""The end of a sentence, the code of a document's number before it too ("… 09/QĐ-UBND. Gia hạn …")."""


_BASES = re.compile(r"(?:[Cc]ăn cứ|[Cc]ơ sở) pháp lý")


@dataclass(frozen=True, slots=True)
class Setting:
    """Zone of a place, its sentence, and the words that open the sentence (those of the list's head, if it goes on)."""

    zone: Zone
    sentence: Span
    opening: str
    carried: str
    line: Line


_OPENING = 400
"""So many characters of a sentence open it."""


class Zones:
    """Settings of places in one document."""

    def __init__(self, canonical: CanonicalText, structure: Structure) -> None:
        self.text = canonical.text
        self.parts: Parts = parts_of(canonical)
        self.structure = structure
        self._starts = [line.span.start for line in self.parts.lines]
        heading = self.parts.heading
        self._titled = (*heading.title, *(() if heading.kind is None else (heading.kind,)))
        self._cuts: dict[int, tuple[int, ...]] = {}
        self._sections = [section.span.start for section in structure.sections]
        self._preamble_end = self._find_preamble_end()
        self._article = next((s.span for s in structure.sections if s.kind is SectionKind.ARTICLE), None)
        self._carried = self._find_carried()

    def at(self, offset: int) -> Setting:
        line = self.parts.lines[max(bisect_right(self._starts, offset) - 1, 0)]
        cuts = self._cuts.setdefault(line.index, ()) or sentence_cuts(line.text)
        self._cuts[line.index] = cuts
        at = min(bisect_right(cuts, offset - line.span.start), len(cuts) - 1)
        sentence = Span(line.span.start + cuts[at - 1], line.span.start + cuts[at])
        if at == 1 and line.index in self.parts.heading.title:  # "BÃI | BỎ QUYẾT ĐỊNH SỐ …" is one title
            sentence = Span(self.parts.lines[self.parts.heading.title[0]].span.start, sentence.end)
        opening = _LABEL.sub("", self.text[sentence.start : min(sentence.end, sentence.start + _OPENING)], count=1)
        first = sentence.start == line.span.start
        carried = self._carried.get(line.index, "") if first else ""
        return Setting(self._zone(line, offset), sentence, opening, carried, line)

    def outside(self, span: Span) -> bool:
        """Whether a place belongs to a portal, or to the boxes of this document's own header."""
        if any(cut.contains(span) for cut in self.structure.boilerplate):
            return True
        first, after = self.parts.header
        line = self.parts.lines[max(bisect_right(self._starts, span.start) - 1, 0)]
        in_header = self.parts.official and first <= line.index < after
        return in_header and line.index not in (*self._titled, *self.parts.heading.addressees)

    def _zone(self, line: Line, offset: int) -> Zone:
        form = self._form(line, offset)
        if form:
            return form
        if offset < self._preamble_end:
            return Zone.PREAMBLE
        if self._under_bases(offset):
            return Zone.BASES
        if self.parts.closing.end is not None and line.index >= self.parts.closing.end:
            return Zone.ANNEX
        inside = self._article and self._article.start <= offset < self._article.end
        return Zone.FIRST_ARTICLE if inside else Zone.MAIN

    def _form(self, line: Line, offset: int) -> Zone | None:
        """The zone that the form of the line decides: title, table, quotation."""
        if line.index in self._titled:
            return Zone.TITLE
        if line.cell is not None:
            return Zone.TABLE
        quoted = line.text[0] in '“"' or any(q.start <= offset < q.end for q in self.structure.quotations)
        return Zone.QUOTED if quoted else None

    def _under_bases(self, offset: int) -> bool:
        """Whether a heading above says that legal bases are listed ("Căn cứ pháp lý")."""
        at = bisect_right(self._sections, offset) - 1
        while at >= 0:
            section = self.structure.sections[at]
            if section.span.end > offset and _BASES.search(section.heading.of(self.text)[:80]):
                return True
            at = section.parent if section.parent is not None else -1
        return False

    def _find_preamble_end(self) -> int:
        body = self.structure.body
        if body is None:
            return 0
        headed = (s.span.start for s in self.structure.sections if s.kind is not SectionKind.BULLET)
        first = next((start for start in headed if start >= body.start), body.end)
        enacted = next(
            (line.span.start for line in self._body_lines() if anchors.ENACTS.fullmatch(line.folded)), body.end
        )
        return min(first, enacted)

    def _body_lines(self) -> Sequence[Line]:
        return self.parts.lines[self.parts.header[1] : self.parts.foot]

    def _find_carried(self) -> dict[int, str]:
        """For lines of a list: the words that opened it, from the line that ended with a colon or a semicolon."""
        carried: dict[int, str] = {}
        for before, line in zip(self._body_lines(), self._body_lines()[1:], strict=False):
            head = _carries(before, line, carried.get(before.index, ""))
            if head:
                carried[line.index] = head
        return carried


def _carries(before: Line, line: Line, head: str) -> str:
    """What opened the sentence or the list that `line` goes on with; `head` is what `before` itself went on with."""
    opening = _LABEL.sub("", before.text)
    if _LISTED.match(line.text):
        if before.text.endswith(":"):
            return opening
        if before.text.endswith((";", ",")):
            return head or opening
        return head if _same_list(before, line) else ""
    broken = before.text[-1].isalnum() and not before.capitals
    return opening if broken and anchors.BASIS.match(before.folded) else ""


_MARK = re.compile(r"[-–+*•](?=\s?\S)|[a-zđ]\)|\d{1,2}[.)]")


def _same_list(before: Line, line: Line) -> bool:
    """Whether both lines have a label of one style: two letters, two figures, two dashes."""
    marks = [_MARK.match(one.text) for one in (before, line)]
    styles = {(mark[0][-1], mark[0][0].isdigit(), mark[0][0].isalpha()) for mark in marks if mark}
    return all(marks) and len(styles) == 1


_LISTED = re.compile(
    r"(?:[-–+*•]\s*|\d{1,2}[.)]\s+|[a-zđ]\)\s+)?(?:Các )?"
    r"(?:Quyết định|Nghị quyết|Nghị định|Chỉ thị|Kế hoạch|Công văn|Văn bản|Thông tư|Thông báo|Kết luận|Luật|Bộ luật"
    r"|Chương trình|Báo cáo|Tờ trình|Pháp lệnh|Công điện|Điều|Khoản|Điểm|Phụ lục|Quy định|Quy chế|Hướng dẫn)\b(?! này)"
)
"""A line of a list of documents."""


def sentence_cuts(words: str) -> tuple[int, ...]:
    """Where the sentences of a line begin, and its end."""
    return (0, *(match.end() for match in _SENTENCE.finditer(words)), len(words))
