"""Training is repeatable; a threshold comes from the others; only a gain in both places keeps a component."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.training.components import KIND, OFF, VETO, with_kinds, without_doubtful
from pipeline.training.folds import Lesson
from pipeline.training.labels import Example
from pipeline.training.report import HEAD, Result, keeps, row, sweep
from pipeline.training.samples import gold_samples
from pipeline.training.tally import Tally, total
from pipeline.training.train import ARCHITECTURES, train
from pipeline.training.trial import Judged, Setting, best_threshold, further, judged, left_out
from tests.training.texts import annotate

ORDERS = [Example(("giao", "<body>", word), "task") for word in ("rà", "lập", "dựng", "nộp")] * 8
RESULTS = [Example(("đã", "đạt", word), "other") for word in ("rà", "lập", "dựng", "nộp")] * 8
LINE = {
    "tasks": [
        {"start": 0, "kind": "concrete"},
        {"start": 9, "kind": "hortatory"},
        {"start": 20, "kind": "enforcement"},
    ]
}


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_training_learns_and_repeats_itself(architecture: str) -> None:
    def scores() -> list[dict[str, float]]:
        options = {"labels": ("task", "other"), "architecture": architecture, "seed": 3, "epochs": 8}
        return train(ORDERS + RESULTS, RESULTS[:4], **options).scores([("giao", "<body>", "xây"), ("đã", "đạt", "xây")])

    once = scores()
    assert once == scores()
    assert once[0]["task"] > 0.5 > once[1]["task"]
    assert all(sum(said.values()) == pytest.approx(1) for said in once)


def test_no_words_need_no_scores() -> None:
    assert (
        train(ORDERS, (), labels=("task", "other"), architecture="words and pairs", seed=0, epochs=1).scores([]) == []
    )


def test_a_veto_drops_the_doubtful_and_leaves_closing_clauses() -> None:
    scores = [{"task": 0.2, "other": 0.8}, {"task": 0.9, "other": 0.1}, {"task": 0.0, "other": 1.0}]
    assert [t["start"] for t in without_doubtful(LINE, scores, 0.8)["tasks"]] == [9, 20]
    assert without_doubtful(LINE, scores, OFF)["tasks"] == LINE["tasks"]


def test_a_kind_changes_where_it_is_sure() -> None:
    said = {"concrete": 0.1, "reporting": 0.9, "hortatory": 0.0}
    unsure = {"concrete": 0.6, "reporting": 0.4, "hortatory": 0.0}
    kinds = [t["kind"] for t in with_kinds(LINE, [said, unsure, said], 0.9)["tasks"]]
    assert kinds == ["reporting", "hortatory", "enforcement"]


def test_of_equal_thresholds_the_one_that_changes_nothing_is_taken() -> None:
    same = {t: [Tally(8, 10, 10)] for t in VETO.thresholds}
    assert best_threshold(VETO, [same]) == OFF
    assert best_threshold(VETO, [same | {0.7: [Tally(8, 10, 8)]}]) == 0.7


def test_a_group_has_no_say_in_its_own_threshold() -> None:
    plain = {t: [Tally(8, 10, 10)] for t in VETO.thresholds}
    flattered = plain | {0.5: [Tally(8, 10, 8)]}
    assert [(j.group, j.threshold) for j in judged(VETO, {"a": flattered, "b": plain})] == [("a", OFF), ("b", 0.5)]


@pytest.mark.parametrize(
    ("inside", "outside", "kept", "why"),
    [
        (9, 9, True, "a gain in both"),
        (9, 8, False, "none on the further documents"),
        (8, 9, False, "none on the folds"),
        (9, None, False, "without further documents nothing is decided"),
    ],
)
def test_keeps(inside: int, outside: int | None, kept: bool, why: str) -> None:
    before = Tally(8, 10, 10)
    after = None if outside is None else Tally(outside, 10, 10)
    assert keeps(VETO, [Judged("a", 0.9, before, Tally(inside, 10, 10))], before, after) is kept, why


def test_tallies_add_up() -> None:
    both = total([Tally(1, 2, 2, 1, 1), Tally(3, 4, 4, 1, 3)])
    assert (both.precision(), both.recall(), both.f1()) == pytest.approx((4 / 6, 4 / 6, 4 / 6))
    assert both.kind_rate() == 0.5


def test_the_table_has_a_cell_for_every_heading(tmp_path: Path) -> None:
    annotate(tmp_path, name="mot")
    annotate(tmp_path, name="hai", issuer="Bộ Nội vụ")
    samples = gold_samples(tmp_path)
    lessons = [Lesson(s, tuple(KIND.examples(s))) for s in samples]
    setting = Setting("words and pairs", silver=False, epochs=2)
    result = Result(KIND, setting, left_out(KIND, setting, lessons, []), further(KIND, setting, lessons, [], samples))
    assert row(result).count("|") == HEAD.splitlines()[0].count("|")
    assert "| 1.000 ± 0.000 |" in row(result)
    assert sweep(result).startswith("* kind, words and pairs, gold: off 1.000 / 1.000; ")
