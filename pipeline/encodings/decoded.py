"""Decoded text with the place in the stored text that each of its characters came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decoded:
    """Character `i` of `text` comes from `starts[i]:ends[i]`; neighbours that came together share one range."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, parts: Iterable[tuple[str, int, int]]) -> Decoded:
        """From letters with the range they came from, in order."""
        text, starts, ends = list[str](), list[int](), list[int]()
        for letters, start, end in parts:
            text.append(letters)
            starts += [start] * len(letters)
            ends += [end] * len(letters)
        return cls("".join(text), tuple(starts), tuple(ends))

    def parts(self) -> Iterator[tuple[str, int, int]]:
        """Characters that came together, with their range, in order."""
        at = 0
        while at < len(self.text):
            end = at + 1
            while end < len(self.text) and self.starts[end] == self.starts[at]:
                end += 1
            yield self.text[at:end], self.starts[at], self.ends[at]
            at = end

    def with_text(self, text: str) -> Decoded:
        """Other text of the same length."""
        if len(text) != len(self.text):
            raise ValueError("the text of a decoding must keep its length")
        return Decoded(text, self.starts, self.ends)

    def runs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Ranges of the text, in order, that agree with their source character by character, or only as a whole."""
        at = start
        while at < end:
            stop = at + 1
            if self._single(at):
                while stop < end and self._single(stop) and self.starts[stop] == self.ends[stop - 1]:
                    stop += 1
            else:
                while stop < end and self.starts[stop] == self.starts[at]:
                    stop += 1
            yield at, stop
            at = stop

    def _single(self, at: int) -> bool:
        """Whether one character of the source gave this one and no other."""
        beside = (at > 0 and self.starts[at - 1] == self.starts[at]) or self.starts[at + 1 : at + 2] == (
            self.starts[at],
        )
        return self.ends[at] - self.starts[at] == 1 and not beside
