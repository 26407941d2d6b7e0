"""Parts of a query that state a condition, each with the places that state it, so that one can be taken away."""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.search.day_range import DayRange
from index.search.tidy import tidied

Place = tuple[int, int]
"""Start and end in the tidied query."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A condition of a query.

    `says`: number, kind, days, issuer, programme, relation, signer, tasks, year (of a number); in the query language
    bears, kind-only, days, issued-by, within, signed-by, phrase, without. `value` is a slug or codes where the
    condition has such, else the words as they were typed; `days` where it is about days.
    """

    says: str
    value: str
    places: tuple[Place, ...]
    days: DayRange | None = None


def without(query: str, *parts: Part) -> str:
    """The query with exactly these parts taken away; never longer than before."""
    left = list(tidied(query))
    for start, end in (place for part in parts for place in part.places):
        left[start:end] = " " * (end - start)
    return re.sub(r"\s+", " ", "".join(left)).strip()


def joined(places: list[Place], text: str) -> tuple[Place, ...]:
    """Places in order; those with no letter or figure between them are one."""
    found: list[Place] = []
    for start, end in sorted(places):
        if found and not any(c.isalnum() for c in text[found[-1][1] : start]):
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def words_at(text: str, places: tuple[Place, ...]) -> str:
    """What stands at the places."""
    return " ".join(text[start:end].strip() for start, end in places)
