"""The outside programs: whether they are there, which version, how to get them. Nothing fails without them."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_SECONDS = 20
_VERSION = re.compile(r"\d+(?:\.\d+)+")
_OFFICE_FOLDERS = (
    "/usr/lib/libreoffice/program",
    "/usr/lib64/libreoffice/program",
    "/opt/libreoffice/program",
    "/Applications/LibreOffice.app/Contents/MacOS",
)


@dataclass(frozen=True, slots=True)
class Tool:
    """A program: the names it goes by, what it is for, the Debian packages that bring it."""

    slug: str
    name: str
    programs: tuple[str, ...]
    purpose: str
    packages: tuple[str, ...]
    asked: tuple[str, ...] = ("--version",)

    @property
    def remedy(self) -> str:
        """How to get it, in Vietnamese."""
        return f"cài gói {' '.join(self.packages)} (Debian, Ubuntu: sudo apt install {' '.join(self.packages)})"


OFFICE = Tool(
    "soffice",
    "LibreOffice",
    ("soffice", "libreoffice"),
    "đọc .doc, .rtf, .odt",
    ("libreoffice-writer-nogui", "libreoffice-calc-nogui"),
)
CATDOC = Tool("catdoc", "catdoc", ("catdoc",), "đọc .doc khi không có LibreOffice", ("catdoc",), ("-V",))
TESSERACT = Tool(
    "tesseract",
    "Tesseract",
    ("tesseract",),
    "nhận dạng chữ bản quét",
    ("tesseract-ocr", "tesseract-ocr-vie"),
)

TOOLS = (OFFICE, CATDOC, TESSERACT)
"""All programs that reading may call."""


@lru_cache(maxsize=32)
def find_tool(tool: Tool) -> Path | None:
    """The full path of a program, or none where it is not installed."""
    found = next((path for name in tool.programs if (path := shutil.which(name))), None)
    return Path(found) if found else None


def office_program() -> Path | None:
    """LibreOffice itself and not the script that starts it, so that one signal ends it; the script where it hides."""
    script = find_tool(OFFICE)
    if script is None:
        return None
    folders = (str(script.resolve().parent), *_OFFICE_FOLDERS)
    found = (Path(folder) / "soffice.bin" for folder in folders)
    return next((path for path in found if path.is_file()), script)


@lru_cache(maxsize=32)
def version_of(tool: Tool) -> str | None:
    """What a program says of its version; none where it is missing or does not answer."""
    path = find_tool(tool)
    if path is None:
        return None
    try:
        answer = subprocess.run(
            [path, *tool.asked], capture_output=True, timeout=_SECONDS, check=False, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    found = _VERSION.search((answer.stdout + answer.stderr).decode("utf-8", errors="replace"))
    return found[0] if found else None
