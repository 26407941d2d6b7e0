"""Classes of words and phrases, looked up at a place in a row of words; their tables say what each class is for."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from corpus.text import fold
from corpus.vocabulary.classes import classes
from extractors.tasks.words import Words

TABLES = ("task_words", "task_bodies", "task_news")
"""Verbs and what joins them; who is told to act; how news tell of orders."""

_VERBAL = frozenset(["act", "adverb", "first", "report", "spirit", "start"])

Index = dict[str, list[tuple[tuple[str, ...], frozenset[str]]]]
"""From a first word to the phrases that begin with it, longest first, each with its classes."""


@cache
def members(name: str) -> frozenset[str]:
    """The phrases of one class as their table holds them, in small letters."""
    return classes(*TABLES)[name]


@cache
def folded(name: str) -> frozenset[str]:
    """The phrases of one class without their marks, for text that may be typed in capitals."""
    return frozenset(map(fold, members(name)))


@cache
def _index() -> Index:
    named: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for name, phrases in classes(*TABLES).items():
        for phrase in phrases:
            named[tuple(phrase.replace(",", " ,").split())].add(name)
    found: Index = defaultdict(list)
    for words in sorted(named, key=len, reverse=True):
        found[words[0]].append((words, frozenset(named[words])))
    return dict(found)


def phrase_at(words: Words, at: int, end: int, *names: str) -> int:
    """How many words the longest phrase of these classes takes at `at`, 0 for none."""
    if at >= end:
        return 0
    for phrase in _by_first(names).get(words[at].low, ()):
        if _stands(words, at, end, phrase):
            if phrase in _fixed() and not _VERBAL.isdisjoint(names):
                return 0
            report = phrase[0] == "trình" and at and words[at - 1].low in members("before-report")
            return 0 if report else len(phrase)
    return 0


@cache
def _by_first(names: tuple[str, ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases of some classes by their first word, longest first; with verbs also nouns that begin like one."""
    for name in names:
        members(name)  # there must be such a class
    asked = {*names, "fixed"} if _VERBAL.intersection(names) else set(names)
    found = {
        first: tuple(p for p, known in phrases if not known.isdisjoint(asked)) for first, phrases in _index().items()
    }
    return {first: phrases for first, phrases in found.items() if phrases}


@cache
def _fixed() -> frozenset[tuple[str, ...]]:
    """Phrases in which a verb is none: "báo cáo tài chính"."""
    return frozenset(phrase for known in _index().values() for phrase, classes in known if "fixed" in classes)


def _stands(words: Words, at: int, end: int, phrase: tuple[str, ...]) -> bool:
    if at + len(phrase) > end:
        return False
    return len(phrase) == 1 or all(words[at + i].low == part for i, part in enumerate(phrase))


def find_phrase(words: Words, at: int, end: int, *names: str) -> int | None:
    """Where the first phrase of these classes stands, outside of brackets."""
    firsts = _by_first(names)
    for i in range(at, end):
        word = words[i]
        if word.low in firsts and not word.shielded and phrase_at(words, i, end, *names):
            return i
    return None


VERBS = ("act", "report", "spirit")
"""Classes of verbs that open a clause anywhere."""

OPENERS = ("act", "report", "spirit", "adverb")
"""Classes of what opens an action."""


def behind_verb(words: Words, at: int) -> bool:
    """Whether a verb and a comma stand before `at`: "bố trí|, phân công"."""
    return at > 2 and words[at - 1].low == "," and phrase_at(words, at - 3, at - 1, *OPENERS) == 2
