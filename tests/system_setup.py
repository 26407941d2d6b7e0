"""Install the outside programs that the tests use, where that is possible; otherwise say what will be skipped."""

from __future__ import annotations

import shutil

from pipeline.debian import READING, Program, install_missing

CHROMIUM = Program(
    "Chromium",
    lambda: shutil.which("chromium") is not None,
    ("chromium",),
    "the tests that drive the page are skipped",
)

if __name__ == "__main__":
    install_missing((*READING, CHROMIUM))
