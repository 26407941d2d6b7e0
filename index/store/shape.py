"""From a row of a query to the frozen row that is handed out."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, TypeVar

from index.store.link import AnyRow

Shape = TypeVar("Shape")


def shape(kind: type[Shape], row: AnyRow, **given: object) -> Shape:
    """A `kind` (a dataclass) whose fields are `given` or else the columns of the same name."""
    columns = row._mapping
    values: dict[str, Any] = {
        field.name: columns[field.name]
        for field in fields(kind)  # type: ignore[arg-type]
        if field.name not in given and field.name in columns
    }
    return kind(**values, **given)
