"""The text of a source without pages, put together piece by piece, with the blocks made of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Cell, Page
from pipeline.raw import RawBlock, Slice, Typeface
from pipeline.readers.markers import is_ended, starts_item

_LINE = re.compile(r"[^\n]+")
# A rule drawn with characters ("-------"), or the star under the name of a Party body.
_RULE = re.compile(r"[\W_]{3,}|\*")


@dataclass(frozen=True, slots=True)
class Face:
    """`start:end` of a text that is added is in a font; see `pipeline.raw.Typeface`."""

    start: int
    end: int
    font: str
    capitals: bool = False


class Composer:
    """Collects blocks and the one page of text that they are slices of."""

    def __init__(self) -> None:
        self.blocks: list[RawBlock] = []
        self.typefaces: list[Typeface] = []
        self._parts: list[str] = []
        self._length = 0

    @property
    def pages(self) -> tuple[Page, ...]:
        return (Page(1, "".join(self._parts)),)

    def add_furniture(self, text: str) -> None:
        """Text that is on the page and in no block."""
        self._write(text)

    def add(self, text: str, *, bold: bool = False, cell: Cell | None = None, faces: Sequence[Face] = ()) -> None:
        """A paragraph or a cell; line feeds part the lines of a cell, and paragraphs where the next is a new one."""
        if not text.strip():
            return
        start = self._write(text)
        self.typefaces += [Typeface(1, start + f.start, start + f.end, f.font, f.capitals) for f in faces]
        lines = [
            Slice(1, start + m.start(), start + m.end(), "\n")
            for m in _LINE.finditer(text)
            if m[0].strip() and not _RULE.fullmatch(m[0].strip())
        ]
        groups = _paragraphs(lines, text, start)
        if cell and groups:
            self.blocks.append(RawBlock(tuple(line for group in groups for line in group), bold, cell))
            return
        for group in groups:
            self.blocks.append(RawBlock(tuple(group), bold))

    def _write(self, text: str) -> int:
        start = self._length
        self._parts.append(text + "\n")
        self._length += len(text) + 1
        return start


def _paragraphs(lines: Sequence[Slice], text: str, start: int) -> list[list[Slice]]:
    """Lines broken by hand: one that begins small goes on."""
    groups: list[list[Slice]] = []
    for line in lines:
        words = text[line.start - start : line.end - start].strip()
        before = text[groups[-1][-1].start - start : groups[-1][-1].end - start].rstrip() if groups else "."
        goes_on = words[0].islower() and not starts_item(words) and not is_ended(before)
        if groups and (goes_on or words[0] in ",.;)"):
            groups[-1].append(Slice(1, line.start, line.end, " "))
        else:
            groups.append([line])
    return groups
