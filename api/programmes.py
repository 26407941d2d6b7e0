"""Names of programme codes, and the tree they form."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from extractors.programmes.table import Defining, Programme, programmes


@dataclass(frozen=True, slots=True)
class ProgrammeEntry:
    """A programme or component; `parent` is "" for a root, `documents` are those that define or amend it."""

    code: str
    name: str
    parent: str = ""
    documents: tuple[Defining, ...] = ()


@cache
def programme_entries() -> dict[str, ProgrammeEntry]:
    """All programmes by code, in the order of the vocabulary, each followed by its components."""
    return {entry.code: entry for programme in programmes().values() for entry in _entries(programme)}


def _entries(programme: Programme) -> tuple[ProgrammeEntry, ...]:
    joint = next((p.code for p in programmes().values() if programme.code in p.members), "")
    documents = tuple(d for d in programme.documents if d.part in ("defines", "amends"))
    whole = ProgrammeEntry(programme.code, programme.name, programme.parent or joint, documents)
    return (whole, *(ProgrammeEntry(part.code, part.name, programme.code) for part in programme.components))


def programme_name(code: str) -> str:
    """The official name; a code that the vocabulary does not hold stands for itself."""
    entry = programme_entries().get(code)
    return entry.name if entry else code
