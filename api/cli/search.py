"""`vanthu search`: find documents from the terminal."""

from __future__ import annotations

from typing import Annotated

import typer

from api.cli.options import DataFolder, folder_of


def search(
    words: Annotated[list[str], typer.Argument(metavar="TỪ", help="Số, trích yếu, cơ quan, người ký, nội dung.")],
    data: DataFolder = None,
    size: Annotated[int, typer.Option("--size", metavar="SỐ", min=1, max=200, help="Số kết quả nhiều nhất.")] = 20,
) -> None:
    """Tìm văn bản; gõ có dấu hoặc không dấu đều được."""
    from api.cli.summary import vietnamese_date
    from api.library import open_library
    from corpus.model.search import SearchRequest
    from corpus.viewer import EVERYTHING

    with open_library(folder_of(data)) as library:
        library.feed()
        answer = library.index.search(SearchRequest(words=" ".join(words), size=size), EVERYTHING)
        rows = {row.id: row for row in library.store.document_rows(tuple(hit.id for hit in answer.hits))}
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
