"""A piece of work as it is found, before its slots are filled."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.model import BodySlot, Deadline, Recurrence, Span
from extractors.tasks.clause import Found
from extractors.tasks.outline import Item
from extractors.tasks.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Words `first:after` are the action.

    `stretch` numbers the sentences and list items inside a paragraph; `chain` numbers the pieces that commas part of
    one clause; `item` is the paragraph; `times` stand in front of its verb or of who is told; `cooperating`,
    `receiving`, `deadlines`, `recurrence` and `product` come from lines or cells of their own; `umbrella` is the limit
    of the lead-in above; `part` says that a comma parted it from the piece before.
    """

    words: Words
    first: int
    after: int
    sentence: Span
    found: Found
    item: Item
    chain: int = 0
    stretch: int = 0
    bodies: tuple[BodySlot, ...] = ()
    inherited: bool = False
    trigger: Span | None = None
    times: tuple[Span, ...] = ()
    cooperating: tuple[BodySlot, ...] = ()
    receiving: tuple[BodySlot, ...] = ()
    recurrence: Recurrence | None = None
    deadlines: tuple[Deadline, ...] = ()
    umbrella: tuple[Deadline, ...] = ()
    product: str = ""
    section: str = ""
    rule: str = ""
    part: bool = False
    repeats: tuple[Span, ...] = ()

    @property
    def action(self) -> Span:
        return Span(self.words[self.first].start, self.words[self.after - 1].end)
