"""Programmes: the entries of the vocabulary with what the store counts for them."""

from __future__ import annotations

from api.http.schemas.register import ProgrammeOut
from api.library import Library
from api.programmes import ProgrammeEntry, programme_entries
from corpus.errors import NotFound
from index.store import ProgrammeRow


def programme_list(library: Library) -> list[ProgrammeOut]:
    """Programmes that documents are about and those above them, in the order of the vocabulary."""
    counted = {row.code: row for row in library.store.programmes()}
    entries = programme_entries() | {
        code: ProgrammeEntry(code, code) for code in counted if code not in programme_entries()
    }
    wanted = {above for code in counted for above in _upwards(code, entries)}
    return [_out(entry, counted.get(entry.code)) for entry in entries.values() if entry.code in wanted]


def programme_of(library: Library, code: str) -> ProgrammeOut:
    """One programme, also one that no document is about yet. Raises NotFound for an unknown code."""
    counted = {row.code: row for row in library.store.programmes()}
    entry = programme_entries().get(code)
    if entry is None and code not in counted:
        raise NotFound(
            f"Không có chương trình nào mang mã “{code}”.", remedy="Hãy chọn ở trang Chương trình.", place=code
        )
    return _out(entry or ProgrammeEntry(code, code), counted.get(code))


def _upwards(code: str, entries: dict[str, ProgrammeEntry]) -> list[str]:
    """The code and the programmes it is a part of."""
    path = [code]
    while (parent := entries[path[-1]].parent) and parent in entries and parent not in path:
        path.append(parent)
    return path


def _out(entry: ProgrammeEntry, row: ProgrammeRow | None) -> ProgrammeOut:
    return ProgrammeOut(
        code=entry.code,
        name=entry.name,
        parent=entry.parent or None,
        documents=row.documents if row else 0,
        tasks=row.tasks if row else 0,
        overdue=row.overdue if row else 0,
        latest=row.latest if row else "",
    )
