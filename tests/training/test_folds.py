"""Nothing of an issuer is learned from while it is left out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from corpus.text import fold
from pipeline.training.folds import Lesson, folds
from pipeline.training.issuers import group_of
from pipeline.training.labels import Example
from pipeline.training.samples import Sample, gold_samples
from tests.training.texts import annotate


@pytest.mark.parametrize(
    ("issuer", "group", "why"),
    [
        ("Văn phòng Chính phủ", "chinh phu", "the government's office writes as the government does"),
        ("Thủ tướng Chính phủ", "chinh phu", "its head too"),
        ("Cục Thuế", "bo tai chinh", "a department of the ministry"),
        ("Bộ Nội vụ", "bo noi vu", "a ministry"),
        ("Sở Y tế tỉnh Lai Châu", "lai chau", "the province, whichever of its bodies"),
        ("Ủy ban nhân dân huyện", "van-ban-1", "no place is known: an issuer of its own"),
    ],
)
def test_group_of(issuer: str, group: str, why: str) -> None:
    assert group_of(fold(issuer), "van-ban-1") == group, why


def test_a_fold_leaves_out_gold_and_silver_of_its_issuer(tmp_path: Path) -> None:
    annotate(tmp_path)
    sample = gold_samples(tmp_path)[0]
    gold = [_lesson(sample, "a"), _lesson(sample, "a"), _lesson(sample, "b")]
    silver = [_lesson(sample, "a"), _lesson(sample, "c")]
    by_group = {f.group: f for f in folds(gold, silver)}
    assert [(len(f.held), _from(f.gold), _from(f.silver)) for f in by_group.values()] == [
        (2, ["b"], ["c"]),
        (1, ["a", "a"], ["a", "c"]),
    ]


def _lesson(sample: Sample, group: str) -> Lesson:
    return Lesson(replace(sample, group=group), (Example((group,), "task"),))


def _from(examples: tuple[Example, ...]) -> list[str]:
    return [e.words[0] for e in examples]
