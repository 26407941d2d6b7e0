"""Value, certainty and candidates of a field from the votes of all evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from corpus.model import Candidate, Certainty
from pipeline.reconcile.votes import Support, Votes, best, candidates_of

_AGREES = 0.5
"""Share of exact readings that an independent word must meet for certainty."""
_CLEAR = 0.8
_ENGINES = 2
_WORD = 0.6
"""An independent word of this weight counts: a number beside its kind in the file's name, an envelope."""
_APART = 2
"""So many times the weight of the next value."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What a field is held to be."""

    value: str
    certainty: Certainty
    candidates: tuple[Candidate, ...]


def lower(one: Certainty, other: Certainty) -> Certainty:
    """The less sure of two."""
    order = (Certainty.CONFIRM, Certainty.LIKELY, Certainty.CERTAIN)
    return min(one, other, key=order.index)


def is_clear(read: Support) -> bool:
    """Whether several engines read the same, in most of the readings."""
    return read.engines >= _ENGINES and read.share >= _CLEAR


def judge(
    seen: Votes, exact: Mapping[str, Support], said: Mapping[str, tuple[float, str]], *, near: bool = False
) -> Judged | None:
    """Weigh what recognisers have `seen` against what others have `said` (weight and source by value).

    `exact`: how exactly each value was read. Engines look at one image and err together (a slanted 1 is a 7 for
    all of them), so that what they see alone is never certain: certain is what they see and an independent word says.
    `near`: another trace points at the neighbourhood of the best value (a signature a few days after a day).
    """
    weights = dict(seen)
    sources = {value: "recognition" if exact.get(value, Support()).engines != 1 else "second-engine" for value in seen}
    for value, (weight, source) in said.items():
        weights[value] = weights.get(value, 0.0) + weight
        sources[value] = source
    value, _ = best(weights)
    if not value:
        return None
    share = seen.get(value, 0.0)
    word = said.get(value, (0.0, ""))[0]
    top = best(seen)[0] == value
    others = max((weight for other, weight in seen.items() if other != value), default=0.0)
    certainty = _certainty(share, word, exact.get(value, Support()), top=top, apart=near and share >= _APART * others)
    if _is_contradicted(value, exact):
        certainty = Certainty.CONFIRM
    return Judged(value, certainty, candidates_of(weights, sources))


def _is_contradicted(value: str, exact: Mapping[str, Support]) -> bool:
    """Whether nobody read a value exactly, and two engines read another one so."""
    own = exact.get(value, Support())
    return not own.engines and any(other.engines >= _ENGINES for other in exact.values())


def _certainty(share: float, word: float, exact: Support, *, top: bool, apart: bool) -> Certainty:
    if word >= _WORD and top and exact.engines >= _ENGINES and exact.share >= _AGREES:
        return Certainty.CERTAIN
    clear = exact.engines >= _ENGINES and (exact.share >= _CLEAR or apart)
    return Certainty.LIKELY if clear or (word >= _WORD and share > 0) else Certainty.CONFIRM
