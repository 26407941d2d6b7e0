"""The note beside an index: its version of fields and analysis, where it lies, which store it was filled from."""

from __future__ import annotations

import json
import os
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from pathlib import Path

from corpus.errors import SearchError
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
    """The note; None where there is none that is whole, or that of an earlier version. Raises SearchError where it
    cannot be read now, or is that of a newer program, whose index is left alone."""
    try:
        words = (folder / NAME).read_text()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise SearchError(
            f"Chưa mở được chỉ mục tìm kiếm: {error}.",
            remedy="Hãy kiểm tra quyền đọc thư mục, số tệp đang mở rồi thử lại.",
            place=str(folder),
        ) from error
    try:
        note = json.loads(words)
        found = Note(str(note["generation"]), str(note["origin"]), int(note["version"]))
    except (ValueError, KeyError, TypeError):
        return None
    if found.version > SCHEMA_VERSION:
        raise SearchError(
            "Chỉ mục tìm kiếm do một bản Văn Thư mới hơn dựng.", remedy="Hãy cập nhật Văn Thư.", place=str(folder)
        )
    return found if found.version == SCHEMA_VERSION and found.generation else None
