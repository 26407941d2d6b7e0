"""Lines → paragraphs: which line goes on from the one before, and how the two are joined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from pipeline.raw import Slice
from pipeline.readers.lines import Line
from pipeline.readers.markers import (
    is_bullet,
    is_capitals,
    is_counting,
    is_ended,
    is_kind,
    is_numbered,
    is_strong,
    is_unfinished,
    starts_item,
)

# "3783/QĐ-" + "UBND", "565" + "/TB-UBND", "1039/" + "QĐ-UBND": the two halves of a number.
_OPEN_NUMBER = re.compile(r"\d[\w/-]*/[\w&-]*[/-]$|\d/$")
_REST_OF_NUMBER = re.compile(r"/[A-ZĐ]|-[A-ZĐ]{2}")
_NUMBER_END = re.compile(r"\d$|\d/[A-ZĐ\d]+$")
_OFFICE = re.compile(
    r"(?:TM|KT|TL|TUQ|Q|T/M|K/T|T/L)\s*\.|(?:PHÓ|CHỦ|GIÁM|CHÁNH|TRƯỞNG|BỘ TRƯỞNG|THỨ|CỤC|BÍ THƯ|TỔNG)\s"
)

# Names whose second word is small.
_BODIES = frozenset(
    (
        *("Ủy ban", "Uỷ ban", "Hội đồng", "Văn phòng", "Ban chỉ", "Thủ tướng", "Bộ trưởng", "Chủ tịch", "Thủ trưởng"),
        *("Công an", "Chính phủ", "Quốc hội", "Tổ quốc", "Trung ương", "Nhân dân", "Tỉnh ủy", "Thành ủy", "Huyện ủy"),
        *("Đảng ủy", "Nghị định", "Nghị quyết", "Quyết định", "Thông tư", "Chỉ thị", "Công văn", "Kế hoạch", "Quản lý"),
    )
)
_HEADING = re.compile(r"CỘNG HO[ÀA]|CỘNG H[ÒO]A|ĐẢNG CỘNG SẢN VIỆT NAM$")
"""The national heading, that of the Party: they go on with nothing, however full the line above is."""

_NATION = re.compile(r"CỘNG (?:HÒA|HOÀ|HOÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM\b")
"""The national heading beside box 2, and not the end of a title ("… NƯỚC CỘNG HÒA …")."""

_ADDRESSED = re.compile(r"Kính\s*gửi\b", re.IGNORECASE)
_OPENS_LETTER = re.compile(
    r"Ngày \d|(?:Thực hiện|Căn cứ|Trả lời|Phúc đáp|Xét|Theo|Tiếp theo|Để|Qua|Trong|Sau khi|Về việc|Nhằm|Trên cơ sở"
    r"|Hưởng ứng)\b"
)
"""The first words of a letter, which never go on with the line of those it is addressed to."""

_LONGEST = 1.6
"""A line longer than so many widths was never wrapped."""

_PROSE = 50
"""A line with more characters is no name and no heading."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is laid out: wrapped at `width` or one line a paragraph; blank lines between paragraphs or not.

    `first` is the width of the first line of a paragraph (web pages lose the room that their tags took); `continued`:
    some lines begin with a small letter, in the middle of a sentence, as wrapped ones do.
    """

    width: int
    first: int
    wrapped: bool
    spaced: bool
    continued: bool = True


class Paragraph(NamedTuple):
    """Lines that belong together, each with what stands between it and the one before."""

    lines: tuple[tuple[Line, str], ...]

    @property
    def bold(self) -> bool:
        return self.lines[0][0].bold and all(line.bold for line, _ in self.lines)

    @property
    def text(self) -> str:
        return "".join(join + line.text for line, join in self.lines)


def paragraphs_to_slices(paragraphs: Sequence[Paragraph]) -> tuple[Slice, ...]:
    """The places of paragraphs, a line feed between one and the next."""
    slices: list[Slice] = []
    for number, paragraph in enumerate(paragraphs):
        for at, (line, join) in enumerate(paragraph.lines):
            first, wanted = line.slices[0], "\n" if number and not at else join
            slices.append(first if first[3] == wanted else Slice(first[0], first[1], first[2], wanted))
            slices += line.slices[1:]
    return tuple(slices)


def style_of(lines: Sequence[Line]) -> Style:
    """The layout of a text, read off the lengths of its lines and what stands before its list items."""
    lengths = sorted(len(line.text) for line in lines if not line.is_blank and not line.is_bar) or [0]
    width = lengths[int(0.95 * (len(lengths) - 1))]
    long = sum(n for n in lengths if n > 110)
    starts = [
        before.is_blank
        for before, line in pairwise(lines)
        if not before.is_bar and (is_strong(line.text) or is_numbered(line.text) or is_bullet(line.text))
    ]
    width = width if 45 <= width <= 110 else 80
    return Style(
        width=width,
        first=_first_width(lines, width),
        wrapped=long * 3 < sum(lengths),
        spaced=len(starts) > 3 and sum(starts) > 0.6 * len(starts),
        continued=_continued(lines),
    )


def _continued(lines: Sequence[Line]) -> bool:
    """Whether one line in twenty begins with a small letter and goes on with the line above."""
    found = sum(
        line.text[:1].islower() and bool(before.text) and not is_ended(before.text) and not starts_item(line.text)
        for before, line in pairwise(lines)
    )
    return found * 20 > sum(not line.is_blank and not line.is_bar for line in lines)


def _first_width(lines: Sequence[Line], width: int) -> int:
    """Usual length of a first line that goes on: a new sentence above a line that begins with a small letter."""
    found = sorted(
        len(line.text)
        for before, line, after in zip(lines, lines[1:], lines[2:], strict=False)
        if (before.is_blank or is_ended(before.text)) and after.text[:1].islower() and not is_ended(line.text)
    )
    return min(found[len(found) * 3 // 4], width) if len(found) > 3 else width


def lines_to_paragraphs(lines: Iterable[Line], style: Style, *, cell: bool = False) -> list[Paragraph]:
    """Paragraphs of a run of lines. Drawn rules separate and disappear."""
    paragraphs: list[Paragraph] = []
    parts: list[Line] = []
    joins: list[str] = []
    gap = False
    for line in lines:
        if not line.text or (not line.text[0].isalnum() and line.is_rule):
            gap = True
            continue
        titled = bool(paragraphs) and is_kind(paragraphs[-1].lines[-1][0].text)
        join = _join(parts, line, style, cell=cell, gap=gap, titled=titled) if parts else None
        if join is None:
            if parts:
                paragraphs.append(Paragraph(tuple(zip(parts, joins, strict=True))))
            parts, joins = [], []
        parts.append(line)
        joins.append(join or "")
        gap = False
    return [*paragraphs, Paragraph(tuple(zip(parts, joins, strict=True)))] if parts else paragraphs


def _join(before: list[Line], line: Line, style: Style, *, cell: bool, gap: bool, titled: bool) -> str | None:
    """What stands between the lines so far and the next ("" inside a number), or none where a paragraph begins.

    With `titled` the lines so far stand below the kind of the document and are its title.
    """
    last = before[-1]
    end, first = last.text[-1], line.text[0]
    if end == "\ufffe" or ((gap or end in "/-" or first in "/-") and _is_broken_number(last.text, line.text, gap=gap)):
        return ""
    letter = _ADDRESSED.match(before[0].text) and _OPENS_LETTER.match(line.text)
    if gap or last.heading or line.heading or line.indented or letter:
        return None
    if not cell and _leads_in(last, line, style, titled=titled):
        return None
    return " " if _goes_on(before, line, style, cell=cell) else None


def _leads_in(last: Line, line: Line, style: Style, *, titled: bool) -> bool:
    """Whether a line begins a paragraph of its own: with a colon at its end below a title, or where no line is wrapped;
    there a line of prose too."""
    if not line.text[0].isupper() or line.after_full is not None:
        return False
    if last.runs_on or is_unfinished(last.text) or is_capitals(line.text):
        return False
    colon = line.text[-1] == ":"
    return (colon and titled) or (not style.continued and (colon or len(line.text) > _PROSE))


def _is_broken_number(last: str, text: str, *, gap: bool) -> bool:
    if gap:
        return text.startswith("/") and _NUMBER_END.search(last) is not None and _REST_OF_NUMBER.match(text) is not None
    if last[-1] in "/-" and _OPEN_NUMBER.search(last):
        return text[0].isalnum()
    return text[0] in "/-" and _REST_OF_NUMBER.match(text) is not None and _NUMBER_END.search(last) is not None


def _goes_on(before: list[Line], line: Line, style: Style, *, cell: bool) -> bool:
    last = before[-1]
    full = line.after_full
    if full is None:
        full = _is_full(last.text, line.text, style.width if len(before) > 1 else style.first, style)
    if _must_go_on(last, line):
        return True
    if starts_item(line.text) and not _is_figure(last.text, line.text, full=full):
        return False
    if line.text[0].islower() and not is_ended(last.text) and not is_capitals(last.text):
        return True
    if is_unfinished(last.text) and not is_capitals(last.text) and not _is_title(line.text):
        return True
    return not _stands_alone(before, line) and _text_goes_on(before, line, style, full=full, cell=cell)


def _is_title(text: str) -> bool:
    """Whether a line is several words in capitals ("QUYẾT ĐỊNH:"), and not an abbreviation."""
    return is_capitals(text) and " " in text


def _must_go_on(last: Line, line: Line) -> bool:
    """Whether emphasis is still open, or a figure follows the word that asks for it."""
    if last.runs_on and not (is_ended(last.text) and starts_item(line.text)):
        return True
    return line.text[0].isdigit() and is_counting(last.text)


def _stands_alone(before: list[Line], line: Line) -> bool:
    """Whether the line before is a bold heading above text that is not."""
    return before[-1].bold and not line.bold and len(before) == 1 and not line.text[0].islower()


def _text_goes_on(before: list[Line], line: Line, style: Style, *, full: bool, cell: bool) -> bool:
    if is_capitals(before[-1].text) or is_capitals(line.text):
        return _capitals_go_on(before, line, style, cell=cell)
    return _words_go_on(before, line, style, full=full, cell=cell)


def _is_figure(last: str, text: str, *, full: bool) -> bool:
    """Whether what looks like a label is the rest of a sentence: "… theo khoản" + "1. …", "Văn hóa" + "- Xã hội"."""
    if is_ended(last) or is_capitals(last):
        return False
    if text[0] in "-–—":
        return full and not is_bullet(last)
    return is_counting(last) and not is_strong(text)


def _capitals_go_on(before: list[Line], line: Line, style: Style, *, cell: bool) -> bool:
    """Titles in capitals run over several lines; names of bodies, kinds and offices stand alone."""
    last = before[-1]
    if not is_capitals(last.text):
        apart = is_ended(last.text) or line.bold or _HEADING.match(line.text)
        return not apart and _is_full(last.text, line.text, style.width, style)
    if not _is_same_title(last, line):
        return False
    if style.spaced and not cell:
        return True
    if line.after_full is not None:
        return line.after_full
    longest = max(len(part.text) for part in (*before, line))
    return longest > 0.6 * style.width and not cell


def _is_same_title(last: Line, line: Line) -> bool:
    """Whether a line may go on with one in capitals: it is in capitals and as bold, and names no office."""
    nation = _NATION.match(line.text) and not last.text.endswith(" NƯỚC")
    if is_ended(last.text) or last.bold != line.bold or nation:
        return False
    return is_capitals(line.text) and not _OFFICE.match(line.text)


def _words_go_on(before: list[Line], line: Line, style: Style, *, full: bool, cell: bool) -> bool:
    last, first = before[-1].text, line.text[0]
    if is_ended(last) and not is_unfinished(last):
        return style.wrapped and _sentence_goes_on(last, first, style, full=full, cell=cell)
    if first.islower() or first in ")]”,.;%":
        return True
    if not style.wrapped:
        return False
    if cell or style.spaced:
        return full or not cell
    return full or _is_rest(before, line, style)


def _is_rest(before: list[Line], line: Line, style: Style) -> bool:
    """Whether a capital or a figure goes on with a line that ends short of the margin, where paper says nothing."""
    if line.after_full is not None or len(before[-1].text) > _LONGEST * style.width:
        return False
    words = line.text.split(maxsplit=2)
    figure = line.text[0].isdigit() and len(words) > 1
    return figure or (len(before) > 1 and not _begins_sentence(words) and len(line.text) > _PROSE)


def _sentence_goes_on(last: str, first: str, style: Style, *, full: bool, cell: bool) -> bool:
    """Whether another sentence of the paragraph follows one that has ended with its line."""
    if style.spaced and not cell and last[-1] != ":":
        return True
    return first.islower() and full


def _is_full(last: str, text: str, width: int, style: Style) -> bool:
    """Whether the first word of the next line had no room at the end of a line of this width."""
    words = text.split(maxsplit=2)
    if not style.wrapped or not 0.88 * width < len(last) + 1 + len(words[0]) < _LONGEST * style.width:
        return False
    return len(last) > 0.8 * style.width or not _begins_sentence(words)


def _begins_sentence(words: list[str]) -> bool:
    """Whether words look like the beginning of a sentence ("Khẩn trương rà soát") and not like the rest of a name."""
    if len(words) < 2 or not words[1][0].islower() or not words[0].istitle():
        return False
    return f"{words[0]} {words[1]}" not in _BODIES
