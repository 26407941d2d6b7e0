"""The gold of the samples is complete in itself: every quotation stands in the text where the gold says."""

from __future__ import annotations

import re
import unicodedata

import pytest

from corpus.samples import SAMPLES as FOLDER
from corpus.samples import Sample, samples
from tests.samples.build import sources, written
from tests.samples.schema import Gold

SAMPLES = samples()
LEVELS = {"cấp có thẩm quyền"}
each = pytest.mark.parametrize("sample", SAMPLES, ids=[s.gold.name.removesuffix(".gold.json") for s in SAMPLES])


def gold_of(sample: Sample) -> Gold:
    return Gold.model_validate_json(sample.gold.read_text(encoding="utf-8"))


def flat(text: str) -> str:
    return " ".join(text.split())


@each
def test_gold_fits_the_format_and_names_its_text(sample: Sample) -> None:
    gold = gold_of(sample)
    assert gold.doc == sample.text.name
    assert gold.kind == "tin-bai" or gold.signer is not None


@each
def test_true_text_is_composed_unicode_without_marks_of_the_author(sample: Sample) -> None:
    text = sample.text.read_bytes().decode()
    assert text == unicodedata.normalize("NFC", text)
    assert not re.search(r"\[\[|\]\]|\|a=|[{}¦\r]", text)


@each
def test_every_action_is_a_clause_of_the_text(sample: Sample) -> None:
    text, end = sample.text.read_text(encoding="utf-8"), 0
    for task in gold_of(sample).tasks:
        action = text[task.start : task.end]
        assert action == action.strip()
        assert len(action.split()) >= 2
        assert action[-1] not in ".;:,"
        assert "\n\n" not in action
        assert task.start >= end
        end = task.end


@each
def test_header_and_citations_are_printed_in_the_text(sample: Sample) -> None:
    text, gold = flat(sample.text.read_text(encoding="utf-8")), gold_of(sample)
    printed = [gold.title, gold.number, *(c.number or c.name for c in gold.citations)]
    assert [words for words in printed if words and words not in text] == []
    assert gold.issued_on in gold.dates
    assert [c.number for c in gold.citations if c.date and c.date not in gold.dates] == []
    assert gold.number not in [c.number for c in gold.citations if gold.number]


@each
def test_deadlines_and_persons_are_printed_in_the_text(sample: Sample) -> None:
    text, gold = flat(sample.text.read_text(encoding="utf-8")), gold_of(sample)
    deadlines = [task.deadline.text for task in gold.tasks if task.deadline]
    assert [words for words in deadlines if words not in text] == []
    assert [name for name in gold.persons if name.casefold() not in text.casefold()] == []
    assert gold.signer is None or gold.signer.name in gold.persons


@each
def test_every_body_of_a_task_is_listed_once_among_the_agencies(sample: Sample) -> None:
    gold = gold_of(sample)
    bodies = {name for task in gold.tasks for name in (*task.assignees, *task.cooperating, *task.report_to)}
    assert bodies - LEVELS <= set(gold.agencies)
    assert len(gold.agencies) == len(set(gold.agencies))
    for task in gold.tasks:
        assert not set(task.assignees) & set(task.cooperating)


@each
def test_enforcement_is_the_closing_formula_only(sample: Sample) -> None:
    text = sample.text.read_text(encoding="utf-8")
    closing = [text[t.start : t.end] for t in gold_of(sample).tasks if t.kind == "enforcement"]
    assert len(closing) <= 1
    assert all(re.search(r"(thi hành|thực hiện).* này$", flat(words)) for words in closing)


def test_files_are_what_the_sources_make() -> None:
    made = {name: data for source in sources() for name, data in written(source).items()}
    assert [name for name, data in made.items() if (FOLDER / name).read_bytes() != data] == []
    assert {str(s.gold.relative_to(FOLDER)) for s in SAMPLES} == {name for name in made if name.endswith(".gold.json")}


def test_tasks_cover_the_kinds_of_deadline_and_recurrence() -> None:
    tasks = [task for sample in SAMPLES for task in gold_of(sample).tasks]
    words = " ".join(task.deadline.text.lower() for task in tasks if task.deadline)
    for needed in ("kể từ ngày", "quý", "tháng", "sau khi", "khi ", "trước ngày", "chậm nhất", "giờ", "hằng tháng"):
        assert needed in words
    assert {t.recurrence for t in tasks} >= {"daily", "weekly", "monthly", "quarterly", "biannual", "yearly", "regular"}
    days = [t.deadline.date.year for t in tasks if t.deadline and t.deadline.date]
    assert min(days) <= 2022
    assert max(days) >= 2027


def test_citations_cover_every_relation_and_link_samples() -> None:
    golds = [gold_of(sample) for sample in SAMPLES]
    cited = {(c.number, c.relation) for gold in golds for c in gold.citations}
    assert {relation for _, relation in cited} == {"can-cu", "sua-doi", "thay-the", "trien-khai", "khac"}
    assert {("512/QĐ-UBND", "trien-khai"), ("512/QĐ-UBND", "thay-the"), ("318/VPĐP-NTM", "can-cu")} <= cited
    assert [gold.number for gold in golds].count("45/KH-BCĐ") == 2
