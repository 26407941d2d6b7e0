"""`vanthu search`: find documents from the terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import DataFolder, folder_of

if TYPE_CHECKING:
    from api.library import Library
    from corpus.model.search import SearchAnswer


def search(
    words: Annotated[list[str], typer.Argument(metavar="TỪ", help="Số, trích yếu, cơ quan, người ký, nội dung.")],
    data: DataFolder = None,
    size: Annotated[int, typer.Option("--size", metavar="SỐ", min=1, max=200, help="Số kết quả nhiều nhất.")] = 20,
) -> None:
    """Tìm văn bản; gõ có dấu hoặc không dấu đều được."""
    from api.cli.summary import vietnamese_date
    from api.library import open_library
    from corpus.model.search import SearchRequest

    with open_library(folder_of(data)) as library:
        library.feed()
        answer = library.search(SearchRequest(words=" ".join(words), size=size))
        rows = {row.id: row for row in library.store.document_rows(tuple(hit.id for hit in answer.hits))}
        _tell_lag(library, answer)
        print(f"{answer.total} văn bản" if answer.total else "Không tìm thấy văn bản nào.")
        for hit in answer.hits:
            row = rows.get(hit.id)
            if row is None:
                continue
            head = (row.number or row.source, row.issuer, vietnamese_date(row.issued_on), hit.id)
            print(" · ".join(part for part in head if part))
            print(f"    {row.title}" if row.title else "")
            for snippet in hit.snippets[:1]:
                print(f"    … {' '.join(snippet.text.split())} …")


def _tell_lag(library: Library, answer: SearchAnswer) -> None:
    """Say beside the answer what it may lack."""
    from api.lag import NUMBERS_ONLY, lag_of

    lag = lag_of(library)
    if answer.numbers_only:
        print(NUMBERS_ONLY, file=sys.stderr)
    if lag.telling:
        print(lag.words, file=sys.stderr)
