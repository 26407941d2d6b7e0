"""Lines that fill slots of the work they stand under: "Cơ quan chủ trì: …", "Thời gian thực hiện: …"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from corpus.model import Span
from corpus.text import fold
from corpus.vocabulary import rows
from extractors.tasks.outline import Item

# "Cơ quan chủ trì:" - at most eight words before the colon.
_LABEL = re.compile(r"([^:;.()]{3,60}):\s*")


@dataclass(frozen=True, slots=True)
class Field:
    """A labelled line: which slot it fills, and where its value stands."""

    slot: str
    item: Item
    content: Span


@cache
def _slots() -> dict[str, str]:
    return {fold(row["label"]): row["slot"] for row in rows("task_slots")}


def slot_named(label: str) -> str | None:
    """The slot that a label or a column title names."""
    return _slots().get(" ".join(re.findall(r"[a-z0-9/,]+|-", fold(label))).replace(" ,", ",").strip(" ,:"))


def field_of(text: str, item: Item) -> Field | None:
    """The labelled line that an item is, if it is one."""
    match = _LABEL.match(text, item.content.start, item.content.end)
    slot = slot_named(match[1]) if match else None
    return Field(slot, item, Span(match.end(), item.content.end)) if slot and match else None


_LISTS = frozenset(("lead", "cooperating"))
"""Slots whose value may be a list of several lines."""


def fields_of(text: str, item: Item) -> tuple[Field, ...]:
    """What an item says of other work: its own labelled line and those under it. A line with nothing behind its colon
    has for its value the list under it; one that tells the work itself says nothing of other work."""
    own = field_of(text, item)
    if own is None or own.slot == "task":
        return ()
    under = tuple(field for child in item.children for field in fields_of(text, child))
    if len(own.content):
        return (own, *under)
    if not under and item.children and (own.slot in _LISTS or len(item.children) == 1):
        return (replace(own, content=Span(item.children[0].content.start, item.children[-1].content.end)),)
    return under
