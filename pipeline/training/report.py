"""The table of the trial, as it stands in the documentation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import mean, pstdev

from pipeline.training.components import OFF, Component
from pipeline.training.tally import Tally, total
from pipeline.training.trial import Judged, Setting, Tallies, best_threshold, judged, pooled

HEAD = (
    "| component | build | learns from | mean over issuers: rules | with it | pooled: rules | with it "
    "| threshold | further: rules | with it | keep |\n" + "|---" * 11 + "|"
)


@dataclass(frozen=True, slots=True)
class Result:
    """One setting of a component: what the left-out issuers score, and the further documents if there are any."""

    component: Component
    setting: Setting
    scored: Mapping[str, Tallies]
    test: Tallies | None = None


def row(result: Result) -> str:
    """A line of the table: F1 of tasks for a veto, share of right kinds for a kind classifier."""
    component, setting = result.component, result.setting
    groups = [j for j in judged(component, result.scored) if _counts(component, j)]
    threshold = best_threshold(component, list(result.scored.values()))
    before, after = _further(result, OFF), _further(result, threshold)
    cells = (
        component.name,
        setting.architecture,
        "gold and silver" if setting.silver else "gold",
        _spread([component.figure(j.rules) for j in groups]),
        _spread([component.figure(j.trained) for j in groups]),
        f"{component.figure(total(j.rules for j in groups)):.3f}",
        f"{component.figure(total(j.trained for j in groups)):.3f}",
        "off" if threshold == OFF else f"{threshold:g}",
        _shown(component, before),
        _shown(component, after),
        "yes" if keeps(component, groups, before, after) else "no",
    )
    return f"| {' | '.join(cells)} |"


def sweep(result: Result) -> str:
    """The figures at every threshold, left-out issuers first, then further documents: what a better choice gives."""
    component = result.component
    cells = []
    for threshold in component.thresholds:
        inside = component.figure(pooled(result.scored.values(), threshold))
        name = "off" if threshold == OFF else f"{threshold:g}"
        cells.append(f"{name} {inside:.3f} / {_shown(component, _further(result, threshold))}")
    source = "gold and silver" if result.setting.silver else "gold"
    return f"* {component.name}, {result.setting.architecture}, {source}: {'; '.join(cells)}"


def keeps(component: Component, groups: Sequence[Judged], before: Tally | None, after: Tally | None) -> bool:
    """Whether the gain is clear on the left-out issuers and on the further documents."""
    if before is None or after is None:
        return False
    inside = component.figure(total(j.trained for j in groups)) - component.figure(total(j.rules for j in groups))
    outside = component.figure(after) - component.figure(before)
    return min(inside, outside) >= component.needed


def _counts(component: Component, group: Judged) -> bool:
    """Whether a group has anything to judge."""
    return bool(group.rules.gold if component.name == "veto" else group.rules.kinds)


def _further(result: Result, threshold: float) -> Tally | None:
    return total(result.test[threshold]) if result.test else None


def _shown(component: Component, scored: Tally | None) -> str:
    return f"{component.figure(scored):.3f}" if scored else "-"


def _spread(figures: Sequence[float]) -> str:
    return f"{mean(figures):.3f} ± {pstdev(figures):.3f}" if figures else "-"
