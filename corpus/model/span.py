"""A place in the canonical text, and what every fact carries."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of code points of the canonical text.

    >>> Span(3, 5).of("Bộ Y tế")
    'Y '
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"span {self.start}:{self.end} is not a range")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words at this place."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point; symmetric, false for empty spans."""
        return max(self.start, other.start) < min(self.end, other.end)

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What was found, where, by which rule and how surely.

    `span` is the evidence in the canonical text; `rule` names the rule that found it (`citation.legal-basis`);
    `confidence` lies in 0..1.
    """

    span: Span
    rule: str
    confidence: float = 1.0
