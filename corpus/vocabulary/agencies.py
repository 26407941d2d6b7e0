"""The register of bodies: names, levels, parents, and the days between which they bear their names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from corpus.text import fold
from corpus.vocabulary.table import rows


@dataclass(frozen=True, slots=True)
class Body:
    """An entry of the register. `since` and `until` are the first and last day under this name, ISO, or empty.

    `vouched` is false for entries that only help to recognise text.
    """

    id: str
    name: str
    kind: str
    level: str
    parent: str
    since: str
    until: str
    successors: tuple[str, ...]
    variants: tuple[str, ...]
    vouched: bool

    def stands_on(self, day: str) -> bool:
        """Whether the body bears its name on a day (ISO)."""
        return (not self.since or self.since <= day) and (not self.until or day <= self.until)


@cache
def bodies() -> tuple[Body, ...]:
    """All entries."""
    return tuple(
        Body(
            id=row["id"],
            name=row["name"],
            kind=row["kind"],
            level=row["level"],
            parent=row["parent"],
            since=row["since"],
            until=row["until"],
            successors=tuple(filter(None, row["successors"].split("|"))),
            variants=tuple(filter(None, row["variants"].split("|"))),
            vouched=row["mark"] != "M",
        )
        for row in rows("agencies")
    )


@cache
def _by_name() -> dict[str, tuple[Body, ...]]:
    found: dict[str, tuple[Body, ...]] = {}
    for body in bodies():
        for name in (body.name, *body.variants):
            found[fold(name)] = (*found.get(fold(name), ()), body)
    return found


def body_on(name: str, day: str = "") -> Body | None:
    """The body of that name on a day; without a day, or where none stood, the latest of that name."""
    known = _by_name().get(fold(name), ())
    fitting = tuple(body for body in known if body.stands_on(day or "9999"))
    return (fitting or known or (None,))[-1]
