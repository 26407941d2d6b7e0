"""Passages of a text that show why it was found, the words lit; computed from the stored text, whatever the backend."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.model.search import Snippet
from index.search.abbreviations import printed_forms, readings
from index.search.folding import Searchable
from index.search.understand import Understood

if TYPE_CHECKING:
    import numpy as np

    from index.search.folding import Offsets


@dataclass(frozen=True, slots=True)
class Lit:
    """Words to light in a text, in order: where they start and end; `best` are those that begin the passages worth
    most, best first, `last` the last words of the passages that they begin."""

    starts: list[int]
    ends: list[int]
    best: list[int]
    last: list[int]


@dataclass(frozen=True, slots=True)
class Places:
    """Words to light in joined texts, in order, and what each is worth."""

    starts: Offsets
    ends: Offsets
    worths: np.ndarray[tuple[int], np.dtype[np.float64]]


LENGTH = 240
"""Most characters of a passage."""

MOST = 2
"""Most passages of a hit."""

_DIGITS = 9
"""Sums are rounded to so many digits, or the texts before one would change which of its passages is best."""


_MORE = 1000.0
"""More than any passage is worth: it parts the passages of one text from those of the next when all are ranked."""


def snippets(texts: Sequence[str], words: Collection[str]) -> list[tuple[Snippet, ...]]:
    """Of each text the best passages in reading order; its beginning where none of the words stands in it."""
    return [_passages(text, lit) for text, lit in zip(texts, _lit(texts, words), strict=True)]


def _passages(text: str, lit: Lit) -> tuple[Snippet, ...]:
    passages = _best_passages(text, lit) or [_around(text, 0, 0)]
    return tuple(_snippet(text, start, end, lit) for start, end in passages)


def _lit(texts: Sequence[str], words: Collection[str]) -> Iterator[Lit]:
    """Words to light in each text: rare ones are worth more, and those with another one beside them."""
    import numpy as np

    searched = Searchable(texts)
    ordered = sorted(filter(None, words), key=len)
    found = _with_worths([searched.places(word) for word in ordered], [len(word) for word in ordered], searched.begins)
    cuts = np.searchsorted(found.starts, searched.begins)
    text = np.repeat(np.arange(len(texts)), np.diff(cuts))
    begins, firsts = searched.begins[text], cuts[text]
    beyond = np.minimum(found.starts.searchsorted(found.starts + LENGTH * 3 // 4), cuts[text + 1])
    sums = np.concatenate(([0.0], found.worths)).cumsum()
    best = (text * _MORE - (sums[beyond] - sums[:-1]).round(_DIGITS)).argsort(kind="stable")
    told = (found.starts - begins, found.ends - begins, best - firsts, beyond - 1 - firsts)
    starts, ends, ranked, last = (values.tolist() for values in told)
    for a, b in itertools.pairwise(cuts.tolist()):
        yield Lit(starts[a:b], ends[a:b], ranked[a:b], last[a:b])


def _with_worths(found: Sequence[Offsets], lengths: Sequence[int], begins: Offsets) -> Places:
    """The places of each word, short words before longer ones, in the joined texts, all in order; a word is worth less
    the more a text has of it."""
    import numpy as np

    starts = np.concatenate([*found, np.empty(0, np.int64)])
    if not len(starts):
        return Places(starts, starts, np.empty(0))
    counts = [len(places) for places in found]
    ends = starts + np.repeat(lengths, counts)
    worths = np.concatenate([_worths(places, begins) for places in found])
    order = starts.argsort(kind="stable")
    starts, ends, worths = starts[order], ends[order], worths[order]
    right = _among(ends + 1, starts) & ~_among(ends + 1, begins)
    left = _among(starts - 1, np.sort(ends)) & ~_among(starts, begins)
    return Places(starts, ends, np.where(right | left, worths * 3, worths))


def _worths(places: Offsets, begins: Offsets) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """One through the root of how often the text of a place has the word."""
    import numpy as np

    counts = np.diff(places.searchsorted(begins))
    return np.repeat(1 / np.sqrt(np.maximum(counts, 1)), counts)


def _among(values: Offsets, ordered: Offsets) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Which of the values are in an ordered array."""
    import numpy as np

    at = np.minimum(np.searchsorted(ordered, values), len(ordered) - 1)
    return np.equal(ordered[at], values)


def wanted(said: Understood) -> frozenset[str]:
    """The folded words to light: those of the query, what they stand for, its numbers and their parts."""
    words: set[str] = set()
    for token in (token for run in said.words for token in run):
        words.add(token.folded)
        for reading in readings().get(token.folded, ()):
            words.update(reading)
    words |= _abbreviations_of(words)
    for number in (one for first in said.numbers for one in (first, *first.others)):
        words |= {number.number, number.number.zfill(2)}
        words.update(part for choice in number.parts for part in choice)
    return frozenset(words)


def _abbreviations_of(words: set[str]) -> set[str]:
    """Abbreviations all of whose words are wanted, as they are printed: "giáo dục và đào tạo" lights "GD&ĐT"."""
    keys = (key for key, full in readings().items() if words.issuperset(full[0]))
    return {form for key in keys for form in printed_forms(key)}


def _best_passages(text: str, lit: Lit) -> list[tuple[int, int]]:
    """Start and end of the passages with the most worth, at most MOST, apart from each other."""
    chosen: list[tuple[int, int]] = []
    for at in lit.best:
        start, end = lit.starts[at], lit.ends[lit.last[at]]
        if any(start < last and end > first for first, last in chosen):
            continue
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


def _snippet(text: str, start: int, end: int, lit: Lit) -> Snippet:
    near = slice(bisect_left(lit.starts, start), bisect_left(lit.starts, end))
    places = zip(lit.starts[near], lit.ends[near], strict=True)
    inside = [(a - start, b - start) for a, b in places if b <= end]
    merged: list[tuple[int, int]] = []
    for a, b in inside:
        if merged and text[start + merged[-1][1] : start + a] == " ":
            merged[-1] = (merged[-1][0], b)
        else:
            merged.append((a, b))
    return Snippet(start, text[start:end], tuple(merged))
