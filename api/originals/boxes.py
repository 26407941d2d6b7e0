"""Boxes of spans of the canonical text on the pages of the original."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from api.originals.align import Letters, letters_of, locate
from api.originals.sheets import Box, characters, opened, rectangles
from corpus.model import CanonicalText, Place, Span

if TYPE_CHECKING:
    from pypdfium2 import PdfPage


def boxes_of(data: bytes, canonical: CanonicalText, spans: Iterable[Span]) -> dict[Span, tuple[Box, ...]]:
    """Boxes of each span, line by line; a span that cannot be found on its page has none."""
    wanted = {span: canonical.places(span) for span in spans}
    found: dict[Span, list[Box]] = {span: [] for span in wanted}
    with opened(data) as pdf:
        for number, places in sorted(_by_page(wanted).items()):
            if number <= len(pdf):
                raw = canonical.pages[number - 1].text
                for span, boxes in _on_page(pdf[number - 1], number, raw, places):
                    found[span] += boxes
    return {span: tuple(boxes) for span, boxes in found.items()}


def _by_page(wanted: Mapping[Span, tuple[Place, ...]]) -> dict[int, dict[Span, tuple[int, int]]]:
    """Page → span → range of the raw text of that page."""
    pages: dict[int, dict[Span, tuple[int, int]]] = defaultdict(dict)
    for span, places in wanted.items():
        for place in places:
            start, end = pages[place.page].get(span, (place.start, place.end))
            pages[place.page][span] = min(start, place.start), max(end, place.end)
    return pages


def _on_page(
    page: PdfPage, number: int, raw: str, spans: dict[Span, tuple[int, int]]
) -> Iterable[tuple[Span, list[Box]]]:
    text_page = page.get_textpage()
    source, shown = letters_of(raw), letters_of(characters(text_page))
    for span, (start, end) in spans.items():
        at = _range(source, shown, start, end)
        if at:
            yield span, rectangles(page, text_page, number, at[0], at[1] - at[0])


def _range(source: Letters, shown: Letters, start: int, end: int) -> tuple[int, int] | None:
    return locate(source, *source.range_of(start, end), shown)
