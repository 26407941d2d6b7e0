"""`vanthu search`: find documents from the terminal."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import DataFolder, folder_of, printable

if TYPE_CHECKING:
    from api.library import Library
    from corpus.model.search import SearchAnswer


def search(
    words: Annotated[list[str], typer.Argument(metavar="TỪ", help="Số, trích yếu, cơ quan, người ký, nội dung.")],
    data: DataFolder = None,
    size: Annotated[int, typer.Option("--size", metavar="SỐ", min=1, max=100, help="Số kết quả nhiều nhất.")] = 20,
    tasks: Annotated[bool, typer.Option("--tasks", help="Tìm nhiệm vụ thay vì văn bản.")] = False,
) -> None:
    """Tìm văn bản hoặc nhiệm vụ; gõ có dấu hoặc không dấu đều được."""
    if tasks:
        _search_tasks(" ".join(words), data, size)
    else:
        _search_documents(" ".join(words), data, size)


def _search_documents(words: str, data: Path | None, size: int) -> None:
    from api.cli.summary import vietnamese_date
    from api.library import open_library
    from corpus.model.search import SearchRequest

    with open_library(folder_of(data)) as library:
        library.feed()
        answer = library.search(SearchRequest(words=words, size=size))
        rows = {row.id: row for row in library.store.document_rows(tuple(hit.id for hit in answer.hits))}
        _tell_lag(library, answer)
        _tell_reading(words, answer)
        print(f"{answer.total} văn bản" if answer.total else "Không tìm thấy văn bản nào.")
        for hit in answer.hits:
            row = rows.get(hit.id)
            if row is None:
                continue
            head = (row.number or row.source, row.issuer, vietnamese_date(row.issued_on), hit.id)
            print(printable(" · ".join(part for part in head if part)))
            print(printable(f"    {row.title}") if row.title else "")
            for snippet in hit.snippets[:1]:
                print(printable(f"    … {' '.join(snippet.text.split())} …"))


def _tell_lag(library: Library, answer: SearchAnswer) -> None:
    """Say beside the answer what it may lack."""
    from api.lag import NUMBERS_ONLY, lag_of

    lag = lag_of(library)
    if answer.numbers_only:
        print(NUMBERS_ONLY, file=sys.stderr)
    if lag.telling:
        print(lag.words, file=sys.stderr)


def _tell_reading(words: str, answer: SearchAnswer) -> None:
    """Say what could not be read, and what was searched in place of words that nothing is about."""
    for note in answer.notes:
        print(printable(note), file=sys.stderr)
    if answer.instead:
        print(printable(f"Không có văn bản nào khớp “{words}”. Đã tìm: {answer.instead}"), file=sys.stderr)


def _search_tasks(words: str, data: Path | None, size: int) -> None:
    from api.http.service.search_tasks import find_tasks
    from api.labels import label
    from api.library import open_library
    from corpus.model.search import TaskRequest

    with open_library(folder_of(data)) as library:
        library.feed()
        answer, rows = find_tasks(library, TaskRequest(words=words, size=size))
    print(f"{answer.total} nhiệm vụ" if answer.total else "Không tìm thấy nhiệm vụ nào.")
    if answer.bodies:
        named = ", ".join(f"{name} ({count})" for name, count in answer.bodies)
        print(f"{label('role', answer.role)}: {named}")
    for row in rows:
        print(printable(f"- {'; '.join(row.assignees) or '(chưa rõ cơ quan)'}: {' '.join(row.action.split())}"))
        partners = f"phối hợp: {'; '.join(row.cooperating)}" if row.cooperating else ""
        due = f"hạn: {row.deadline}" if row.deadline else ""
        facts = (row.document_number or row.document_source, partners, due, row.document)
        print(printable("    " + " · ".join(fact for fact in facts if fact)))
