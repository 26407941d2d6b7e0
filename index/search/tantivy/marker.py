"""The note beside an index: its version of fields and analysis, where it lies, which store it was filled from."""

from __future__ import annotations

import json
import os
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from pathlib import Path

from index.lock import held
from index.search.fields import SCHEMA_VERSION

NAME = "vanthu-index.json"


@dataclass(frozen=True, slots=True)
class Note:
    """The generation that serves, and the identity of the store, empty for an index that was not filled yet."""

    generation: str
    origin: str = ""
    version: int = SCHEMA_VERSION


def alone(folder: Path) -> AbstractContextManager[bool]:
    """While the block lasts no other process changes which generation serves, or takes generations away."""
    return held(folder.with_name(f"{folder.name}.lock"), wait=True)


def write(folder: Path, note: Note) -> None:
    """Write the note, whole or not at all."""
    draft = folder / f"{NAME}.{os.getpid()}.part"
    draft.write_text(json.dumps(asdict(note)))
    draft.replace(folder / NAME)


def read(folder: Path) -> Note | None:
    """The note; None where there is none that is whole and of the present version."""
    try:
        note = json.loads((folder / NAME).read_text())
        found = Note(str(note["generation"]), str(note["origin"]), int(note["version"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return found if found.version == SCHEMA_VERSION and found.generation else None
