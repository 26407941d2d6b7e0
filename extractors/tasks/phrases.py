"""Classes of words and phrases (`task_words.tsv`), looked up at a place in a row of words."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from corpus.vocabulary import rows
from extractors.tasks.words import Words

_COMPOUNDS = {"công", "chương", "quá", "quy", "hành", "lộ", "lịch", "tiến", "giáo", "phương", "tờ", "trương"}
"""Before "trình" these make a noun: "công trình", "chương trình"."""

Index = dict[str, list[tuple[str, ...]]]
"""From the first word to the phrases that begin with it, longest first."""


@cache
def _index() -> dict[str, Index]:
    found: dict[str, Index] = defaultdict(lambda: defaultdict(list))
    for row in rows("task_words"):
        phrase = tuple(row["phrase"].replace(",", " ,").split())
        for name in row["class"].split():
            found[name][phrase[0]].append(phrase)
    for index in found.values():
        for phrases in index.values():
            phrases.sort(key=len, reverse=True)
    return {name: dict(index) for name, index in found.items()}


def phrase_at(words: Words, at: int, end: int, *classes: str) -> int:
    """How many words the longest phrase of these classes takes at `at`, 0 for none."""
    if at >= end or (words[at].low == "trình" and at and words[at - 1].low in _COMPOUNDS):
        return 0
    first, longest = words[at].low, 0
    for name in classes:
        for phrase in _index()[name].get(first, ()):
            if len(phrase) <= longest:
                break
            if _stands(words, at, end, phrase):
                longest = len(phrase)
                break
    return longest


def _stands(words: Words, at: int, end: int, phrase: tuple[str, ...]) -> bool:
    return at + len(phrase) <= end and all(words[at + i].low == part for i, part in enumerate(phrase))


def find_phrase(words: Words, at: int, end: int, *classes: str) -> int | None:
    """Where the first phrase of these classes stands, outside of brackets."""
    return next((i for i in range(at, end) if not words[i].shielded and phrase_at(words, i, end, *classes)), None)


VERBS = ("act", "report", "spirit")
"""Classes of verbs that open a clause anywhere."""

OPENERS = ("act", "report", "spirit", "adverb")
"""Classes of what opens an action."""
