"""Passages of a text that show why it was found, the words lit; computed from the stored text, whatever the backend."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from corpus.model.search import Snippet
from corpus.text import fold
from index.search.abbreviations import printed_forms, readings
from index.search.understand import Understood

Lit = tuple[int, int, float]
"""Start and end of a word to light, and its worth."""

LENGTH = 240
"""Most characters of a passage."""

MOST = 2
"""Most passages of a hit."""


def snippets(text: str, said: Understood) -> tuple[Snippet, ...]:
    """The best passages of the text in reading order; its beginning where no word of the query stands in it."""
    lit = _lit(fold(text), said)
    passages = _best_passages(text, lit)
    return tuple(_snippet(text, start, end, lit) for start, end in passages or [_around(text, 0, 0)])


def _lit(folded: str, said: Understood) -> list[Lit]:
    """Places to light with their worth: rare words count for more, and those with another one beside them."""
    found = {word: list(_places(folded, word)) for word in _wanted(said)}
    places = sorted((start, end, 1 / len(ranges) ** 0.5) for ranges in found.values() for start, end in ranges)
    starts, ends = {start for start, _, _ in places}, {end for _, end, _ in places}
    return [(start, end, worth * (3 if end + 1 in starts or start - 1 in ends else 1)) for start, end, worth in places]


def _places(folded: str, word: str) -> Iterator[tuple[int, int]]:
    """Where the word stands by itself."""
    start = folded.find(word)
    while start >= 0:
        end = start + len(word)
        if not (folded[max(start - 1, 0) : start].isalnum() or folded[end : end + 1].isalnum()):
            yield start, end
        start = folded.find(word, end)


def _wanted(said: Understood) -> frozenset[str]:
    words: set[str] = set()
    for token in (token for run in said.words for token in run):
        words.add(token.folded)
        for reading in readings().get(token.folded, ()):
            words.update(reading)
    words |= _abbreviations_of(words)
    for number in said.numbers:
        words |= {number.number, number.number.zfill(2)}
        words.update(part for choice in number.parts for part in choice)
    return frozenset(words)


def _abbreviations_of(words: set[str]) -> set[str]:
    """Abbreviations all of whose words are wanted, as they are printed: "giáo dục và đào tạo" lights "GD&ĐT"."""
    keys = (key for key, full in readings().items() if words.issuperset(full[0]))
    return {form for key in keys for form in printed_forms(key)}


def _best_passages(text: str, lit: Sequence[Lit]) -> list[tuple[int, int]]:
    """Start and end of the passages with the most worth, at most MOST, apart from each other."""
    starts = [start for start, _, _ in lit]
    sums = list(accumulate((worth for _, _, worth in lit), initial=0.0))
    windows = []
    for at, (start, _, _) in enumerate(lit):
        beyond = bisect_left(starts, start + LENGTH * 3 // 4)
        windows.append((sums[beyond] - sums[at], at, start, lit[beyond - 1][1]))
    chosen: list[tuple[int, int]] = []
    for _, _, start, end in sorted(windows, key=lambda w: (-w[0], w[1])):
        passage = _around(text, start, end)
        if all(passage[1] <= a or b <= passage[0] for a, b in chosen):
            chosen.append(passage)
        if len(chosen) == MOST:
            break
    return sorted(chosen)


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The range widened to LENGTH, within its lines if they are long enough, cut at spaces."""
    room = max(LENGTH - (end - start), 0)
    line = text.rfind("\n", 0, start) + 1
    first = max(start - room // 3, line if start - line < room else 0, 0)
    if first > 0 and not text[first - 1].isspace():
        space = text.find(" ", first, start)
        first = space + 1 if space >= 0 else start
    last = min(first + LENGTH, len(text))
    if last < len(text) and not text[last].isspace():
        space = max(text.rfind(" ", end, last), text.rfind("\n", end, last))
        last = space if space > 0 else last
    return first, max(last, end)


def _snippet(text: str, start: int, end: int, lit: Sequence[Lit]) -> Snippet:
    inside = [(a - start, b - start) for a, b, _ in lit if start <= a and b <= end]
    merged: list[tuple[int, int]] = []
    for a, b in inside:
        if merged and text[start + merged[-1][1] : start + a] == " ":
            merged[-1] = (merged[-1][0], b)
        else:
            merged.append((a, b))
    return Snippet(start, text[start:end], tuple(merged))
