"""How much one file may ask for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one file and all that is inside it: packages within packages, files in them, bytes unpacked, pages."""

    depth: int = 4
    parts: int = 500
    unpacked: int = 512 * 1024 * 1024
    pages: int = 5_000


LIMITS = Limits()
"""The bounds unless told otherwise."""
