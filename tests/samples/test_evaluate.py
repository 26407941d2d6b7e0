"""The extraction of the samples is held to the committed figures; what is better is committed, what is worse fails."""

from __future__ import annotations

import json

from corpus.samples import SAMPLES
from pipeline.evaluation.evaluate import evaluate
from tests.samples.figures import FIGURES, headline


def test_no_figure_of_the_samples_drops() -> None:
    committed = json.loads(FIGURES.read_text(encoding="utf-8"))
    now = headline(evaluate(SAMPLES).figures)
    assert now.keys() == committed.keys()
    dropped = {name: (value, now[name]) for name, value in committed.items() if now[name] < value - 0.0001}
    assert dropped == {}
