"""`python -m pipeline.debian` installs the outside programs from Debian's packages where that is possible.

Without them nothing fails: a part of the work is done less well or left out, and that is said.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable

from pipeline.ocr.tesseract import find_tesseract
from pipeline.tools import TESSERACT, TOOLS, Tool, find_tool


def install_missing(tools: Iterable[Tool]) -> None:
    """Install what is missing, as the administrator of a Debian system; anyone else is told what is reduced."""
    missing = [tool for tool in tools if not _is_there(tool)]
    if not missing:
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        _install([package for tool in missing for package in tool.packages])
    for tool in missing:
        if not _is_there(tool):
            print(f"Chưa có {tool.name} ({tool.purpose}), phần việc này sẽ bị hạn chế — {tool.remedy}", file=sys.stderr)


def _is_there(tool: Tool) -> bool:
    """Whether a program is there, with what it needs to be of use."""
    find_tool.cache_clear()
    find_tesseract.cache_clear()
    return find_tesseract() is not None if tool is TESSERACT else find_tool(tool) is not None


def _install(packages: list[str]) -> None:
    print(f"Installing {', '.join(packages)} ...", flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages],
    ):
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            print(f"{' '.join(command)} failed.\n{done.stderr[-500:]}", file=sys.stderr)
            return


if __name__ == "__main__":
    install_missing(TOOLS)
