"""Which work labelled lines are about: all that stands beside them, or of several lists each its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise

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
    fields = tuple(chain.from_iterable(found for _, found in lines))
    runs = _runs(lines)
    again = _labels_again(runs)
    if not again:
        return Dealt(item, fields, fields)
    apart = [run for run in runs if not again.isdisjoint(f.slot for f in run.fields)]
    common = tuple(chain.from_iterable(run.fields for run in runs if run not in apart))
    opens = bool(lines[0][1]) and not lines[-1][1]
    return Dealt(item, fields, common, tuple(_work_behind(runs, apart) if opens else _work_before(apart, item)))


def _labels_again(runs: Sequence[_Run]) -> set[str]:
    """Slots that stand behind several lists of work."""
    counted = Counter(chain.from_iterable({f.slot for f in run.fields} for run in runs))
    return {slot for slot, count in counted.items() if count > 1}


def _work_behind(runs: Sequence[_Run], apart: Sequence[_Run]) -> Iterator[tuple[Item, tuple[Field, ...]]]:
    for run, after in pairwise(runs):
        yield from ((work, tuple(run.fields)) for work in after.work if run in apart)


def _work_before(apart: Sequence[_Run], item: Item) -> Iterator[tuple[Item, tuple[Field, ...]]]:
    for run in apart:
        yield run.work[-1] if run.work else item, tuple(run.fields)


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
