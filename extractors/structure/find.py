"""The order in which the parts are found: what stands above, header, closing, appendices, footer, sections."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.model import Block, CanonicalText, Facts, Section, Span, Structure
from extractors.structure import anchors
from extractors.structure.chrome import footer_start, is_caption, is_footer, is_lead
from extractors.structure.closing import Closing, find_closing
from extractors.structure.gazette import with_whole_heading
from extractors.structure.heading import Heading, find_heading, is_authority, is_kind_line, one_line_heading
from extractors.structure.lines import Line, lines_of
from extractors.structure.quotations import quotations_of
from extractors.structure.sections import sections_of, shifted

_MENU = 40
_HEADLINE_WORDS = 5
_PARAGRAPH_WORDS = 25
_NO_HEADLINE = 45
_GOES_ON = ("theo do,", "dong thoi,", "ben canh do,", "ngoai ra,")  # no headline begins like this
_NATION_REACH = 150
_FORM_DISTANCE = 25
_TOP = 8
_ABOVE = 3
_ROW_NUMBERS = re.compile(r"(?:s?tt|so (?:tt|thu tu))\W*")
_TABLE_TOP = 16
"""The boxes before the national heading take at most so many lines, inside one table so many. A heading on one line is
one of the first `_ABOVE`, below the issuer's name."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Line ranges (first, after the last). `official` is false for news."""

    lines: tuple[Line, ...]
    official: bool
    header: tuple[int, int]
    heading: Heading
    closing: Closing
    main_end: int
    foot: int


def find_structure(canonical: CanonicalText, facts: Facts) -> Structure:  # noqa: ARG001
    """Where the parts of a document stand."""
    parts = parts_of(canonical)
    if not parts.lines:
        return Structure()
    lines = parts.lines
    quotations = quotations_of(lines[parts.header[1] : parts.foot])
    header = parts.header
    if not parts.official and is_paragraph(lines[header[0]]):
        header = (header[0], header[0])
    body = (header[1], parts.main_end)
    appendices = _appendices(lines, parts)
    regions = [body, *appendices]
    return Structure(
        header=_span(lines, header),
        body=_span(lines, body),
        signature=_span(lines, parts.closing.signature),
        recipients=_span(lines, parts.closing.recipients),
        appendices=tuple(span for region in appendices if (span := _span(lines, region))),
        boilerplate=tuple(_boilerplate(lines, parts)),
        sections=_sections(lines, regions, quotations),
        quotations=quotations,
    )


def parts_of(canonical: CanonicalText) -> Parts:
    """The parts of a text; the last ones are remembered, since several extractors of one document ask for them."""
    return _parts_of(canonical.text, canonical.blocks)


@lru_cache(maxsize=2)
def _parts_of(text: str, blocks: tuple[Block, ...]) -> Parts:
    return find_parts(with_whole_heading(lines_of(CanonicalText(text, blocks))))


def find_parts(lines: tuple[Line, ...]) -> Parts:
    """The line ranges of all parts."""
    top = _find_top(lines)
    official = top is not None
    start = _header_start(lines, top) if top is not None else _headline(lines)
    heading = find_heading(lines, top, start) if top is not None else Heading(None, (start,), (), start)
    first = min(heading.last + 1, len(lines))
    foot = footer_start(lines, first)
    closing = find_closing(lines, _below_authority(lines, first), foot) if official else Closing(None, None)
    main_end = closing.start if closing.start is not None else _first_appendix(lines, first, foot)
    return Parts(lines, official, (start, first), heading, closing, main_end, foot)


def _below_authority(lines: Sequence[Line], first: int) -> int:
    """The line after those that name who decides: they are no signature ("THỐNG ĐỐC | NGÂN HÀNG NHÀ NƯỚC")."""
    while first < len(lines) and is_authority(lines, first):
        first += 1
    return first


def _find_top(lines: Sequence[Line]) -> int | None:
    """The national heading near the top, else what stands for it; a heading far below is that of a form."""
    nation = next((line.index for line in lines[:_NATION_REACH] if _is_national(lines, line)), None)
    instead = _stand_in(lines)
    if nation is None or (instead is not None and nation - instead > _FORM_DISTANCE):
        return instead
    return nation


def _is_national(lines: Sequence[Line], line: Line) -> bool:
    """Quốc hiệu in capitals, or with the motto close by; the heading of the Party."""
    if anchors.PARTY.fullmatch(line.folded):
        return line.capitals
    if not anchors.NATION.search(line.folded) or len(line.text) > 160:
        return False
    near = lines[line.index : line.index + 4]
    return line.text.upper()[:4] in line.text or any(anchors.MOTTO.search(one.folded) for one in near)


def _stand_in(lines: Sequence[Line]) -> int | None:
    """The line that opens a document whose national heading is lost: number, kind line or "Kính gửi"."""
    opening = [line for line in lines[:40] if not is_lead(line)][:8]
    alone = next((line.index for line in opening[:_ABOVE] if one_line_heading(lines, line.index)), None)
    if alone is not None:
        return alone
    for line in opening:
        numbered = anchors.NUMBER.match(line.folded) and "/" in line.text and len(line.text) < 60
        if numbered or anchors.ADDRESSED.match(line.folded):
            return line.index
        if line.capitals and anchors.kind_pattern().fullmatch(line.folded):
            return max(line.index - 1, 0)
    return None


