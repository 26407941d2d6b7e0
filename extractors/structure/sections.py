"""Sections: phần, chương, mục, điều, khoản, điểm, numbered headings and bullets, nested."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.model import Section, SectionKind, Span
from extractors.structure.lines import Line


@dataclass(frozen=True, slots=True)
class _Style:
    """A way of labelling: the pattern of the label at a line's start, its kind, and its rank in nesting."""

    name: str
    kind: SectionKind
    rank: int
    pattern: re.Pattern[str]


def _style(name: str, kind: SectionKind, rank: int, pattern: str) -> _Style:
    return _Style(name, kind, rank, re.compile(pattern, re.VERBOSE))


_ORDINALS = "[Nn]hất|[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|NHẤT|HAI|BA|TƯ|NĂM"

_STYLES = (
    _style("part", SectionKind.PART, 0, rf"(?:PHẦN|Phần)\ (?:(?:THỨ|thứ)\ )?(?:[IVXLC]+|\d+|[A-E]|{_ORDINALS})\b[.:]?"),
    _style("chapter", SectionKind.CHAPTER, 10, r"(?:CHƯƠNG|Chương)\ (?:[IVXLC]+|\d+)\b[.:]?"),
    _style("section", SectionKind.SECTION, 20, r"(?:MỤC|Mục)\ (?:[IVXLC]+|\d+)\b[.:]?(?!\ Điều|\ của)"),
    _style("subsection", SectionKind.SECTION, 25, r"(?:TIỂU\ MỤC|Tiểu\ mục)\ \d+\b[.:]?"),
    _style("article", SectionKind.ARTICLE, 30, r"(?:ĐIỀU|Điều)\ \d{1,3}[a-zđ]?(?:\ ?[.:]|$|(?=\ [A-ZĐÂÊÔƠƯĂÁÀẢÃẠ]))"),
    _style("letter-capital", SectionKind.HEADING, 28, r"[A-EGHĐ][.)](?=\ |$)"),
    _style("roman", SectionKind.HEADING, 32, r"[IVX]{1,6}\ ?[.)/](?=\ |$|[A-ZĐ])|[IVX]{1,6}\ [-–](?=\ )"),
    _style("number-deep", SectionKind.HEADING, 42, r"\d{1,2}(?:\.\d{1,2}){2,4}\.?(?=\ |$|[A-ZĐ])"),
    _style("number-second", SectionKind.HEADING, 41, r"\d{1,2}\.\d{1,2}\.?(?=\ [^\d\W]|$|[A-ZĐ])"),
    _style("number", SectionKind.HEADING, 40, r"\d{1,3}\ ?[./](?=\ |$|[A-ZĐ])"),
    _style("number-paren", SectionKind.HEADING, 45, r"\d{1,3}\)(?=\ |$|[A-ZĐ])"),
    _style("letter", SectionKind.POINT, 50, r"(?:[a-zđ]{1}\d{0,2}\ ?\)|[a-zđ]\.)(?=\ |$|[A-ZĐ])"),
    _style("number-round", SectionKind.POINT, 55, r"\(\d{1,2}\)"),
    _style("roman-small", SectionKind.POINT, 56, r"\([ivx]{1,5}\)|[ivx]{2,5}\)"),
    _style("dash", SectionKind.BULLET, 60, r"[-–—](?=\ ?[^\W\d]|\ ?\d|\ ?[“\"(])"),
    _style("plus", SectionKind.BULLET, 70, r"\+(?=\ ?\S)"),
    _style("star", SectionKind.BULLET, 65, r"[*•●▪](?=\ ?\S)"),
)  # fmt: skip
"""Tried in this order; ranks say what may stand inside what (a smaller rank outside)."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """A label met on a line."""

    line: Line
    style: _Style
    label: str


def sections_of(lines: Iterable[Line], end: int) -> tuple[Section, ...]:
    """Sections of a region that ends at code point `end`; cells of tables are left out."""
    marks = [mark for line in lines if line.cell is None and (mark := _mark(line))]
    ends = _ends(marks, end)
    stack: list[int] = []
    found: list[Section] = []
    for index, mark in enumerate(marks):
        while stack and marks[stack[-1]].style.rank >= mark.style.rank:
            stack.pop()
        kind = _kind(mark, [marks[i] for i in stack])
        span = Span(mark.line.span.start, ends[index])
        parent = stack[-1] if stack else None
        found.append(Section(kind, mark.label, mark.line.span, span, len(stack), parent))
        stack.append(index)
    return tuple(found)


def _mark(line: Line) -> _Mark | None:
    for style in _STYLES:
        match = style.pattern.match(line.text)
        if match:
            return _Mark(line, style, match[0].strip())
    return None


def _ends(marks: Sequence[_Mark], end: int) -> list[int]:
    """Where each section ends: at the next label of its own rank or of a smaller one."""
    ends = [end] * len(marks)
    open_marks: list[int] = []
    for index, mark in enumerate(marks):
        while open_marks and marks[open_marks[-1]].style.rank >= mark.style.rank:
            ends[open_marks.pop()] = mark.line.span.start
        open_marks.append(index)
    return ends


def _kind(mark: _Mark, outer: Sequence[_Mark]) -> SectionKind:
    in_article = any(m.style.kind is SectionKind.ARTICLE for m in outer)
    return SectionKind.CLAUSE if in_article and mark.style.kind is SectionKind.HEADING else mark.style.kind


def shifted(sections: Iterable[Section], by: int) -> tuple[Section, ...]:
    """The sections with their parents' indices moved by `by`."""
    return tuple(
        Section(s.kind, s.label, s.heading, s.span, s.level, None if s.parent is None else s.parent + by)
        for s in sections
    )
