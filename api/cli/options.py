"""Options that several commands share."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer


def default_folder() -> Path:
    """Where the library is kept unless told otherwise: the user's data folder."""
    base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(base) / "vanthu"


DataFolder = Annotated[
    Path | None,
    typer.Option(
        "--data",
        metavar="THƯ_MỤC",
        envvar="VANTHU_DATA",
        show_default=False,
        help="Thư mục kho văn bản (mặc định: ~/.local/share/vanthu).",
    ),
]
Workers = Annotated[
    int, typer.Option("--workers", metavar="SỐ", min=0, help="Số tiến trình đọc; 0: theo số lõi của máy.")
]


def folder_of(data: Path | None) -> Path:
    return data if data is not None else default_folder()


def worker_count(workers: int) -> int:
    return workers or os.cpu_count() or 1
