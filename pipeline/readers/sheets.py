"""Pages of a text that was laid out on paper: form feeds, and page numbers between its lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Page
from pipeline.readers.lines import Line, text_to_lines

_PAGE_NUMBER = re.compile(r"[-–]?\s*(?:Trang\s+)?\d{1,3}(?:\s*/\s*\d{1,3})?\s*[-–]?", re.I)


def text_to_pages(text: str) -> tuple[Page, ...]:
    """One page for each form feed and one more."""
    return tuple(Page(number, source) for number, source in enumerate(text.split("\f"), 1))


def pages_to_lines(pages: Sequence[Page]) -> list[Line]:
    """The lines of all pages; of a text of several pages without their numbers and the blank lines at their edges."""
    if len(pages) == 1:
        return text_to_lines(pages[0].text)
    return [line for page in pages for line in _without_edges(text_to_lines(page.text, page.number))]


def is_page_number(text: str) -> bool:
    """Whether a line is the number of a page and nothing else ("2", "- 3 -", "Trang 2/4")."""
    return _PAGE_NUMBER.fullmatch(text) is not None


def _without_edges(lines: list[Line]) -> list[Line]:
    """A page from its first written line to its last, a number alone at either edge left out."""
    for _ in range(2):
        while lines and (lines[0].is_blank or (lines[0].page > 1 and is_page_number(lines[0].text))):
            lines = lines[1:]
        lines.reverse()
    return lines
