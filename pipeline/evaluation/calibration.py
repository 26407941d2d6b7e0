"""Counts behind the confidence of tasks, and the confidence a document's tasks get when it is not counted itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from extractors.tasks.confidence import ALL, Counts, confidence, length_of
from pipeline.evaluation.measures import Trial

Trials = Mapping[str, Sequence[Trial]]
"""From a document's name to what came of its tasks."""

_PREFIX = "task."
_NOTE = """\
# How many tasks were found in annotated documents, and how many of them were right in who, what, by when, how often.
# all; the length of the action in words (short: below 5, brief: below 10, long); the rule that found it: nobody,
# inherited: a verb without a subject, laid on nobody in particular or on the bodies named before; named, duty, trigger:
# a body with a verb, with a modal, after a word of order; -part: parted from the piece before by a comma.
# Written by `python -m pipeline.evaluation GOLD… --write`."""


def rule_name(trial: Trial) -> str:
    """The rule without the kind of fact before it."""
    return trial.rule.removeprefix(_PREFIX)


def count(trials: Iterable[Trial]) -> Counts:
    """Right and found, for each group that a task belongs to."""
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for trial in trials:
        for group in (ALL, length_of(trial.words), rule_name(trial)):
            found[group] += 1
            right[group] += trial.right
    return {group: (right[group], found[group]) for group in found}


def left_out(documents: Trials) -> list[Trial]:
    """Every trial with the confidence it would have if its document had not been counted."""
    result: list[Trial] = []
    for name, trials in documents.items():
        counts = count(t for other, theirs in documents.items() if other != name for t in theirs)
        result += [replace(t, confidence=confidence(rule_name(t), t.words, counts)) for t in trials]
    return result


def table(counts: Counts) -> str:
    """The counts as the vocabulary holds them."""
    lines = [f"{group}\t{right}\t{found}" for group, (right, found) in sorted(counts.items())]
    return "\n".join([_NOTE, "group\tright\tfound", *lines]) + "\n"
