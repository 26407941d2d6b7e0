"""Provinces and centrally run cities, before and after the mergers of 2025."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from corpus.text import fold
from corpus.vocabulary.table import rows


@dataclass(frozen=True, slots=True)
class Province:
    """A unit of the first level with one extent. `since` and `until` are its first and last day, ISO, or empty."""

    id: str
    name: str
    kind: str
    since: str
    until: str
    successors: tuple[str, ...]
    variants: tuple[str, ...]

    def stands_on(self, day: str) -> bool:
        """Whether the unit existed on a day (ISO)."""
        return (not self.since or self.since <= day) and (not self.until or day <= self.until)


@cache
def provinces() -> tuple[Province, ...]:
    """All units, those that ended and those that stand."""
    return tuple(
        Province(
            id=row["id"],
            name=row["name"],
            kind=row["kind"],
            since=row["since"],
            until=row["until"],
            successors=tuple(filter(None, row["successors"].split("|"))),
            variants=tuple(filter(None, row["variants"].split("|"))),
        )
        for row in rows("provinces")
    )


@cache
def _by_name() -> dict[str, tuple[Province, ...]]:
    found: dict[str, tuple[Province, ...]] = {}
    for province in provinces():
        for name in (province.name, *province.variants):
            found[fold(name)] = (*found.get(fold(name), ()), province)
    return found


def province_on(name: str, day: str = "") -> Province | None:
    """The unit of that name on a day; without a day the one that stands today, else the last one."""
    units = _by_name().get(fold(name), ())
    fitting = tuple(unit for unit in units if unit.stands_on(day or "9999"))
    return (fitting or units or (None,))[-1]