def _headline(lines: Sequence[Line]) -> int:
    """The first line near the top that is no menu, no breadcrumb and no stamp, and long enough for a headline.

    What stands in a table of numbered rows is none, however long its words are.
    """
    table = next((at for at, line in enumerate(lines[:_MENU]) if _opens_table(line)), _MENU)
    near = [line for line in lines[:table] if not is_lead(line)]
    long = next((line.index for line in near if _may_be_headline(line)), None)
    return long if long is not None else next((line.index for line in near), 0)


def _may_be_headline(line: Line) -> bool:
    """Long enough, and no crumb in small letters: "hoạt động khối chính quyền"."""
    return len(line.text.split()) >= _HEADLINE_WORDS and not line.text[0].islower()


def is_paragraph(line: Line) -> bool:
    """Whether news without a headline begin here with their text: a long line that ends as a sentence does, or one
    that is too long for a headline."""
    ends = line.text.rstrip(" *").endswith((".", ":", ";", "…", "”", '"', "./"))
    words = len(line.text.split())
    long = not line.capitals and words >= (_PARAGRAPH_WORDS if ends else _NO_HEADLINE)
    return long or line.folded.startswith(_GOES_ON)


def _opens_table(line: Line) -> bool:
    """Whether the line is the head of the column of row numbers."""
    return line.cell is not None and _ROW_NUMBERS.fullmatch(line.folded) is not None


def _header_start(lines: Sequence[Line], top: int) -> int:
    """The first line of the boxes: those above the national heading, and those of its table that stand before it."""
    start = top
    for index in range(top - 1, max(top - _TABLE_TOP, 0) - 1, -1):
        line = lines[index]
        beside = line.cell is not None and _same_table(line, lines[top])
        near = index >= top - _TOP and (line.capitals or _opens_box(line) or _short(line))
        if is_lead(line) or not (beside or near):
            break
        start = index
    return start


def _same_table(line: Line, other: Line) -> bool:
    return line.cell is not None and other.cell is not None and line.cell.table == other.cell.table


def _opens_box(line: Line) -> bool:
    return bool(anchors.NUMBER.match(line.folded) or anchors.ABOUT.match(line.folded))


def _short(line: Line) -> bool:
    return len(line.text) < 60 and not line.text.endswith((".", ":", "…"))


def _first_appendix(lines: Sequence[Line], first: int, foot: int) -> int:
    return next((i for i in range(first, foot) if _opens_appendix(lines, i)), foot)


def _opens_appendix(lines: Sequence[Line], index: int) -> bool:
    """An annex's own line: "PHỤ LỤC II" (not "Phụ lục II ban hành kèm theo …" inside a sentence)."""
    line = lines[index]
    match = anchors.APPENDIX.match(line.folded)
    alone = match is not None and len(line.folded) <= match.end() + 2
    return match is not None and line.cell is None and (alone or line.capitals)


def _appendices(lines: Sequence[Line], parts: Parts) -> list[tuple[int, int]]:
    """What follows the closing, cut at each annex line."""
    start = parts.closing.end if parts.closing.end is not None else parts.main_end
    if not parts.official or start >= parts.foot:
        return []
    cuts = [start]
    for i in range(start + 1, parts.foot):
        named = i - 1 == cuts[-1] and _opens_appendix(lines, i - 1)
        if _opens_appendix(lines, i) or (_opens_attached(lines, i) and not named):
            cuts.append(i)
    return [(cut, after) for cut, after in zip(cuts, [*cuts[1:], parts.foot], strict=True)]


def _opens_attached(lines: Sequence[Line], index: int) -> bool:
    """The kind line of an attached text: a kind in capitals with "(Kèm theo …)" below."""
    below = lines[index + 1 : index + 6]
    return is_kind_line(lines[index]) and any(anchors.ATTACHED.match(line.folded) for line in below)


def _boilerplate(lines: Sequence[Line], parts: Parts) -> Iterable[Span]:
    before, after = _span(lines, (0, parts.header[0])), _span(lines, (parts.foot, len(lines)))
    inside = [line.span for line in lines[parts.header[1] : parts.foot] if not parts.official and _is_aside(line)]
    return (span for span in (before, *inside, after) if span)


def _is_aside(line: Line) -> bool:
    return is_caption(line) or is_footer(line)


def _sections(
    lines: Sequence[Line], regions: Iterable[tuple[int, int]], quotations: Sequence[Span]
) -> tuple[Section, ...]:
    found: list[Section] = []
    for first, after in regions:
        kept = [line for line in lines[first:after] if not any(q.contains(line.span) for q in quotations)]
        end = lines[after - 1].span.end if after > first else 0
        found += shifted(sections_of(kept, end), len(found))
    return tuple(found)


def _span(lines: Sequence[Line], region: tuple[int, int] | None) -> Span | None:
    if region is None or region[0] >= region[1]:
        return None
    return Span(lines[region[0]].span.start, lines[region[1] - 1].span.end)
