"""`vanthu reindex`: build the search index anew from the store."""

from __future__ import annotations

from api.cli.options import DataFolder, folder_of


def reindex(data: DataFolder = None) -> None:
    """Dựng lại chỉ mục tìm kiếm từ kho văn bản."""
    from rich.console import Console
    from rich.progress import Progress

    from api.library import open_library
    from index.reindex import reindex as rebuild

    with open_library(folder_of(data)) as library, Progress(console=Console(stderr=True)) as progress:
        bar = progress.add_task("Đang dựng chỉ mục", total=None)
        count = rebuild(
            library.store,
            library.index,
            progress=lambda done, total: progress.update(bar, completed=done, total=total),
        )
    print(f"Đã dựng lại chỉ mục cho {count} văn bản.")
