"""Which work labelled lines are about: all that stands beside them, or of several lists each its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.tasks.draft import Draft
from extractors.tasks.fields import Field, fields_of
from extractors.tasks.outline import Item


@dataclass(slots=True)
class _Run:
    """Paragraphs of work that follow each other, and the labelled lines before or behind them."""

    work: list[Item] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Dealt:
    """The labelled lines under an item: those that hold for all its work, and those of single paragraphs."""

    item: Item
    all: tuple[Field, ...]
    common: tuple[Field, ...]
    own: tuple[tuple[Item, tuple[Field, ...]], ...] = ()

    def of(self, draft: Draft) -> tuple[Field, ...]:
        """The lines that hold for a piece of work found in the item or under it."""
        place = next((i for i in draft.item.path() if i.parent is self.item), self.item)
        return next((fields for item, fields in self.own if item is place), ()) + self.common


def dealt(text: str, item: Item) -> Dealt:
    """The labelled lines under an item. Where a label comes again behind other work ("Thời gian hoàn thành: …" after
    each bullet), each belongs to the paragraph before it; where the list opens with it and ends in work, to those
    behind it."""
    lines = [(child, fields_of(text, child)) for child in item.children]
    fields = tuple(f for _, found in lines for f in found)
    runs = _runs(lines)
    counted = Counter(slot for run in runs for slot in {f.slot for f in run.fields})
    again = {slot for slot, count in counted.items() if count > 1}
    if not again:
        return Dealt(item, fields, fields)
    apart = [run for run in runs if not again.isdisjoint(f.slot for f in run.fields)]
    common = tuple(f for run in runs if run not in apart for f in run.fields)
    if lines[0][1] and not lines[-1][1]:
        behind = zip(runs, runs[1:], strict=False)
        return Dealt(
            item, fields, common, tuple((i, tuple(r.fields)) for r, after in behind if r in apart for i in after.work)
        )
    return Dealt(item, fields, common, tuple((r.work[-1] if r.work else item, tuple(r.fields)) for r in apart))


def _runs(lines: Sequence[tuple[Item, tuple[Field, ...]]]) -> list[_Run]:
    """Lists of work, each with the labelled lines behind it; the first has no work where the lines come first."""
    runs = [_Run()]
    for item, fields in lines:
        if not fields and runs[-1].fields:
            runs.append(_Run())
        if fields:
            runs[-1].fields += fields
        else:
            runs[-1].work.append(item)
    return runs
