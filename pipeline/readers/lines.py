"""Text → lines without emphasis marks, each with the ranges of text that its words take."""

from __future__ import annotations

import re
from dataclasses import dataclass

_STARS = re.compile(r"\*+")
# A line that begins with stars and a word opens emphasis, whatever was left open above.
_OPENING = re.compile(r"\s*\*+[\w“\"(]")
_HEADING = re.compile(r"#{1,6}(?=\s|$)")
# "***", "- - -", "_____", "=====&=====": a rule drawn with characters.
_RULE = re.compile(r"[\W_]+")
# "(*)", and "* Ghi chú: …" when it is the only star of the line.
_LITERAL_STAR = re.compile(r"\(\*+\)|^\s*\*(?=\s)(?!.*\*)")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `ranges` of the page's text that hold its words, the words themselves, how they are printed.

    `runs_on` says that emphasis opened here closes on a later line; `page` counts from 0.
    """

    ranges: tuple[tuple[int, int], ...]
    text: str
    bold: bool = False
    runs_on: bool = False
    heading: bool = False
    page: int = 0

    @property
    def is_blank(self) -> bool:
        return not self.text

    @property
    def is_bar(self) -> bool:
        return self.text == "|"

    @property
    def is_rule(self) -> bool:
        """Whether the line is drawn, not written ("-------")."""
        return self.text != "|" and _RULE.fullmatch(self.text) is not None


@dataclass(slots=True)
class _Emphasis:
    """Whether bold and italic are open."""

    bold: bool = False
    italic: bool = False

    def take(self, stars: int) -> None:
        """Open or close by a run of stars; two stars inside italics alone close and open them."""
        if stars % 4 == 3:
            self.bold, self.italic = not self.bold, not self.italic
        elif stars % 4 == 2 and not (self.italic and not self.bold):
            self.bold = not self.bold
        elif stars % 4 == 1:
            self.italic = not self.italic


def text_to_lines(text: str) -> list[Line]:
    """All lines of a text in order. Stars are marks only in a text that uses them in pairs."""
    marked = text.count("**") > 1
    emphasis = _Emphasis()
    lines: list[Line] = []
    start = page = 0
    for source in re.split(r"([\n\f])", text):
        if source in ("\n", "\f"):
            page += source == "\f"
            start += 1
            continue
        stripped = source.strip()
        if not marked or not stripped or stripped == "|":
            emphasis = _Emphasis()
            lines.append(_plain_line(source, start, page))
        else:
            lines.append(_marked_line(source, start, page, emphasis))
        start += len(source)
    return lines


def _plain_line(source: str, start: int, page: int) -> Line:
    stripped = source.strip()
    first = start + len(source) - len(source.lstrip())
    return Line(((first, first + len(stripped)),) if stripped else (), stripped, page=page)


def _marked_line(source: str, start: int, page: int, emphasis: _Emphasis) -> Line:
    if _OPENING.match(source):
        emphasis.bold = emphasis.italic = False
    heading = _HEADING.match(source)
    offset = heading.end() if heading else 0
    ranges: list[tuple[int, int]] = []
    bold = True
    literal = {i for m in _LITERAL_STAR.finditer(source) for i in range(*m.span())}
    for match in [*(m for m in _STARS.finditer(source, offset) if m.start() not in literal), None]:
        end = match.start() if match else len(source)
        if source[offset:end].strip():
            ranges.append((start + offset, start + end))
            bold = bold and emphasis.bold
        elif offset < end and ranges:
            ranges.append((start + offset, start + end))
        if match:
            emphasis.take(len(match[0]))
            offset = match.end()
    words = " ".join("".join(source[a - start : b - start] for a, b in ranges).split())
    return Line(
        tuple(ranges) if words else (),
        words,
        bold=bold and bool(words),
        runs_on=bool(words) and (emphasis.bold or emphasis.italic),
        heading=heading is not None,
        page=page,
    )
