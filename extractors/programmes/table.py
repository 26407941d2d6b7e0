"""The programme table: a tree of programmes and components, a chain of predecessors and successors."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from corpus.text import fold, number_key


@dataclass(frozen=True, slots=True)
class Defining:
    """A document of a programme: number as printed, key, ISO date if known.

    `part`: defines, amends, guides; `basis` for laws that are cited for many other reasons.
    """

    number: str
    key: str
    date: str | None
    part: str


@dataclass(frozen=True, slots=True)
class Component:
    """A project of a programme; `code` is "MTQG-GNBV/DA2", `words` tell it from a namesake."""

    code: str
    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme: names and topics are folded; `first` and `last` the years it runs (None where it has no end).

    `people` are the names and topics that name people or places as well.
    """

    code: str
    name: str
    parent: str | None
    first: int | None
    last: int | None
    names: tuple[str, ...]
    topics: tuple[str, ...]
    people: tuple[str, ...]
    titles: tuple[str, ...]
    documents: tuple[Defining, ...]
    components: tuple[Component, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    members: tuple[str, ...]
    committee: str


@cache
def programmes() -> dict[str, Programme]:
    """All programmes by code, in the order of the table."""
    text = (files("corpus") / "vocabulary" / "programmes.toml").read_text(encoding="utf-8")
    return {row["code"]: _programme(row) for row in tomllib.loads(text)["programme"]}


@cache
def defining_documents() -> dict[str, tuple[tuple[str, Defining], ...]]:
    """Programme codes with their documents by number key; one number may stand for several."""
    found: dict[str, tuple[tuple[str, Defining], ...]] = {}
    for programme in programmes().values():
        for document in programme.documents:
            found[document.key] = (*found.get(document.key, ()), (programme.code, document))
    return found


def _programme(row: dict[str, Any]) -> Programme:
    code = row["code"]
    return Programme(
        code=code,
        name=row["name"],
        parent=row.get("parent"),
        first=row.get("first"),
        last=row.get("last"),
        names=_folded(row, "names"),
        topics=_folded(row, "topics"),
        people=_folded(row, "people"),
        titles=_folded(row, "titles"),
        documents=tuple(
            Defining(d["number"], number_key(d["number"]), d.get("date"), d["part"]) for d in row.get("documents", ())
        ),
        components=tuple(
            Component(f"{code}/{c['code']}", c["name"], tuple(fold(word) for word in c["words"]))
            for c in row.get("components", ())
        ),
        before=tuple(row.get("before", ())),
        after=tuple(row.get("after", ())),
        members=tuple(row.get("members", ())),
        committee=row.get("committee", ""),
    )


def _folded(row: dict[str, Any], key: str) -> tuple[str, ...]:
    return tuple(fold(name) for name in row.get(key, ()))
