"""Pages of a text that was laid out on paper: form feeds, and page numbers between its lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Page
from pipeline.readers.lines import Line, text_to_lines
from pipeline.readers.markers import is_ended

_SMALL = re.compile(r"\d{1,3}")
_PAGE_NUMBER = re.compile(r"[-–]?\s*(?:Trang\s+)?\d{1,3}(?:\s*/\s*\d{1,3})?\s*[-–]?", re.I)


def text_to_pages(text: str) -> tuple[Page, ...]:
    """One page for each form feed and one more."""
    return tuple(Page(number, source) for number, source in enumerate(text.split("\f"), 1))


def pages_to_lines(pages: Sequence[Page]) -> list[Line]:
    """The lines of all pages; of a text of several pages without their numbers and the blank lines at their edges."""
    if len(pages) == 1:
        return _without_numbers(text_to_lines(pages[0].text))
    return [line for page in pages for line in _without_edges(text_to_lines(page.text, page.number))]


def is_page_number(text: str) -> bool:
    """Whether a line is the number of a page and nothing else ("2", "- 3 -", "Trang 2/4")."""
    return _PAGE_NUMBER.fullmatch(text) is not None


def _without_numbers(lines: list[Line]) -> list[Line]:
    """The lines of a text that was taken out of pages without a mark between them: 2, 3, 4 … alone on lines are left
    out with the blank lines around them. A text with a 1 alone has a list or a table, not pages."""
    alone = [at for at, line in enumerate(lines) if _SMALL.fullmatch(line.text) and not _beside_bar(lines, at)]
    if [lines[at].text for at in alone] != [str(number) for number in range(2, len(alone) + 2)]:
        return lines
    dropped = {place for at in alone for place in _around_number(lines, at)}
    return [line for at, line in enumerate(lines) if at not in dropped]


def _around_number(lines: Sequence[Line], at: int) -> range:
    """The places of a page number and, where a sentence goes on behind it, of the blank lines around it."""
    before, after = _written(lines, at, -1), _written(lines, at, 1)
    if before is None or after is None:
        return range(at, at)
    goes_on = not is_ended(lines[before].text) or lines[after].text[0].islower()
    return range(before + 1, after) if goes_on else range(at, at + 1)


def _beside_bar(lines: Sequence[Line], at: int) -> bool:
    return any(line.is_bar for line in lines[max(at - 1, 0) : at + 2])


def _written(lines: Sequence[Line], at: int, step: int) -> int | None:
    """The nearest line with words before or after a place."""
    places = range(at + step, len(lines) if step > 0 else -1, step)
    return next((place for place in places if not lines[place].is_blank), None)


def _without_edges(lines: list[Line]) -> list[Line]:
    """A page from its first written line to its last, a number alone at either edge left out."""
    for _ in range(2):
        while lines and (lines[0].is_blank or (lines[0].page > 1 and is_page_number(lines[0].text))):
            lines = lines[1:]
        lines.reverse()
    return lines
