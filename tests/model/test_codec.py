"""Documents go to JSON and come back as they were; other versions are migrated or refused by name."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from corpus.errors import DataError, VersionError
from corpus.model import Document, Issue, Task
from corpus.model.codec import (
    VERSION,
    document_from_json,
    document_schema,
    document_to_json,
    fact_to_json,
    issues_from_json,
    issues_to_json,
    migrate,
)
from pipeline.reading import read_document
from tests.model import strategies

SCHEMA = Path(__file__).resolve().parents[2] / "docs" / "schema" / "document-2.json"
slow_to_make = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@slow_to_make
@given(strategies.documents)
def test_any_document_comes_back_equal(document: Document) -> None:
    assert document_from_json(document_to_json(document)) == document


@slow_to_make
@given(strategies.issues)
def test_any_issues_come_back_equal(issues: tuple[Issue, ...]) -> None:
    assert issues_from_json(issues_to_json(issues)) == issues


@slow_to_make
@given(strategies.tasks)
def test_a_fact_has_the_shape_it_has_inside_a_document(task: Task) -> None:
    fact = json.loads(fact_to_json(task))
    assert fact["span"] == {"start": task.span.start, "end": task.span.end}
    assert [a["name"] for a in fact["assignees"]] == [a.name for a in task.assignees]
    assert fact["kind"] == str(task.kind)


def test_the_published_schema_is_that_of_the_program() -> None:
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == document_schema()


@pytest.mark.parametrize(
    ("text", "error", "why"),
    [
        ('{"schema": "vanthu.document/3", "document": {}}', VersionError, "a newer version"),
        ('{"schema": "vanthu.extract/1", "document": {}}', VersionError, "another format"),
        ('{"schema": "vanthu.document/1", "document": {}}', DataError, "fields are missing"),
        ('{"schema": "vanthu.document/1"}', DataError, "no document"),
        ('{"schema": "vanthu.document/x", "document": {}}', DataError, "a version that is no number"),
        ('{"schema": "vanthu.document/0", "document": {}}', DataError, "versions count from 1"),
        ("[]", DataError, "no object"),
        ("{", DataError, "no JSON"),
    ],
)
def test_what_is_no_document_of_a_known_version_is_refused(text: str, error: type[Exception], why: str) -> None:
    with pytest.raises(error):
        document_from_json(text)


_ADDED_IN_2 = ("signatures", "declared", "words", "certainty", "candidates", "crop", "container")


def _without(value: object, names: tuple[str, ...]) -> object:
    if isinstance(value, dict):
        return {key: _without(inner, names) for key, inner in value.items() if key not in names}
    return [_without(inner, names) for inner in value] if isinstance(value, list) else value


def test_a_document_of_version_1_is_read() -> None:
    document, _ = read_document("CHỈ THỊ\nSố: 05/CT-UBND\nGiao Sở Y tế rà soát.".encode(), "a.txt")
    present = json.loads(document_to_json(document))
    old = {"schema": "vanthu.document/1", "document": _without(present["document"], _ADDED_IN_2)}
    assert document_from_json(json.dumps(old)) == document


def test_a_refused_version_is_named() -> None:
    with pytest.raises(VersionError, match=f"vanthu.document/{VERSION + 1}"):
        document_from_json(f'{{"schema": "vanthu.document/{VERSION + 1}", "document": {{}}}}')


def test_older_data_take_every_step_that_they_lack() -> None:
    def add(name: str) -> Any:
        return lambda document: document | {"steps": [*document.get("steps", []), name]}

    steps = (add("one to two"), add("two to three"))
    assert migrate({}, 1, steps) == {"steps": ["one to two", "two to three"]}
    assert migrate({}, 2, steps) == {"steps": ["two to three"]}
    assert migrate({}, 3, steps) == {}
