"""Outside programs that reading uses: `python -m pipeline.debian` installs Debian's packages where that is possible.

Without them nothing fails: a part of the work is done less well or left out, and that is said.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Program:
    """A program, how to see that it is there, the packages that bring it, and what happens without it."""

    name: str
    there: Callable[[], bool]
    packages: tuple[str, ...]
    without: str


def _has_tesseract() -> bool:
    """Whether Tesseract knows Vietnamese; seen by its files, without any library of the project."""
    if shutil.which("tesseract") is None:
        return False
    done = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=False)
    return "vie" in done.stdout.split()


READING = (
    Program(
        "Tesseract with Vietnamese",
        _has_tesseract,
        ("tesseract-ocr", "tesseract-ocr-vie"),
        "scans are read by the packaged recogniser, which errs more often",
    ),
)
"""What reads files of more kinds, or reads them better."""


def install_missing(programs: Iterable[Program]) -> None:
    """Install what is missing, as the administrator of a Debian system; anyone else is told what is reduced."""
    missing = [program for program in programs if not program.there()]
    if not missing:
        return
    packages = [package for program in missing for package in program.packages]
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"Installing {', '.join(packages)} ...", flush=True)
        _install(packages)
    for program in missing:
        if not program.there():
            remedy = f"apt-get install {' '.join(program.packages)}"
            print(f"{program.name} is not installed: {program.without} (Debian: {remedy}).", file=sys.stderr)


def _install(packages: list[str]) -> None:
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
    install_missing(READING)
