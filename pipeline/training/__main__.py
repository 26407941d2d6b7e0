"""Put the trained components on trial: `python -m pipeline.training GOLD --silver TEXTS --further GOLD`."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from pipeline.training.components import COMPONENTS, Component
from pipeline.training.folds import Lesson
from pipeline.training.report import HEAD, Result, row, sweep
from pipeline.training.samples import Sample, gold_samples, silver_samples
from pipeline.training.trial import Setting, further, left_out

BUILDS = (("words and pairs", False), ("words and pairs", True), ("convolution", False))
"""Builds on trial, and whether they learn from silver."""


def main() -> None:
    options = _options()
    gold = gold_samples(options.gold)
    test = gold_samples(options.further) if options.further else []
    silver = silver_samples(options.silver, [*gold, *test]) if options.silver else []
    print(f"{len(gold)} documents of {len({s.group for s in gold})} issuers, {len(silver)} silver, {len(test)} further")
    print(HEAD)
    results: list[Result] = []
    for component in (c for c in COMPONENTS if options.component in (None, c.name)):
        for result in _results(component, gold, silver, test, options.seed):
            print(row(result), flush=True)
            results.append(result)
    print(*map(sweep, results), sep="\n")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m pipeline.training", description=__doc__)
    parser.add_argument("gold", type=Path, help="folder of annotated documents")
    parser.add_argument("--silver", type=Path, help="folder of texts that the rules label")
    parser.add_argument(
        "--further", type=Path, help="folder of annotated documents for the last test, never learned from"
    )
    parser.add_argument("--component", choices=[c.name for c in COMPONENTS], help="one component instead of all")
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


def _results(
    component: Component, gold: Sequence[Sample], silver: Sequence[Sample], test: Sequence[Sample], seed: int
) -> Iterator[Result]:
    lessons = [Lesson(s, tuple(component.examples(s))) for s in gold]
    more = [Lesson(s, tuple(component.examples(s))) for s in silver]
    for architecture, from_silver in BUILDS:
        setting = Setting(architecture, silver=from_silver, seed=seed)
        scored = left_out(component, setting, lessons, more)
        tested = further(component, setting, lessons, more, test) if test else None
        yield Result(component, setting, scored, tested)


if __name__ == "__main__":
    main()
