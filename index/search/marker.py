"""The note beside an index: which version of fields and analysis it has, and which store it was filled from."""

from __future__ import annotations

import json
import os
from pathlib import Path

from index.search.fields import SCHEMA_VERSION

NAME = "vanthu-index.json"


def write(folder: Path, *, origin: str) -> None:
    """Write the note, whole or not at all."""
    draft = folder / f"{NAME}.{os.getpid()}.part"
    draft.write_text(json.dumps({"version": SCHEMA_VERSION, "origin": origin}))
    draft.replace(folder / NAME)


def is_current(folder: Path) -> bool:
    """Whether the index has the present version."""
    return _note(folder).get("version") == SCHEMA_VERSION


def origin(folder: Path) -> str:
    """Identity of the store, empty for an index that was not filled yet."""
    return str(_note(folder).get("origin", ""))


def _note(folder: Path) -> dict[str, object]:
    try:
        note = json.loads((folder / NAME).read_text())
    except (OSError, ValueError):
        return {}
    return note if isinstance(note, dict) else {}
