"""`vanthu doctor`: what is installed, what is missing, how to get it."""

from __future__ import annotations

from collections.abc import Iterator

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
    rows.append(_processes())
    for good, what, remedy in rows:
        print(f"[{'đủ' if good else 'THIẾU'}] {what}" + ("" if good else f" — {remedy}"))
    _tell_network()
    for line in _tools():
        print(line)
    if not all(good for good, _, _ in rows):
        print("Có mục còn thiếu; xem cách khắc phục ở trên.", file=sys.stderr)
        raise typer.Exit(1)


def _tools() -> Iterator[str]:
    """The outside programs, each with its version; one that is missing is no fault, only less is read."""
    from pipeline.tools import TOOLS, find_tool, version_of

    for tool in TOOLS:
        if find_tool(tool):
            yield f"[đủ] {tool.name} {version_of(tool) or '(không rõ phiên bản)'}: {tool.purpose}"
        else:
            yield f"[tùy chọn] Chưa có {tool.name} ({tool.purpose}) — {tool.remedy}"


def _python() -> tuple[bool, str, str]:
    import platform
    import sys

    return sys.version_info >= (3, 11), f"Python {platform.python_version()}", "cài Python 3.11 trở lên"


def _folder(data: DataFolder) -> tuple[bool, str, str]:
    import os

    folder = folder_of(data)
    nearest = next(p for p in (folder, *folder.absolute().parents) if p.exists())
    return os.access(nearest, os.W_OK), f"Ghi được vào kho {folder}", f"cấp quyền ghi cho {nearest}"


def _processes() -> tuple[bool, str, str]:
    """Whether each file can be read in a process of its own with limits: it takes Linux 5.3 or newer."""
    import os

    try:
        os.close(os.pidfd_open(os.getpid()))
    except (AttributeError, OSError):
        return False, "Đọc mỗi tệp trong một tiến trình riêng", "cần Linux với nhân 5.3 trở lên"
    return True, "Đọc mỗi tệp trong một tiến trình riêng, có giới hạn thời gian và bộ nhớ", ""


def _tell_network() -> None:
    """A note, not a fault: without a namespace files are read as well, with the network in reach."""
    from pipeline.sandbox.kernel import can_leave_network

    if can_leave_network():
        print("[đủ] Tiến trình đọc tệp bị ngắt khỏi mạng")
    else:
        print(
            "[lưu ý] Nhân hệ điều hành không cho ngắt mạng tiến trình đọc tệp — "
            "bật user namespace (sysctl kernel.unprivileged_userns_clone=1) hoặc chạy bằng quyền root"
        )
