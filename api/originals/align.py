"""From places in a reader's text of a page to the characters that PDFium knows."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

CONTEXT = 12  # letters on each side that tell one occurrence of the same words from another


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of a text without its spaces, and the offset of each."""

    text: str
    offsets: tuple[int, ...]

    def range_of(self, start: int, end: int) -> tuple[int, int]:
        """Indices of the letters whose offsets lie in `start:end`."""
        return bisect_left(self.offsets, start), bisect_left(self.offsets, end)


def letters_of(text: str) -> Letters:
    kept = [(n, _plain(c)) for n, c in enumerate(text) if not c.isspace() and c not in "\u00ad\u200b\ufeff\x00"]
    return Letters("".join(c for _, c in kept), tuple(n for n, _ in kept))


def _plain(character: str) -> str:
    """Hyphens that PDFium reports in several ways are one."""
    return "-" if character in "\ufffe\x02\u2010\u2011" else character


def locate(wanted: Letters, start: int, end: int, shown: Letters) -> tuple[int, int] | None:
    """Where letters `start:end` of one text stand in another: offsets into the latter, end exclusive.

    The same words with the same neighbours come first, then the words alone; of several places the nearest counts.
    """
    if start >= end:
        return None
    words = wanted.text[start:end]
    before = wanted.text[max(start - CONTEXT, 0) : start]
    after = wanted.text[end : end + CONTEXT]
    for left, right in ((before, after), (before, ""), ("", after), ("", "")):
        at = _nearest(shown.text, left + words + right, start - len(left))
        if at is not None:
            first = at + len(left)
            return shown.offsets[first], shown.offsets[first + len(words) - 1] + 1
    return None


def _nearest(text: str, words: str, wanted: int) -> int | None:
    after = text.find(words, max(wanted, 0))
    before = text.rfind(words, 0, max(wanted, 0) + len(words))
    found = [at for at in (after, before) if at >= 0]
    return min(found, key=lambda at: abs(at - wanted), default=None)
