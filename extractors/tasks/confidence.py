"""How surely a task is right in who, what, by when and how often: counted on annotated documents, smoothed.

`task_confidence.tsv` holds for all tasks, for each rule and for each length of the action how many were found and how
many of them were right; `python -m pipeline.evaluation GOLD… --write` counts anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import exp, log

from corpus.vocabulary import rows
from extractors.tasks.clause import Found
from extractors.tasks.draft import Draft

ALL = "all"
_RULE_WEIGHT, _LENGTH_WEIGHT = 40.0, 8.0  # cases that the rate of all tasks is worth beside a group's own
_SHORT, _BRIEF = 5, 10  # words

Counts = Mapping[str, tuple[int, int]]
"""From a group of tasks (all, a rule, a length) to how many were right and how many were found."""


def rule_of(draft: Draft) -> str:
    """The name of the rule that found a draft: what told the clause, from whom, and whether a comma parted it."""
    if draft.rule:
        return draft.rule
    unnamed = "inherited" if draft.bodies else "nobody"
    base = unnamed if draft.found == Found.BARE else str(draft.found)
    return f"{base}-part" if draft.part else base


def length_of(words: int) -> str:
    """The group of actions with so many words: the shorter, the more often a scrap and no task."""
    if words < _SHORT:
        return "short"
    return "brief" if words < _BRIEF else "long"


def confidence_of(rule: str, words: int) -> float:
    """The confidence of a task that a rule found, with so many words in its action."""
    return round(confidence(rule, words, measured()), 3)


def confidence(rule: str, words: int, counts: Counts) -> float:
    """The share of all tasks that are right, moved by what the rule and the length change about it.

    Tasks of one document are right or wrong together, so that a rule seen in few documents says little: its rate
    counts as much as that of all tasks only from 40 cases on.
    """
    right, found = counts.get(ALL, (0, 0))
    overall = (right + 1) / (found + 2)
    of_rule = _smoothed(counts.get(rule, (0, 0)), overall, _RULE_WEIGHT)
    of_length = _smoothed(counts.get(length_of(words), (0, 0)), overall, _LENGTH_WEIGHT)
    return 1 / (1 + exp(_log_odds(overall) - _log_odds(of_rule) - _log_odds(of_length)))


@cache
def measured() -> Counts:
    """The counts that are shipped."""
    return {row["group"]: (int(row["right"]), int(row["found"])) for row in rows("task_confidence")}


def _smoothed(count: tuple[int, int], prior: float, weight: float) -> float:
    right, found = count
    return (right + prior * weight) / (found + weight)


def _log_odds(share: float) -> float:
    return log(share / (1 - share))
