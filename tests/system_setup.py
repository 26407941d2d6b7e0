"""Install the outside programs that the tests use, where that is possible; otherwise say what will be skipped."""

from __future__ import annotations

from pipeline.debian import install_missing
from pipeline.tools import TOOLS, Tool

CHROMIUM = Tool("chromium", "Chromium", ("chromium",), "kiểm thử trang bằng trình duyệt", ("chromium",))

if __name__ == "__main__":
    install_missing((*TOOLS, CHROMIUM))
