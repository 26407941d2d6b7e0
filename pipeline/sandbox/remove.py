"""Remove a folder that a job may have filled with anything."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path


def remove(folder: str | Path) -> None:
    """Remove a folder and all in it; folders in folders beyond Python's depth are left to the system's own command."""
    try:
        shutil.rmtree(folder, ignore_errors=True)
    except RecursionError:
        subprocess.run(["rm", "-rf", "--", str(folder)], check=False, stderr=subprocess.DEVNULL)
