"""The backends that the tests of feeding run on, by name, so that a process can be told which."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from corpus.protocols import SearchIndex
from index.search import TantivyIndex

MakeIndex = Callable[[Path], SearchIndex]
"""An index for the store in a folder; made twice for one folder, it is the same index."""


def embedded(folder: Path) -> SearchIndex:
    return TantivyIndex(folder / "chi-muc")


BACKENDS: dict[str, MakeIndex] = {"tantivy": embedded}
