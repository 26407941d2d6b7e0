"""What a component learns from: the labels come from the annotation, and names and numbers are masked."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.training.labels import OTHER, TASK, clause_examples, kind_examples, same_place
from pipeline.training.samples import Sample, gold_samples, silver_samples
from pipeline.training.words import ACTION, BODY, NUMBER
from tests.training.texts import ACTIONS, LETTER, annotate


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    folder = tmp_path_factory.mktemp("gold")
    annotate(folder)
    return gold_samples(folder)[0]


@pytest.mark.parametrize(
    ("verb", "label", "why"),
    [
        ("rà soát", TASK, "annotated"),
        ("báo cáo", TASK, "annotated"),
        ("kiểm tra", OTHER, "a past result"),
    ],
)
def test_clauses_are_labelled_by_the_annotation(letter: Sample, verb: str, label: str, why: str) -> None:
    labels = {" ".join(_said(e.words)[:2]): e.label for e in clause_examples(letter)}
    assert labels[verb] == label, why


def test_numbers_and_bodies_are_masked(letter: Sample) -> None:
    words = next(e.words for e in clause_examples(letter) if _said(e.words)[:2] == ["rà", "soát"])
    assert NUMBER in _said(words)
    assert BODY in words[: words.index(ACTION)]
    assert not {"30/4/2024", "xây"} & set(words)


def test_kinds_are_those_of_the_annotation(letter: Sample) -> None:
    assert [e.label for e in kind_examples(letter)] == list(ACTIONS.values())


def test_silver_takes_what_the_rules_found(letter: Sample, tmp_path: Path) -> None:
    (tmp_path / "khac.txt").write_text(LETTER.replace("công trình nước sạch", "hồ đập"), encoding="utf-8")
    silver = silver_samples(tmp_path, [])[0]
    assert len([e for e in clause_examples(silver) if e.label == TASK]) >= len(silver.facts.tasks) == 2


def test_a_copy_of_an_annotated_text_is_no_silver(letter: Sample, tmp_path: Path) -> None:
    (tmp_path / "ban-sao.txt").write_text("CỔNG THÔNG TIN\n" + LETTER, encoding="utf-8")
    assert silver_samples(tmp_path, [letter]) == []


@pytest.mark.parametrize(
    ("left", "right", "same", "why"),
    [
        ((0, 10), (5, 15), True, "half of both is shared"),
        ((0, 10), (6, 16), False, "less than half is shared"),
        ((0, 10), (0, 30), False, "half of the one, a third of the other"),
        ((-1, -1), (0, 0), False, "nowhere is no place"),
    ],
)
def test_same_place(left: tuple[int, int], right: tuple[int, int], same: bool, why: str) -> None:
    assert same_place(left, right) is same is same_place(right, left), why


def test_spans_lead_back_over_page_ends(tmp_path: Path) -> None:
    annotate(tmp_path)
    paged = LETTER.replace("\n2. Giao", "\n\f2. Giao")
    (tmp_path / "thu.txt").write_text(paged, encoding="utf-8")
    sample = gold_samples(tmp_path)[0]
    task = sample.facts.tasks[0]
    start, end = sample.origin(task.span)
    assert paged[start:end] == task.span.of(sample.canonical.text)


def _said(words: tuple[str, ...]) -> list[str]:
    return list(words[words.index(ACTION) + 1 :])
