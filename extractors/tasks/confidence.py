"""How surely a rule is right: measured on annotated documents (`task_rules.tsv`), smoothed."""

from __future__ import annotations

from functools import cache

from corpus.vocabulary import rows
from extractors.tasks.clause import Found
from extractors.tasks.draft import Draft

_PRIOR, _WEIGHT = 0.7, 4.0  # what a rule without any case is trusted, and how many cases that opinion is worth


def rule_of(draft: Draft) -> str:
    """The name of the rule that found a draft: what told the clause, from whom, and whether a comma parted it."""
    if draft.rule:
        return draft.rule
    unnamed = "inherited" if draft.bodies else "nobody"
    base = unnamed if draft.found == Found.BARE else str(draft.found)
    return f"{base}-part" if draft.part else base


def confidence_of(rule: str) -> float:
    """The share of a rule's tasks that are right in who, what, when and how often."""
    right, found = _measured().get(rule, (0, 0))
    return (right + _PRIOR * _WEIGHT) / (found + _WEIGHT)


@cache
def _measured() -> dict[str, tuple[int, int]]:
    return {row["rule"]: (int(row["right"]), int(row["found"])) for row in rows("task_rules")}
