"""Install Debian's Chromium for the browser tests where that is possible; otherwise say what will be skipped."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys


def main() -> None:
    if shutil.which("chromium"):
        return
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        print("Chromium is not installed: the browser tests will be skipped (Debian: apt-get install chromium).")
        return
    print("Installing chromium for the browser tests ...")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
    ):
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            print(
                f"{' '.join(command)} failed; the browser tests will be skipped.\n{done.stderr[-500:]}", file=sys.stderr
            )
            return


if __name__ == "__main__":
    main()
