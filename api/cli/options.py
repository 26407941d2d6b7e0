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
Passwords = Annotated[
    list[str] | None,
    typer.Option(
        "--password",
        metavar="MẬT_KHẨU",
        show_default=False,
        help="Mật khẩu để mở tệp có khóa; có thể nêu nhiều lần.",
    ),
]


def folder_of(data: Path | None) -> Path:
    return data if data is not None else default_folder()


def worker_count(workers: int) -> int:
    return workers or os.cpu_count() or 1


def printable(text: str) -> str:
    """A text for a terminal: what would move its cursor or begin a line becomes an escape.

    >>> printable("a\\nb")
    'a\\\\nb'
    """
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
