"""A text that says a thing twice, in a summary above or in a heading, gives one task with the other place kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from corpus.text import fold
from extractors.tasks.draft import Draft

_SHORTEST = 6  # words below which the same words are no repeat
_ALIKE = 0.9


def merged(drafts: Sequence[Draft], text: str) -> list[Draft]:
    """The drafts without repeats for the same bodies; the fuller one stays, where both are alike the later one."""
    kept: list[Draft] = []
    told: dict[frozenset[str], list[tuple[Draft, set[str]]]] = defaultdict(list)
    for draft in drafts:
        words = set(fold(draft.action.of(text)).split())
        alike = told[frozenset(b.name for b in draft.bodies)]
        twin = next((k for k, known in alike if _same(known, words) and not _differ(k, draft)), None)
        if twin is not None:
            first = len(twin.action) > len(draft.action) + 2
            stays, goes = (twin, draft) if first else (draft, twin)
            draft = replace(stays, repeats=(*stays.repeats, *goes.repeats, goes.action))  # noqa: PLW2901
            kept.remove(twin)
            alike[:] = [(k, known) for k, known in alike if k is not twin]
        kept.append(draft)
        alike.append((draft, words))
    return sorted(kept, key=lambda d: d.action)


def _same(one: set[str], other: set[str]) -> bool:
    shortest, longest = sorted((len(one), len(other)))
    return shortest >= max(_SHORTEST, _ALIKE * longest) and len(one & other) >= _ALIKE * len(one | other)


def _differ(left: Draft, right: Draft) -> bool:
    """Whether both have limits, and not the same: then the same words are asked for twice."""
    limits = [{d.text.lower() for d in draft.deadlines} for draft in (left, right)]
    return all(limits) and limits[0] != limits[1]
