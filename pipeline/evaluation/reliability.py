"""Whether confidence means something: of the tasks said with 90 %, are nine in ten right in who, what and when?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from pipeline.evaluation.measures import Trial

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)


def bands(trials: Sequence[Trial]) -> list[tuple[str, list[Trial]]]:
    """The trials by band of confidence, with the band's name."""
    return [
        (f"{low:.2f}-{min(high, 1.0):.2f}", [t for t in trials if low <= t.confidence < high])
        for low, high in pairwise(EDGES)
    ]


def reliability(trials: Sequence[Trial]) -> list[str]:
    """A row for each band of confidence, then one for each rule: how many, mean confidence, share that was right."""
    by_rule: dict[str, list[Trial]] = defaultdict(list)
    for trial in trials:
        by_rule[trial.rule].append(trial)
    rules = sorted(by_rule.items(), key=lambda item: -len(item[1]))
    rows = [_row(name, group) for name, group in [*bands(trials), *rules]]
    head = f"{'confidence / rule':30} {'n':>5}  {'said':5}  right"
    return [head, *filter(None, rows), f"expected calibration error {calibration_error(trials):.3f}"]


def calibration_error(trials: Sequence[Trial]) -> float:
    """Mean distance between what is said and what is right over the bands, weighted by their size."""
    gaps = (
        abs(_mean(t.confidence for t in band) - _mean(t.right for t in band)) * len(band)
        for _, band in bands(trials)
        if band
    )
    return sum(gaps) / len(trials) if trials else 0.0


def _row(name: str, group: Sequence[Trial]) -> str:
    if not group:
        return ""
    said, right = _mean(t.confidence for t in group), _mean(t.right for t in group)
    return f"{name:30} {len(group):5}  {said:.3f}  {right:.3f}"


def _mean(values: Iterable[float]) -> float:
    numbers = list(values)
    return sum(numbers) / len(numbers)
