"""`vanthu doctor`: what is installed, what is missing, how to get it."""

from __future__ import annotations

import typer

from api.cli.options import DataFolder, folder_of

PACKAGES = ("spacy", "underthesea", "pypdfium2", "pdfplumber", "docx", "selectolax", "tantivy", "sqlalchemy", "fastapi")


def doctor(data: DataFolder = None) -> None:
    """Kiểm tra máy: đã có gì, còn thiếu gì, cài thế nào."""
    import sys
    from importlib.util import find_spec

    rows = [_python()]
    rows += [(find_spec(name) is not None, f"Thư viện {name}", f"pip install {name}") for name in PACKAGES]
    rows.append(_folder(data))
    for good, what, remedy in rows:
        print(f"[{'đủ' if good else 'THIẾU'}] {what}" + ("" if good else f" — {remedy}"))
    if not all(good for good, _, _ in rows):
        print("Có mục còn thiếu; xem cách khắc phục ở trên.", file=sys.stderr)
        raise typer.Exit(1)


def _python() -> tuple[bool, str, str]:
    import platform
    import sys

    return sys.version_info >= (3, 11), f"Python {platform.python_version()}", "cài Python 3.11 trở lên"


def _folder(data: DataFolder) -> tuple[bool, str, str]:
    import os

    folder = folder_of(data)
    nearest = next(p for p in (folder, *folder.absolute().parents) if p.exists())
    return os.access(nearest, os.W_OK), f"Ghi được vào kho {folder}", f"cấp quyền ghi cho {nearest}"
