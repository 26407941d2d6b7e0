"""Boxes of spans of the canonical text on the pages of the original."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from api.originals.align import Letters, letters_of, locate
from api.originals.sheets import Box, characters, is_pdf, opened, page_of, rectangles
from corpus.model import CanonicalText, Page, Place, Span

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

WIDEST_GAP = 4  # raw characters between two places that are one range: a line end, a hyphen


def boxes_of(data: bytes, canonical: CanonicalText, spans: Iterable[Span]) -> dict[Span, tuple[Box, ...]]:
    """Boxes of each span, line by line; a span that cannot be found on its page has none."""
    wanted = {span: ranges_of(canonical.places(span)) for span in spans}
    found: dict[Span, list[Box]] = {span: [] for span in wanted}
    by_page = sorted(_by_page(wanted).items())
    recognised = {page.number: page for page in canonical.pages if page.words}
    for number, ranges in by_page:
        for span, place in ranges if number in recognised else ():
            found[span] += _on_scan(recognised[number], place)
    for span, boxes in _on_print(data, canonical, [item for item in by_page if item[0] not in recognised]):
        found[span] += boxes
    return {span: by_line(sorted(boxes, key=lambda box: box.page)) for span, boxes in found.items()}


def _on_scan(page: Page, place: Place) -> Iterable[Box]:
    """Boxes of the recognised words that a place touches."""
    for word in page.words:
        if word.start < place.end and word.end > place.start:
            yield Box(page.number, word.left, word.top, word.width, word.height)


def _on_print(
    data: bytes, canonical: CanonicalText, by_page: Sequence[tuple[int, list[tuple[Span, Place]]]]
) -> Iterable[tuple[Span, list[Box]]]:
    """Boxes on pages whose file itself knows where its characters stand."""
    if not by_page or not is_pdf(data):
        return
    with opened(data) as pdf:
        for number, ranges in by_page:
            if number <= len(pdf):
                yield from _on_page(page_of(pdf, number), number, canonical.pages[number - 1].text, ranges)


def ranges_of(places: Iterable[Place]) -> list[Place]:
    """Places joined where one goes on after the other but for a few spaces or a hyphen."""
    joined: list[Place] = []
    for place in places:
        last = joined[-1] if joined else None
        if last and last.page == place.page and 0 <= place.start - last.end <= WIDEST_GAP:
            joined[-1] = Place(place.page, last.start, place.end)
        else:
            joined.append(place)
    return joined


def _by_page(wanted: Mapping[Span, list[Place]]) -> dict[int, list[tuple[Span, Place]]]:
    pages: dict[int, list[tuple[Span, Place]]] = defaultdict(list)
    for span, places in wanted.items():
        for place in places:
            pages[place.page].append((span, place))
    return pages


def _on_page(
    page: PdfPage, number: int, raw: str, wanted: Iterable[tuple[Span, Place]]
) -> Iterable[tuple[Span, list[Box]]]:
    text_page = page.get_textpage()
    source, shown = letters_of(raw), letters_of(characters(text_page))
    for span, place in wanted:
        at = _range(source, shown, place.start, place.end)
        if at:
            yield span, rectangles(page, text_page, number, at[0], at[1] - at[0])


def _range(source: Letters, shown: Letters, start: int, end: int) -> tuple[int, int] | None:
    return locate(source, *source.range_of(start, end), shown)


def by_line(boxes: Iterable[Box]) -> tuple[Box, ...]:
    """Boxes that follow each other on one line become one."""
    lines: list[Box] = []
    for box in boxes:
        if lines and _same_line(lines[-1], box):
            lines[-1] = _joined(lines[-1], box)
        else:
            lines.append(box)
    return tuple(lines)


def _same_line(one: Box, other: Box) -> bool:
    """Whether a box goes on where the other ends: level with it, with at most a wide space between."""
    if one.page != other.page:
        return False
    level = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    gap = max(one.x, other.x) - min(one.x + one.width, other.x + other.width)
    return level > 0.3 * min(one.height, other.height) and gap < 2 * max(one.height, other.height)


def _joined(one: Box, other: Box) -> Box:
    x, y = min(one.x, other.x), min(one.y, other.y)
    right = max(one.x + one.width, other.x + other.width)
    below = max(one.y + one.height, other.y + other.height)
    return Box(one.page, x, y, right - x, below - y)
