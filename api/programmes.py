"""Names and parents of programme codes, from the vocabulary."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from corpus.vocabulary.table import rows


@dataclass(frozen=True, slots=True)
class ProgrammeEntry:
    """A programme or component as the vocabulary names it."""

    code: str
    name: str
    parent: str


@cache
def programme_entries() -> dict[str, ProgrammeEntry]:
    """All programmes by code, in the order of the vocabulary."""
    if not (files("corpus") / "vocabulary" / "programmes.tsv").is_file():
        return {}
    return {row["code"]: ProgrammeEntry(row["code"], row["name"], row.get("parent", "")) for row in rows("programmes")}


def programme_name(code: str) -> str:
    """The official name; a code that the vocabulary does not hold stands for itself."""
    entry = programme_entries().get(code)
    return entry.name if entry else code
