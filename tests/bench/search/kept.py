"""Figures of several runs in one file: the sizes need not be measured on one day."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from tests.bench.search.indexing import Filled
from tests.bench.search.measuring import Row


def keep(row: Row, file: Path) -> None:
    """Add the figures, in place of earlier ones of the same backend and size."""
    others = [one for one in read_kept(file) if (one.backend, one.documents) != (row.backend, row.documents)]
    rows = sorted([*others, row], key=lambda one: (one.backend, one.documents))
    file.write_text(json.dumps([asdict(one) for one in rows], indent=1) + "\n", encoding="utf-8")


def read_kept(file: Path) -> list[Row]:
    """The figures of a file; none where there is no file yet."""
    if not file.exists():
        return []
    return [_row(told) for told in json.loads(file.read_text(encoding="utf-8"))]


def _row(told: dict[str, object]) -> Row:
    times = {name: tuple(told[name]) for name in ("api", "raw", "more")}  # type: ignore[arg-type]
    spent = told["filled"]
    return Row(**(told | times | {"filled": Filled(**spent) if spent else None}))  # type: ignore[arg-type]
