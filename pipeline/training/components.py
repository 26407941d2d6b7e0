"""The components on trial: what each learns from, and how its opinion changes the tasks of the rules."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from corpus.model import Span
from pipeline.evaluation.items import Item
from pipeline.training.labels import (
    KINDS,
    OTHER,
    TASK,
    Example,
    clause_examples,
    clause_words,
    kind_examples,
    kind_words,
)
from pipeline.training.samples import Sample
from pipeline.training.tally import Tally
from pipeline.training.train import Scores

OFF = 1.01
"""A threshold that no probability reaches: the rules alone."""


@dataclass(frozen=True, slots=True)
class Component:
    """A classifier and its use: `applied` changes tasks where the probability reaches a threshold."""

    name: str
    labels: tuple[str, ...]
    examples: Callable[[Sample], list[Example]]
    words: Callable[[Sample, Span], tuple[str, ...]]
    applied: Callable[[Item, Sequence[Scores], float], Item]
    figure: Callable[[Tally], float]
    needed: float
    thresholds: tuple[float, ...] = (OFF, 0.98, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5)


def without_doubtful(line: Item, scores: Sequence[Scores], threshold: float) -> Item:
    """The line without the tasks that are none with at least this probability; closing clauses stay."""
    kept = [
        task
        for task, said in zip(line["tasks"], scores, strict=True)
        if task["kind"] == "enforcement" or said[OTHER] < threshold
    ]
    return {**line, "tasks": kept}


def with_kinds(line: Item, scores: Sequence[Scores], threshold: float) -> Item:
    """The line with the likeliest kind where it has at least this probability; closing clauses stay."""
    tasks = []
    for task, said in zip(line["tasks"], scores, strict=True):
        best = max(said, key=lambda label: said[label])
        sure = task["kind"] != "enforcement" and said[best] >= threshold
        tasks.append({**task, "kind": best} if sure else task)
    return {**line, "tasks": tasks}


VETO = Component("veto", (TASK, OTHER), clause_examples, clause_words, without_doubtful, Tally.f1, 0.01)
KIND = Component("kind", KINDS, kind_examples, kind_words, with_kinds, Tally.kind_rate, 0.02)
COMPONENTS = (VETO, KIND)
