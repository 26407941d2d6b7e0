"""Bodies, people and places named in the text."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.model.span import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyMention(Fact):
    """A body: `name` is the printed form with abbreviations expanded.

    `register_id` is the entry of the agency register it resolves to on the document's date; `level` one of
    central, province, district, commune, village or empty; `place` the printed or resolved place; a collective
    ("các sở, ban, ngành") stands for its members.
    """

    name: str
    register_id: str | None = None
    level: str = ""
    place: str = ""
    collective: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonMention(Fact):
    """A person: the name without titles, the title printed before it."""

    name: str
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention(Fact):
    """A place: proper name, level (province, district, commune, village) and the register's code if resolved."""

    name: str
    level: str = ""
    code: str | None = None
