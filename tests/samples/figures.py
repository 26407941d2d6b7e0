"""The committed figures of the samples: a regression guard, not accuracy. `python -m tests.samples.figures` renews them."""

from __future__ import annotations

import json
from pathlib import Path

from corpus.samples import SAMPLES
from pipeline.evaluation.evaluate import evaluate

FIGURES = Path(__file__).with_name("figures.json")


def headline(figures: dict[str, dict[str, float]]) -> dict[str, float]:
    """One number a measure: F1, or the share that is right."""
    rows = {name: row.get("f1", row.get("rate", 0.0)) for name, row in figures.items()}
    return {name: round(value, 4) for name, value in rows.items() if name != "tasks predicted per gold"}


def main() -> None:
    figures = headline(evaluate(SAMPLES).figures)
    FIGURES.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
