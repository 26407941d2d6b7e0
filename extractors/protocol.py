"""The one call shape of all extractors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from corpus.model import CanonicalText, Facts

Find = Callable[[CanonicalText, Facts], object]
"""From the text and the facts so far to the value of the field that the extractor assigns."""


@dataclass(frozen=True, slots=True)
class Extractor:
    """A finder with the field of `Facts` it assigns and the fields it needs to be there before."""

    assigns: str
    find: Find
    requires: tuple[str, ...] = ()
