"""What counts as work in a part of the text: the zone that a heading or a lead-in opens."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from corpus.model import BodySlot, Deadline, Span
from corpus.text import fold
from corpus.vocabulary import rows
from extractors.tasks.phrases import folded


class Zone(StrEnum):
    """open: every verb without a subject is work; demand: the same, laid on nobody in particular; named: what a body
    is said to do; procedure: the same, but not steps of whoever it concerns; plain: orders and duties in so many words;
    shut: results, aims, definitions."""

    OPEN = "open"
    DEMAND = "demand"
    NAMED = "named"
    PROCEDURE = "procedure"
    PLAIN = "plain"
    SHUT = "shut"


@dataclass(frozen=True, slots=True)
class Context:
    """The zone, the bodies that clauses without a subject inherit, the heading they stand under, the bodies of a list
    that goes on in the next paragraph, the annex, and the `limits` of a lead-in. In a `quiet` part nothing is work for
    nobody in particular."""

    zone: Zone
    bodies: tuple[BodySlot, ...] = ()
    section: str = ""
    listed: tuple[BodySlot, ...] = ()
    quiet: bool = False
    annex: Span | None = None
    limits: tuple[Deadline, ...] = ()

    def under(self, zone: Zone, bodies: tuple[BodySlot, ...], section: str) -> Context:
        """The context under a heading; a procedure is quiet."""
        quiet = self.quiet or zone == Zone.PROCEDURE
        zone = Zone.NAMED if zone == Zone.PROCEDURE else zone
        return replace(self, zone=zone, quiet=quiet, bodies=bodies or self.bodies, section=section)


@cache
def _zones() -> dict[str, Zone]:
    return {fold(row["phrase"]): Zone(row["zone"]) for row in rows("task_zones")}


LONGEST_HEADING = 16
_OF_BODIES = ["trach", "nhiem", "cua"]
"""A heading that begins so names bodies, and may be as long as their list."""


def zone_of_heading(heading: str) -> Zone | None:
    """The zone that a heading opens: its longest known phrase among those that stand first.

    A phrase that is an act as well ("tổ chức triển khai") must be most of a heading in small letters.
    """
    words = fold(heading).replace(":", " ").replace(".", " ").split()
    if not words or (len(words) > LONGEST_HEADING and words[:3] != _OF_BODIES):
        return None
    first = next((i for i, word in enumerate(words) if word.strip(",;") not in folded("heading-opener")), 0)
    for start in range(first + 1):
        for length in range(min(len(words) - start, 6), 0, -1):
            phrase = " ".join(words[start : start + length]).strip(" ,;")
            act = _is_act(phrase) and len(words) - length > 2 and not heading.isupper()
            if phrase in _zones() and not act:
                return _zones()[phrase]
    return None


def _is_act(phrase: str) -> bool:
    return any(phrase.startswith(act) for act in folded("heading-act"))
