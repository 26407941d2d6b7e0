"""A word or a whole line on paper."""

from __future__ import annotations

from typing import NamedTuple


class Word(NamedTuple):
    """`start:end` of the page's text, its box in points (origin below left) and how it is printed.

    A whole line also knows the right edge of its first word and the left edge of its second (0: it has none).
    `stamped` says that it comes from an annotation: a stamped number, the mark of a digital signature.
    """

    start: int
    end: int
    left: float
    bottom: float
    right: float
    top: float
    first_right: float = 0.0
    second_left: float = 0.0
    bold: bool = False
    stamped: bool = False

    @property
    def is_line(self) -> bool:
        return self.first_right > 0

    @property
    def first_width(self) -> float:
        """Width of the word, or of the first of a line."""
        return (self.first_right or self.right) - self.left

    @property
    def height(self) -> float:
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2
