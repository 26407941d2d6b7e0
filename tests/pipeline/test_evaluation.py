"""Evaluation: the same figures as the gold's own scorer, and what a comparison says."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from corpus.errors import DataError
from pipeline.evaluation.calibration import count, left_out, table
from pipeline.evaluation.evaluate import Evaluation, compare, evaluate, predict, save
from pipeline.evaluation.measures import Measures, Trial
from pipeline.evaluation.names import pairs, same_body
from pipeline.evaluation.reliability import calibration_error, reliability
from pipeline.evaluation.tasks import deadline_right, locate, one_to_one, score_tasks
from tests.real import GOLD, REAL, needs_real


@needs_real
@pytest.mark.real
def test_the_figures_are_those_of_the_scorer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found, gold = cache(predict), tmp_path / "gold"
    monkeypatch.setattr("pipeline.evaluation.evaluate.predict", found)
    gold.mkdir()
    for path in sorted(GOLD.glob("*.txt"))[::3]:
        for one in GOLD.glob(f"{path.stem}.*"):
            shutil.copy(one, gold)
    lines = [found(path) for path in sorted(gold.glob("*.txt"))]
    predictions, figures = tmp_path / "p.jsonl", tmp_path / "f.json"
    predictions.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    scorer = [sys.executable, REAL / "gold" / "score.py", gold, predictions, "--json", figures]
    subprocess.run(scorer, check=True, capture_output=True)
    theirs, ours = json.loads(figures.read_text(encoding="utf-8")), evaluate(gold).figures
    assert ours.keys() == theirs.keys()
    for name, row in theirs.items():
        assert ours[name] == pytest.approx(row), name


@pytest.mark.parametrize(
    ("left", "right", "same", "why"),
    [
        ("UBND tỉnh Sóc Trăng", "Ủy ban nhân dân tỉnh", True, "a place may be left out"),
        ("Ủy ban nhân dân tỉnh", "Ủy ban nhân dân huyện", False, "the level contradicts"),
        ("Giám đốc Sở Xây dựng", "Sở Xây dựng", True, "a title is no part of the body"),
        ("Sở Xây dựng", "Sở Nội vụ", False, "another head"),
        ("Tỉnh uỷ Nghệ An", "Tỉnh ủy", True, "tone placement, place left out"),
    ],
)
def test_same_body(left: str, right: str, same: bool, why: str) -> None:
    assert same_body(left, right) is same is same_body(right, left), why


def test_each_gold_name_takes_a_partner_of_its_own() -> None:
    assert pairs(["Sở Y tế", "Sở Y tế"], ["Sở Y tế"]) == 1


def test_an_action_said_twice_is_placed_where_it_is_still_free() -> None:
    tokens = ["bao", "cao", "ket", "qua", "va", "bao", "cao", "ket", "qua"]
    first = locate(tokens, "báo cáo kết quả", frozenset(), frozenset())
    assert locate(tokens, "báo cáo kết quả", frozenset(), first) == {5, 6, 7, 8}


def test_a_predicted_task_pairs_with_one_gold_task_at_most() -> None:
    gold, predicted = [frozenset(range(10)), frozenset(range(10, 20))], [frozenset(range(12))]
    assert one_to_one(gold, predicted) == {0: 0}


@pytest.mark.parametrize(
    ("gold", "predicted", "right"),
    [
        (None, None, True),
        (None, {"text": "trong tháng 9"}, False),
        ({"text": "trước ngày 30/9/2022", "date": "2022-09-30"}, {"text": "x", "date": "2022-09-30"}, True),
        ({"text": "khi có yêu cầu", "date": None}, {"text": "khi có yêu cầu", "date": None}, True),
        ({"text": "khi có yêu cầu", "date": None}, {"text": "sau hội nghị", "date": None}, False),
    ],
)
def test_deadlines(gold: dict[str, str] | None, predicted: dict[str, str] | None, right: bool) -> None:
    assert deadline_right(gold, predicted) is right


def test_comparison_names_facts_gained_and_lost(tmp_path: Path) -> None:
    before = Evaluation(1, {"dates": {"f1": 0.5}}, {}, {"a": ["dates: 2022-01-01", "dates: 2022-01-02"]})
    after = Evaluation(1, {"dates": {"f1": 1.0}}, {}, {"a": ["dates: 2022-01-02", "dates: 2022-01-03"]})
    save(before, tmp_path / "before.json")
    assert compare(after, tmp_path / "before.json") == [
        "+ a  dates: 2022-01-03",
        "- a  dates: 2022-01-01",
        "dates f1: 0.500 -> 1.000",
    ]


def test_a_folder_without_gold_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="chú giải"):
        evaluate(tmp_path)


def test_a_document_is_judged_by_the_counts_of_the_others() -> None:
    trials = {"a": [Trial("task.x", 0.9, False, 12)] * 8, "b": [Trial("task.y", 0.9, True, 12)] * 8}
    told = left_out(trials)
    assert [t.right for t in told] == [False] * 8 + [True] * 8
    assert all(t.confidence > 0.8 for t in told[:8]), "b alone was counted, and b was right"
    assert all(t.confidence < 0.2 for t in told[8:])


def test_the_table_of_counts_is_read_back() -> None:
    counts = count([Trial("task.x", 0.9, True, 12), Trial("task.x", 0.9, False, 3)])
    assert counts == {"all": (1, 2), "x": (1, 2), "long": (1, 1), "short": (0, 1)}
    lines = [line for line in table(counts).splitlines() if not line.startswith("#")]
    assert lines == ["group\tright\tfound", "all\t1\t2", "long\t1\t1", "short\t0\t1", "x\t1\t2"]


def test_a_task_counts_as_right_when_who_and_when_are() -> None:
    text = "Giao Sở Nội vụ lập danh sách cán bộ; Sở Y tế rà soát trang thiết bị hiện có."
    starts = [text.index("lập danh"), text.index("rà soát")]
    ends = [text.index(";"), text.index(".")]
    who = ["Sở Nội vụ", "Sở Tài chính"]
    base = {"deadline": None, "recurrence": None, "kind": "concrete", "cooperating": [], "report_to": []}
    wanted = [
        {**base, "id": f"t{i}", "start": s, "end": e, "assignees": [w]}
        for i, (s, e, w) in enumerate(zip(starts, ends, who, strict=True))
    ]
    said = [{**t, "rule": "task.x", "confidence": 0.9, "action": text[t["start"] : t["end"]]} for t in wanted]
    said[1]["assignees"] = ["Sở Y tế"]
    measures = Measures()
    score_tasks({"tasks": wanted}, text, {"text": text, "tasks": said}, measures)
    assert [(t.right, t.words) for t in measures.trials] == [(True, 5), (False, 7)]


def test_reliability_compares_what_is_said_with_what_is_right() -> None:
    trials = [Trial("a", 0.9, True)] * 9 + [Trial("a", 0.9, False)] + [Trial("b", 0.6, False)] * 2
    assert calibration_error(trials) == pytest.approx(0.6 * 2 / 12)
    rows = reliability(trials)
    assert any(row.split() == ["a", "10", "0.900", "0.900"] for row in rows)
    assert any(row.split() == ["b", "2", "0.600", "0.000"] for row in rows)
