"""`vanthu reindex`: what `vanthu index rebuild` does, under its older name."""

from __future__ import annotations

from api.cli.options import DataFolder, folder_of


def reindex(data: DataFolder = None) -> None:
    """Dựng lại chỉ mục tìm kiếm từ kho văn bản (như vanthu index rebuild)."""
    from api.cli.index import rebuild
    from api.library import open_library

    with open_library(folder_of(data)) as library:
        rebuild(library)
