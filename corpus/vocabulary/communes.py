"""Communes, wards and towns before and after 1 July 2025: what became of which.

The table is the one that underthesea carries (from vietnamadminunits 1.0.4, MIT). Where an old commune went to several
new ones each is told.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

TABLE = ("address", "data", "mapping.json")
"""Where the table stands in that package."""


@dataclass(frozen=True, slots=True)
class Succession:
    """A unit of before with its district and province, and one that has land of it today; names as they are printed
    ("Xã Mỹ An", "Huyện Tháp Mười", "Tỉnh Đồng Tháp")."""

    old: str
    old_district: str
    old_province: str
    new: str
    new_province: str


@cache
def successions() -> tuple[Succession, ...]:
    """All that are known by name, those that kept their name too; none where the package has no such table."""
    table = _table()
    if table is None:
        return ()
    fields = ("old_ward", "old_district", "old_province", "new_ward", "new_province")
    told = json.loads(table.read_text(encoding="utf-8"))["ward_mapping"]
    return tuple(Succession(*(row[field] for field in fields)) for row in told if row["old_ward"] and row["new_ward"])


def _table() -> Path | None:
    """The file, found without importing the package, which takes a second."""
    package = find_spec("underthesea")
    places = package.submodule_search_locations if package else None
    found = (Path(place).joinpath(*TABLE) for place in places or ())
    return next((path for path in found if path.is_file()), None)
