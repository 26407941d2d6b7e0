"""Tables of this folder: UTF-8, tabs between the cells, names of the columns in the first line."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

Row = dict[str, str]
"""A line of a table by the names of its columns; an empty cell is ""."""


@cache
def rows(name: str) -> tuple[Row, ...]:
    """All lines of `NAME.tsv`, read once. Lines that start with # are remarks."""
    text = (files("corpus") / "vocabulary" / f"{name}.tsv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return tuple({key: value or "" for key, value in row.items()} for row in csv.DictReader(lines, delimiter="\t"))
