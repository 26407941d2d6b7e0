"""What holds for every task: spans, order, repeats, confidence, time."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.model import Span
from extractors.tasks.confidence import confidence, measured
from extractors.tasks.phrases import phrase_at
from extractors.tasks.words import words_of
from tests.extractors.tasks.directive import HEAD, tasks_of, told
from tests.reading import canonical, facts_of
from tests.real import GOLD, needs_real

PIECES = [
    "Giao Sở Nội vụ", "các huyện", "rà soát", "; ", ", ", ". ", ": ", "(i) ", "phối hợp với", "báo cáo", "trước ngày 30/6/2024",
    "Sở Tài chính", "có trách nhiệm", "để", "hồ sơ", "\n\n- ", "\n\n1. ", "chủ trì", "khẩn trương", "đã", "này", "đề nghị", "”", "(",
]  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_every_span_is_a_slice_and_every_slot_lies_in_the_text(pieces: list[str]) -> None:
    body = " ".join(pieces)
    text = canonical(HEAD + body).text
    for task in tasks_of(body):
        assert task.span.of(text).strip()
        assert task.sentence.overlaps(task.span)
        assert 0 < task.confidence < 1
        for slot in (*task.assignees, *task.cooperating, *task.report_to, *task.delegates):
            assert slot.name
            assert slot.span is None or slot.span.of(text)


def test_tasks_stand_in_reading_order() -> None:
    found = tasks_of("1. Sở Nội vụ lập đề án.\n\n2. Sở Y tế lập kế hoạch; báo cáo Ủy ban nhân dân tỉnh.")
    assert [t.span for t in found] == sorted(t.span for t in found)


def test_a_task_said_twice_is_one_with_its_other_place() -> None:
    line = "Sở Nội vụ khẩn trương rà soát vị trí việc làm của các đơn vị sự nghiệp trên địa bàn tỉnh."
    (task,) = tasks_of(f"1. {line}\n\n2. {line}")
    assert len(task.repeats) == 1


def test_work_for_nobody_and_the_same_for_a_body_is_one_task_of_the_body() -> None:
    line = "Khảo sát hiện trạng các điểm tập kết rác thải sinh hoạt trên địa bàn tỉnh."
    body = f"I. NHIỆM VỤ\n\n1. {line}\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Xây dựng\n\na) {line}"
    (task,) = tasks_of(body)
    assert [a.name for a in task.assignees] == ["Sở Xây dựng"]
    assert len(task.repeats) == 1


def test_the_same_words_for_two_bodies_are_two_tasks() -> None:
    line = "khẩn trương rà soát vị trí việc làm của các đơn vị sự nghiệp trên địa bàn tỉnh."
    assert len(told(f"1. Sở Nội vụ {line}\n\n2. Sở Y tế {line}")) == 2


def test_each_task_names_its_rule_and_the_section_it_stands_in() -> None:
    tasks = tasks_of(
        "1. Sở Nội vụ:\n\n- Lập đề án nhân sự, báo cáo Ủy ban nhân dân tỉnh.\n\n2. Giao Sở Y tế lập kế hoạch."
    )
    assert [t.rule for t in tasks] == ["task.inherited", "task.inherited-part", "task.trigger"]
    assert tasks[0].section == "1. Sở Nội vụ:"


COUNTS = {
    "all": (800, 1000),
    "short": (20, 100),
    "long": (450, 500),
    "sure": (960, 960),
    "rare": (2, 2),
    "poor": (0, 40),
}


@pytest.mark.parametrize(
    ("rule", "words", "low", "high", "why"),
    [
        ("unknown", 7, 0.79, 0.81, "neither rule nor length was counted: the rate of all tasks"),
        ("sure", 7, 0.98, 1.0, "a rule that was always right, many times"),
        ("rare", 7, 0.8, 0.83, "two cases change little"),
        ("poor", 7, 0.35, 0.45, "as many cases as the rate of all is worth: half of each"),
        ("unknown", 3, 0.2, 0.3, "short actions are seldom right"),
        ("unknown", 20, 0.89, 0.91, "long ones mostly"),
        ("sure", 3, 0.7, 0.95, "the rule against the length"),
    ],
)
def test_confidence_follows_the_counts(rule: str, words: int, low: float, high: float, why: str) -> None:
    assert low < confidence(rule, words, COUNTS) < high, why


def test_confidence_without_any_count_knows_nothing() -> None:
    assert confidence("any", 7, {}) == pytest.approx(0.5)


def test_every_task_is_counted_once_by_length_and_once_by_rule() -> None:
    counts = measured()
    lengths = ("short", "brief", "long")
    for at in (0, 1):
        whole = counts["all"][at]
        assert sum(counts[group][at] for group in lengths if group in counts) == whole
        assert sum(pair[at] for group, pair in counts.items() if group not in (*lengths, "all")) == whole


def test_words_of_the_vocabulary_are_found_longest_first() -> None:
    source = canonical("định kỳ hằng tháng báo cáo")
    words = words_of(source, Span(0, len(source.text)), ())
    assert phrase_at(words, 0, len(words), "adverb") == 4
    assert phrase_at(words, 4, len(words), "report") == 2
    assert phrase_at(words, 0, len(words), "modal") == 0


@pytest.mark.parametrize(
    "hostile",
    [
        "Giao " * 3000,
        "rà soát, " * 3000,
        "Sở Nội vụ, " * 2000,
        "có trách nhiệm " * 2000,
        "(i) " * 3000,
        "- " * 3000,
        "triển khai thực hiện " * 2000 + "x",
        "phối hợp với a " * 2000 + "này",
        "trước ngày " * 2000,
        "“" * 3000,
    ],
)
def test_hostile_input_takes_little_time(hostile: str) -> None:
    started = time.process_time()
    facts_of(HEAD + hostile)
    assert time.process_time() - started < 10


@needs_real
def test_real_tasks_are_found() -> None:
    """A floor under recall on real documents: words of the action shared by half (the full measure is `score.py`)."""
    found = wanted = 0
    for path in sorted(Path(GOLD).glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = (path.parent / gold["doc"]).read_text(encoding="utf-8")
        printed = canonical(text).text
        actions = [set(t.span.of(printed).lower().split()) for t in facts_of(text).tasks]
        for task in gold["tasks"]:
            words = set(text[task["start"] : task["end"]].replace("*", "").lower().split())
            wanted += 1
            found += any(len(words & a) >= 0.5 * max(len(words), len(a)) for a in actions)
    assert found >= 0.9 * wanted
