"""A component against the rules alone, on issuers it has not seen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.training.components import OFF, Component
from pipeline.training.folds import Fold, Lesson, examples_without, folds
from pipeline.training.samples import Sample
from pipeline.training.tally import Tally, tally, total
from pipeline.training.train import Classifier, train

Tallies = Mapping[float, Sequence[Tally]]
"""From each threshold to what each document scores with it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a component is trained: the classifier's build, whether from silver too, the passes over each stage."""

    architecture: str
    silver: bool
    seed: int = 0
    epochs: int = 4


@dataclass(frozen=True, slots=True)
class Judged:
    """A group with the rules alone and with the component, at a threshold chosen without it."""

    group: str
    threshold: float
    rules: Tally
    trained: Tally


def left_out(
    component: Component, setting: Setting, gold: Sequence[Lesson], silver: Sequence[Lesson]
) -> dict[str, Tallies]:
    """Every group of the gold, scored for each threshold by a component that has not seen it."""
    return {
        fold.group: scores_by_threshold(component, learned(component, setting, fold), fold.held)
        for fold in folds(gold, silver)
    }


def further(
    component: Component,
    setting: Setting,
    gold: Sequence[Lesson],
    silver: Sequence[Lesson],
    test: Sequence[Sample],
) -> Tallies:
    """Documents that nothing was chosen on, scored by a component that has learned from all others."""
    everything = Fold("", tuple(test), examples_without("", gold), examples_without("", silver))
    return scores_by_threshold(component, learned(component, setting, everything), everything.held)


def judged(component: Component, scored: Mapping[str, Tallies]) -> list[Judged]:
    """Every group at the threshold that suits the other groups best."""
    result: list[Judged] = []
    for group, tallies in scored.items():
        threshold = best_threshold(component, [scored[other] for other in scored if other != group])
        result.append(Judged(group, threshold, total(tallies[OFF]), total(tallies[threshold])))
    return result


def best_threshold(component: Component, scored: Sequence[Tallies]) -> float:
    """The threshold with the best figure; of equals the one that changes least."""
    figures = {t: round(component.figure(pooled(scored, t)), 6) for t in component.thresholds}
    return max(figures, key=lambda t: (figures[t], t))


def pooled(scored: Iterable[Tallies], threshold: float) -> Tally:
    """All documents together at a threshold."""
    return total(t for tallies in scored for t in tallies[threshold])


def learned(component: Component, setting: Setting, fold: Fold) -> Classifier:
    """The component trained on what a fold leaves to learn from."""
    return train(
        fold.gold,
        fold.silver if setting.silver else (),
        labels=component.labels,
        architecture=setting.architecture,
        seed=setting.seed,
        epochs=setting.epochs,
    )


def scores_by_threshold(component: Component, classifier: Classifier, samples: Sequence[Sample]) -> Tallies:
    """What each of the samples scores, for each threshold."""
    found: dict[float, list[Tally]] = {threshold: [] for threshold in component.thresholds}
    for sample in samples:
        for threshold, scored in _scored(component, classifier, sample).items():
            found[threshold].append(scored)
    return found


def _scored(component: Component, classifier: Classifier, sample: Sample) -> dict[float, Tally]:
    """One sample for each threshold; lines that are the same are compared with the annotation once."""
    scores = classifier.scores([component.words(sample, task.span) for task in sample.facts.tasks])
    known: dict[str, Tally] = {}
    found: dict[float, Tally] = {}
    for threshold in component.thresholds:
        line = component.applied(sample.line, scores, threshold)
        key = repr([(task["start"], task["kind"]) for task in line["tasks"]])
        if key not in known:
            known[key] = tally(sample, line)
        found[threshold] = known[key]
    return found
