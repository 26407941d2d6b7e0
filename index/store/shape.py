"""From a row of a query to the frozen row that is handed out."""

from __future__ import annotations

from dataclasses import fields
from functools import lru_cache
from typing import Any, TypeVar

from index.store.link import AnyRow

Shape = TypeVar("Shape")


def shape(kind: type[Shape], row: AnyRow, **given: object) -> Shape:
    """A `kind` (a dataclass) whose fields are `given` or else the columns of the same name."""
    values: dict[str, Any] = {name: row[at] for name, at in _shared(kind, row._fields)}  # type: ignore[arg-type]
    return kind(**(values | given))


@lru_cache(maxsize=200)
def _shared(kind: type[object], columns: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    """The columns that are fields of a `kind`, with their places in a row."""
    names = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    return tuple((name, at) for at, name in enumerate(columns) if name in names)
