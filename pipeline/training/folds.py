"""Leave one issuer out: each group is judged by a component that has seen no document of it, gold or silver."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.training.labels import Example
from pipeline.training.samples import Sample


@dataclass(frozen=True, slots=True)
class Lesson:
    """A document with the examples that a component draws from it."""

    sample: Sample
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Fold:
    """The documents of one issuer, and the examples of all others."""

    group: str
    held: tuple[Sample, ...]
    gold: tuple[Example, ...]
    silver: tuple[Example, ...]


def folds(gold: Sequence[Lesson], silver: Sequence[Lesson]) -> Iterator[Fold]:
    """One fold for each group of the gold, in order of name."""
    for group in sorted({lesson.sample.group for lesson in gold}):
        held = tuple(lesson.sample for lesson in gold if lesson.sample.group == group)
        yield Fold(group, held, examples_without(group, gold), examples_without(group, silver))


def examples_without(group: str, lessons: Sequence[Lesson]) -> tuple[Example, ...]:
    """The examples of all documents but those of a group."""
    return tuple(e for lesson in lessons if lesson.sample.group != group for e in lesson.examples)
