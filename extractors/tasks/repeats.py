"""A text that says a thing twice, in a summary above or in a heading, gives one task with the other place kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.text import fold
from extractors.tasks.draft import Draft

_SHORTEST = 6  # words below which the same words are no repeat
_ALIKE = 0.9


@dataclass(frozen=True, slots=True)
class _Said:
    """A draft with the words of its action and the names of its bodies."""

    draft: Draft
    words: frozenset[str]
    names: frozenset[str]


def merged(drafts: Sequence[Draft], text: str) -> list[Draft]:
    """The drafts without repeats for the same bodies; the fuller one stays, where both are alike the later one.

    What a part of a text lays on nobody and a table or another part on a body is said twice as well.
    """
    kept: list[_Said] = []
    for draft in drafts:
        words = frozenset(fold(draft.action.of(text)).split())
        said = _Said(draft, words, frozenset(b.name for b in draft.bodies))
        twin = next((k for k in kept if _are_twins(k, said)), None)
        if twin is not None:
            kept.remove(twin)
            said = _joined(twin, said)
        kept.append(said)
    return sorted((k.draft for k in kept), key=lambda d: d.action)


def _are_twins(left: _Said, right: _Said) -> bool:
    for_the_same = left.names == right.names or not (left.names and right.names)
    return for_the_same and _same(left.words, right.words) and not _differ(left.draft, right.draft)


def _joined(left: _Said, right: _Said) -> _Said:
    """The one of two that stays, with the place of the other."""
    stays, goes = (left, right) if _stays(left.draft, right.draft) else (right, left)
    repeats = (*stays.draft.repeats, *goes.draft.repeats, goes.draft.action)
    return replace(stays, draft=replace(stays.draft, repeats=repeats))


def _stays(left: Draft, right: Draft) -> bool:
    """Whether the earlier of two repeats stays: it alone names a body, or it says more."""
    if bool(left.bodies) != bool(right.bodies):
        return bool(left.bodies)
    return len(left.action) > len(right.action) + 2


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    shortest, longest = sorted((len(one), len(other)))
    return shortest >= max(_SHORTEST, _ALIKE * longest) and len(one & other) >= _ALIKE * len(one | other)


def _differ(left: Draft, right: Draft) -> bool:
    """Whether both have limits, and not the same: then the same words are asked for twice."""
    limits = [{d.text.lower() for d in draft.deadlines} for draft in (left, right)]
    return all(limits) and limits[0] != limits[1]
