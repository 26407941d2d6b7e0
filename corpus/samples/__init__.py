"""The project's own documents: what the demonstration takes in and what extraction is held to.

Every document was written for this purpose; people and figures are invented. README.md tells the layout.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

SAMPLES = Path(__file__).parent
SUFFIX = ".gold.json"
PACKAGES = SAMPLES / "packages"
"""Files that hold others, sheets, an old Word file, a scan: shown and read, without gold."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One document: the file as it arrives, its true text (UTF-8, NFC) and its gold."""

    source: Path
    text: Path
    gold: Path


def samples() -> list[Sample]:
    """Every sample, by name."""
    return [_sample(path) for path in sorted(SAMPLES.rglob(f"*{SUFFIX}"))]


def packages() -> list[Path]:
    """The files of `PACKAGES`, by name."""
    return sorted(path for path in PACKAGES.iterdir() if path.is_file())


def _sample(gold: Path) -> Sample:
    """The file as it arrived is what else carries the name; where nothing does, it is the text itself."""
    name = gold.name.removesuffix(SUFFIX)
    text = gold.with_name(f"{name}.txt")
    arrived = [path for path in sorted(gold.parent.glob(f"{name}.*")) if path not in (gold, text)]
    return Sample(next(iter(arrived), text), text, gold)
