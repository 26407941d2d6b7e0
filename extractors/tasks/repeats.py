"""A text that says a thing twice, in a summary above or in a heading, gives one task with the other place kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.text import fold
from extractors.tasks.draft import Draft

_SHORTEST = 6  # words below which the same words are no repeat
_ALIKE = 0.9


def merged(drafts: Sequence[Draft], text: str) -> list[Draft]:
    """The drafts without repeats for the same bodies; the fuller one stays, where both are alike the later one."""
    kept: list[Draft] = []
    for draft in drafts:
        twin = next((k for k in kept if _same(k, draft, text)), None)
        if twin is None:
            kept.append(draft)
            continue
        first = len(twin.action) > len(draft.action) + 2
        stays, goes = (twin, draft) if first else (draft, twin)
        kept[kept.index(twin)] = replace(stays, repeats=(*stays.repeats, *goes.repeats, goes.action))
    return sorted(kept, key=lambda d: d.action)


def _same(left: Draft, right: Draft, text: str) -> bool:
    if {b.name for b in left.bodies} != {b.name for b in right.bodies} or _differ(left, right):
        return False
    one, other = set(fold(left.action.of(text)).split()), set(fold(right.action.of(text)).split())
    return min(len(one), len(other)) >= _SHORTEST and len(one & other) >= _ALIKE * len(one | other)


def _differ(left: Draft, right: Draft) -> bool:
    """Whether both have limits, and not the same: then the same words are asked for twice."""
    limits = [{d.text.lower() for d in draft.deadlines} for draft in (left, right)]
    return all(limits) and limits[0] != limits[1]
