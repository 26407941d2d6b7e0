"""Tables of the text as grids: rows of cells, and what their columns stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from corpus.model import Block, CanonicalText, Span
from extractors.tasks.fields import slot_named
from extractors.tasks.phrases import members
from extractors.tasks.titles import slot_by_key_words

_DITTO = {'"', "″", "''", "”", "//"}

Columns = dict[int, str]
"""From the number of a column to its slot: number, task, lead, cooperating, time, product, report, other."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the place of the content of each filled cell by its column; `wide` when one cell spans columns."""

    cells: dict[int, Span]
    wide: bool


def grids(canonical: CanonicalText, unwanted: Sequence[Span]) -> Iterator[list[Row]]:
    """The tables of a text in order, without those in unwanted places."""
    cells = [b for b in canonical.blocks if b.cell and not any(u.contains(b.span) for u in unwanted)]
    for _, table in groupby(cells, key=lambda b: b.cell.table if b.cell else -1):
        yield [_row(list(row)) for _, row in groupby(table, key=lambda b: b.cell.row if b.cell else -1)]


def _row(blocks: list[Block]) -> Row:
    filled = {b.cell.column: b.span for b in blocks if b.cell and len(b.span)}
    return Row(filled, any(b.cell.columns > 1 for b in blocks if b.cell))


def columns_of(row: Row, text: str) -> Columns:
    """What the columns stand for, if the row is a header; empty otherwise."""
    found: Columns = {}
    for column, span in row.cells.items():
        slot = slot_of_title(span.of(text))
        if slot and (slot not in found.values() or slot == "other"):
            found[column] = slot
    slots = set(found.values())
    return found if "task" in slots and slots & {"lead", "time"} and len(found) >= 2 else {}


def slot_of_title(title: str) -> str | None:
    """The slot of a column title, whole, or its first line or what stands before a bracket."""
    whole, first = " ".join(title.split()), title.split("\n", maxsplit=1)[0]
    return slot_named(whole) or slot_named(first) or slot_named(whole.split("(")[0]) or slot_by_key_words(whole)


def says_same(text: str) -> bool:
    """ "nt", "như trên" and ditto marks."""
    plain = " ".join(text.lower().split())
    return plain in _DITTO or plain in members("same")
