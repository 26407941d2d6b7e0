"""Ruled tables of a page: where their cells stand on paper."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any

import pypdfium2.raw as pdfium
from pypdfium2 import PdfObject, PdfPage

from pipeline.readers.pdf.direct import HANDLE, address_of, direct
from pipeline.readers.pdf.layer import TextLayer

_object_of = direct(pdfium.FPDFPage_GetObject, HANDLE, HANDLE, ctypes.c_int)
_type_of = direct(pdfium.FPDFPageObj_GetType, ctypes.c_int, HANDLE)

_THICKEST = 3.0
"""A filled box that is thinner, in points, is a rule."""

_WHITE = 249

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points, origin below left."""


@dataclass(frozen=True, slots=True)
class RuledCell:
    """A cell with its row, its column, the columns it spans and its box."""

    row: int
    column: int
    columns: int
    box: Box


@dataclass(frozen=True, slots=True)
class RuledTable:
    """A table of a page; `columns` are the left edges of its columns."""

    box: Box
    columns: tuple[float, ...]
    cells: tuple[RuledCell, ...]


def has_rules(page: PdfPage) -> bool:
    """Whether a page has at least two upright and two level rules, or drawn boxes, as a ruled table has."""
    level = upright = 0
    for item in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_PATH,), max_depth=3):
        left, bottom, right, top = item.get_bounds()
        width, height = right - left, top - bottom
        drawn = _is_drawn(item, min(width, height))
        level += drawn and width > 20
        upright += drawn and height > 8
        if level > 1 and upright > 1:
            return True
    return False


def is_text_alone(layer: TextLayer) -> bool:
    """Whether a page has no drawings, said at a tenth of the cost of looking at each object."""
    objects = map(_object_of, repeat(address_of(layer.page)), range(pdfium.FPDFPage_CountObjects(layer.page)))
    return all(map(pdfium.FPDF_PAGEOBJ_TEXT.__eq__, map(_type_of, objects)))


def _is_drawn(item: PdfObject, thickness: float) -> bool:
    """Whether a path shows as a rule or a box: a stroke or a thin filling, not in white."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(item, fill, stroke)
    if stroke.value and not _is_white(item, pdfium.FPDFPageObj_GetStrokeColor):
        return True
    return bool(fill.value) and thickness < _THICKEST and not _is_white(item, pdfium.FPDFPageObj_GetFillColor)


def _is_white(item: PdfObject, colour: Callable[..., int]) -> bool:
    parts = [ctypes.c_uint() for _ in range(4)]
    return bool(colour(item, *parts)) and all(part.value > _WHITE for part in parts[:3])


def ruled_tables(data: bytes, pages: Sequence[int]) -> dict[int, list[RuledTable]]:
    """The tables of pages (counted from 0) with at least two columns and two cells."""
    if not pages:
        return {}
    import pdfplumber

    found: dict[int, list[RuledTable]] = {}
    with pdfplumber.open(io.BytesIO(data), pages=[page + 1 for page in pages]) as document:
        for page in document.pages:
            tables = [_table(table.rows, float(page.height)) for table in page.filter(_is_rule).find_tables()]
            found[page.page_number - 1] = [t for t in tables if len(t.columns) > 1 and len(t.cells) > 1]
            page.close()
    return found


def _is_rule(item: dict[str, Any]) -> bool:
    """Whether something on a page is drawn as a rule or a box, not a background and not in white."""
    if item["object_type"] not in ("line", "rect", "curve"):
        return False
    if item.get("stroke") and not _is_white_ink(item.get("stroking_color")):
        return True
    thin = min(item["width"], item["height"]) < _THICKEST
    return thin and bool(item.get("fill")) and not _is_white_ink(item.get("non_stroking_color"))


def _is_white_ink(colour: object) -> bool:
    """Whether a colour is white in grey or in red, green and blue; a pattern is not."""
    parts = colour if isinstance(colour, tuple | list) else (colour,)
    return len(parts) in (1, 3) and all(isinstance(part, int | float) and part > _WHITE / 255 for part in parts)


def _table(rows: Sequence[Any], height: float) -> RuledTable:
    boxes = [(number, _flip(cell, height)) for number, row in enumerate(rows) for cell in row.cells if cell]
    columns = _edges(box[0] for _, box in boxes)
    cells = tuple(RuledCell(row, _column(columns, box[0]), _span(columns, box), box) for row, box in boxes)
    lefts, bottoms, rights, tops = zip(*(box for _, box in boxes), strict=True)
    return RuledTable((min(lefts), min(bottoms), max(rights), max(tops)), columns, cells)


def _flip(box: Box, height: float) -> Box:
    return box[0], height - box[3], box[2], height - box[1]


def _edges(lefts: Iterable[float]) -> tuple[float, ...]:
    edges: list[float] = []
    for left in sorted(lefts):
        if not edges or left - edges[-1] > 3:
            edges.append(left)
    return tuple(edges)


def _column(columns: Sequence[float], left: float) -> int:
    return max((i for i, edge in enumerate(columns) if edge <= left + 3), default=0)


def _span(columns: Sequence[float], box: Box) -> int:
    return max(1, sum(box[0] - 3 <= edge < box[2] - 3 for edge in columns))
