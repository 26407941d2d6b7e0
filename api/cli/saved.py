"""`vanthu saved`: the saved searches and what arrived since they were last looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import DataFolder, folder_of, printable

if TYPE_CHECKING:
    from index.store import MatchRow, SavedRow


def saved(
    search: Annotated[
        int | None, typer.Argument(metavar="SỐ", help="Số của tìm kiếm đã lưu; không nêu: liệt kê tất cả.")
    ] = None,
    data: DataFolder = None,
) -> None:
    """Xem các tìm kiếm đã lưu và văn bản mới đến phù hợp với chúng."""
    from api.library import open_library

    with open_library(folder_of(data)) as library:
        library.feed()
        if search is None:
            rows = library.store.saved.searches()
            print(*(map(_line, rows) if rows else ("Chưa lưu tìm kiếm nào.",)), sep="\n")
            return
        print(_line(library.store.saved.search(search)))
        for match in library.store.saved.matches(search):
            print(_match(match))


def _line(row: SavedRow) -> str:
    from api.wording import instant

    new = f"{row.fresh} văn bản mới" if row.fresh else "không có văn bản mới"
    return printable(f"{row.id} · {row.name} · {new} · xem lần cuối {instant(row.looked)}")


def _match(match: MatchRow) -> str:
    from api.wording import day

    row = match.document
    head = ("mới" if match.fresh else "", row.number or row.source, row.issuer, day(row.issued_on), row.title)
    return printable("    " + " · ".join(part for part in head if part))
