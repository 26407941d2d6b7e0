"""Lines: what paragraphs are made of. Text → lines without emphasis marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.raw import Slice

_STARS = re.compile(r"\*+")
# A line that begins with stars and a word opens emphasis, whatever was left open above.
_OPENING = re.compile(r"\s*\*+[\w“\"(]")
_HEADING = re.compile(r"#{1,6}(?=\s|$)")
# "***", "- - -", "_____", "=====&=====": a rule drawn with characters; not the end of a quotation ("…”").
_RULE = re.compile(r"(?:_|[^\w“”])+")
# "(*)", and "* Ghi chú: …" when it is the only star of the line.
_LITERAL_STAR = re.compile(r"\(\*+\)|^\s*\*(?=\s)(?!.*\*)")


@dataclass(slots=True)
class Line:
    """One line: the slices that hold its words, the words themselves, how they are printed.

    `runs_on` says that emphasis opened here closes on a later line. Where the paper is known, `indented` says that the
    line begins further right than its column, `after_full` whether its first word had no room on the line above; in
    plain text `lead` is the white space before the words.
    """

    slices: tuple[Slice, ...]
    text: str
    bold: bool = False
    runs_on: bool = False
    heading: bool = False
    indented: bool = False
    after_full: bool | None = None
    lead: str = ""

    @property
    def page(self) -> int:
        return self.slices[0].page if self.slices else 0

    @property
    def is_blank(self) -> bool:
        return not self.text

    @property
    def is_bar(self) -> bool:
        return self.text == "|"

    @property
    def is_rule(self) -> bool:
        """Whether the line is drawn, not written ("-------")."""
        return not self.text[:1].isalnum() and self.text != "|" and _RULE.fullmatch(self.text) is not None


@dataclass(slots=True)
class _Emphasis:
    """Whether bold and italic are open."""

    bold: bool = False
    italic: bool = False

    def take(self, stars: int) -> None:
        """Open or close by a run of stars; two stars inside italics alone close and open them."""
        if stars % 4 == 0:
            return
        if stars % 4 == 3:
            self.bold, self.italic = not self.bold, not self.italic
        elif stars % 4 == 2 and not (self.italic and not self.bold):
            self.bold = not self.bold
        elif stars % 4 == 1:
            self.italic = not self.italic


def text_to_lines(text: str, page: int = 1) -> list[Line]:
    """All lines of a page of text in order. Stars are marks only in a text that uses them in pairs."""
    marked = text.count("**") > 1
    emphasis = _Emphasis()
    lines: list[Line] = []
    start = 0
    for source in text.split("\n"):
        stripped = source.strip()
        if not marked or not stripped or stripped == "|":
            emphasis = _Emphasis()
            lines.append(_plain_line(source, start, page))
        else:
            lines.append(_marked_line(source, start, page, emphasis))
        start += len(source) + 1
    return lines


def _plain_line(source: str, start: int, page: int) -> Line:
    stripped = source.strip()
    first = start + len(source) - len(source.lstrip())
    lead = source[: first - start]
    return Line((Slice(page, first, first + len(stripped)),) if stripped else (), stripped, lead=lead)


def _marked_line(source: str, start: int, page: int, emphasis: _Emphasis) -> Line:
    if _OPENING.match(source):
        emphasis.bold = emphasis.italic = False
    heading = _HEADING.match(source)
    offset = heading.end() if heading else 0
    parts: list[tuple[int, int, bool]] = []
    for first, last in [*_stars(source, offset), (len(source), len(source))]:
        parts.append((offset, first, emphasis.bold))
        emphasis.take(last - first)
        offset = last
    words = " ".join("".join(source[a:b] for a, b, _ in parts).split())
    if not words:
        return Line((), "")
    return Line(
        _slices(source, parts, start, page),
        words,
        bold=all(bold for a, b, bold in parts if source[a:b].strip()),
        runs_on=emphasis.bold or emphasis.italic,
        heading=heading is not None,
    )


def _slices(source: str, parts: list[tuple[int, int, bool]], start: int, page: int) -> tuple[Slice, ...]:
    """The parts of a line between its marks, without what is empty or stands before the first word."""
    first = next(at for at, (a, b, _) in enumerate(parts) if source[a:b].strip())
    return tuple(Slice(page, start + a, start + b, "") for a, b, _ in parts[first:] if b > a)


def _stars(source: str, offset: int) -> list[tuple[int, int]]:
    """Where the marks of emphasis stand in a line."""
    literal = {at for match in _LITERAL_STAR.finditer(source) for at in range(*match.span())}
    return [match.span() for match in _STARS.finditer(source, offset) if match.start() not in literal]
