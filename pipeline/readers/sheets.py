"""Pages of a text that was laid out on paper: form feeds and page numbers between its lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from corpus.model import Page
from pipeline.raw import Slice
from pipeline.readers.lines import Line
from pipeline.readers.paragraphs import Paragraph

_PAGE_NUMBER = re.compile(r"[-–]?\s*(?:Trang\s+)?\d{1,3}(?:\s*/\s*\d{1,3})?\s*[-–]?", re.I)


@dataclass(frozen=True, slots=True)
class Sheets:
    """The pages of a text and where each begins in it."""

    pages: tuple[Page, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Sheets:
        pages: list[Page] = []
        starts: list[int] = []
        start = 0
        for source in text.split("\f"):
            pages.append(Page(len(pages) + 1, source))
            starts.append(start)
            start += len(source) + 1
        return cls(tuple(pages), tuple(starts))

    def slices(self, paragraphs: Sequence[Paragraph]) -> tuple[Slice, ...]:
        """The places of paragraphs, a line feed between one and the next."""
        return tuple(
            self._slice(start, end, ("\n" if at == 0 and index else join) if first == 0 else "")
            for index, paragraph in enumerate(paragraphs)
            for at, (line, join) in enumerate(paragraph.lines)
            for first, (start, end) in enumerate(line.ranges)
        )

    def _slice(self, start: int, end: int, join: str) -> Slice:
        page = bisect_right(self.starts, start) - 1
        return Slice(page + 1, start - self.starts[page], end - self.starts[page], join)

    def without_page_numbers(self, lines: Sequence[Line]) -> list[Line]:
        """The lines of a text of several pages without their page numbers and the blank lines at their edges."""
        if len(self.pages) < 2:
            return list(lines)
        pages = (list(group) for _, group in groupby(lines, key=lambda line: line.page))
        return [line for page in pages for line in _without_edges(page)]


def _without_edges(lines: list[Line]) -> list[Line]:
    """A page from its first written line to its last, a number alone at either edge left out."""
    for _ in range(2):
        while lines and (lines[0].is_blank or (lines[0].page and _PAGE_NUMBER.fullmatch(lines[0].text))):
            lines = lines[1:]
        lines.reverse()
    return lines
