"""The fullest name that the text supports for a body it names in short."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.model import AgencyMention, BodySlot
from corpus.text import fold
from extractors.tasks.draft import Draft


def fullest(
    bodies: Sequence[BodySlot], addressees: Sequence[BodySlot], mentions: Sequence[AgencyMention]
) -> tuple[BodySlot, ...]:
    """The bodies with the names of the addressees they stand for, or under which the text names them first."""
    first = {_words(m.name): m.name for m in reversed(mentions) if m.collective}
    return tuple(replace(b, name=_full_name(b.name, addressees, first)) for b in bodies)


def _full_name(name: str, addressees: Sequence[BodySlot], first: dict[tuple[str, ...], str]) -> str:
    short = fold(name)
    longer = [a.name for a in addressees if fold(a.name).startswith(f"{short} ")]
    return longer[0] if len(longer) == 1 else first.get(_words(name), name)


def _words(name: str) -> tuple[str, ...]:
    """The words of a name in any order: "các xã, phường" are "các phường, xã"."""
    return tuple(sorted(fold(name).replace(",", " ").split()))


def addressed_at_the_end(drafts: Sequence[Draft]) -> list[Draft]:
    """A notice that names nobody is for the first body of its closing line ("… để <body> biết, thực hiện")."""
    closing = [d for d in drafts if d.trigger and d.words[d.first].low == "biết"]
    told = tuple(b for b in closing[-1].bodies if not fold(b.name).startswith("cac "))[:1] if closing else ()
    return [replace(d, bodies=told) if not d.bodies else d for d in drafts]
