"""Pages of the original with the boxes of what is lit on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from api.library import Library
from api.originals.boxes import boxes_of
from api.originals.sheets import Box, Sheet, has_pages, sheets
from api.page.view.lit import Light
from corpus.errors import NotFound
from corpus.model import Document


@dataclass(frozen=True, slots=True)
class LitBox:
    """A box of a light; `first` on the first of them, which addresses point to."""

    light: Light
    box: Box
    first: bool


@dataclass(frozen=True, slots=True)
class LitSheet:
    """A page with its boxes, the larger first, so that the smaller lie on top."""

    sheet: Sheet
    boxes: tuple[LitBox, ...]


def lit_sheets(library: Library, document: Document, lights: Sequence[Light]) -> tuple[LitSheet, ...]:
    """The pages; none where the original has no page images or they cannot be drawn."""
    if not has_pages(document.source.media_type):
        return ()
    try:
        data = library.store.original(document.id).data
        pages = library.apart.call(sheets, data)
        found = library.apart.call(boxes_of, data, document.canonical, [light.span for light in lights])
    except NotFound:
        return ()
    boxes = [LitBox(light, box, n == 0) for light in lights for n, box in enumerate(found[light.span])]
    boxes.sort(key=lambda lit: -len(lit.light.span))
    return tuple(LitSheet(sheet, tuple(lit for lit in boxes if lit.box.page == sheet.number)) for sheet in pages)
