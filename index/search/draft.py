"""A query while it is being understood: its words, which of them are still free, and the parts found so far."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from index.search.day_range import DayRange
from index.search.parts import Part, Place, joined, words_at
from index.search.tokens import Token


@dataclass(slots=True)
class Draft:
    """`text` is the tidied query; a token that is free is looked for as a word."""

    text: str
    tokens: list[Token]
    free: list[bool]
    parts: list[Part] = field(default_factory=list)

    def take(self, at: Iterable[int]) -> None:
        """These tokens are no words to look for."""
        for place in at:
            self.free[place] = False

    def places(self, at: Iterable[int]) -> tuple[Place, ...]:
        """Where the tokens stand, neighbours as one."""
        return joined([(self.tokens[n].start, self.tokens[n].end) for n in at], self.text)

    def tell(self, says: str, at: Iterable[int], *, value: str = "") -> None:
        """Note a part that these tokens state; without a value it is their words."""
        places = self.places(at)
        if places:
            self.parts.append(Part(says=says, value=value or words_at(self.text, places), places=places))

    def tell_days(self, days: DayRange, says: str = "days") -> None:
        end = days.start + len(self.text[days.start : days.end].rstrip())
        value = self.text[days.start : end].strip()
        self.parts.append(Part(says=says, value=value, places=((days.start, end),), days=days))

    def within(self, days: DayRange) -> list[int]:
        """Tokens that say the days."""
        return self.between(days.start, days.end)

    def between(self, start: int, end: int) -> list[int]:
        return [at for at, token in enumerate(self.tokens) if start <= token.start < end]

    def runs(self) -> list[range]:
        """Free tokens, in runs of neighbours."""
        found: list[range] = []
        for at, is_free in enumerate(self.free):
            if is_free and found and found[-1].stop == at:
                found[-1] = range(found[-1].start, at + 1)
            elif is_free:
                found.append(range(at, at + 1))
        return found
