"""How much one file may ask for: of the readers, and of the process that reads it."""

from __future__ import annotations

from dataclasses import dataclass

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one file and all that is inside it.

    `size`: bytes of the file. `depth`, `parts`, `unpacked`: packages within packages, files in them, bytes unpacked.
    `pages`, `text`: pages, and characters of all of them. `ratio`: how many times its size a compressed member of
    at least `trifle` bytes may grow to. `xml`: bytes of one unpacked XML part. `nesting`: elements of a web page
    that are open at once. `pixels`: of one image to be looked at.
    """

    size: int = 512 * MEBIBYTE
    depth: int = 4
    parts: int = 500
    unpacked: int = 512 * MEBIBYTE
    pages: int = 5_000
    text: int = 20_000_000
    ratio: int = 200
    trifle: int = 8 * MEBIBYTE
    xml: int = 128 * MEBIBYTE
    members: int = 20_000
    nesting: int = 3_000
    pixels: int = 120_000_000


@dataclass(frozen=True, slots=True)
class ProcessLimits:
    """Bounds on the process that reads one file. Programs that it starts (OCR, LibreOffice) inherit them, each anew.

    `memory`: bytes of address space. `written`: bytes of any one file written. `result`: bytes handed back. The
    deadline is `seconds` and `seconds_a_mebibyte` more by the size of the file, at most `most_seconds`.
    """

    memory: int = 4096 * MEBIBYTE
    written: int = 2048 * MEBIBYTE
    result: int = 1024 * MEBIBYTE
    files: int = 1024
    seconds: float = 90
    seconds_a_mebibyte: float = 240
    most_seconds: float = 3600

    def deadline(self, size: int) -> float:
        """Seconds that a file of so many bytes may take."""
        return min(self.seconds + self.seconds_a_mebibyte * size / MEBIBYTE, self.most_seconds)


LIMITS = Limits()
"""The bounds on reading unless told otherwise."""

PROCESS_LIMITS = ProcessLimits()
"""The bounds on the process unless told otherwise."""
