"""Versioned JSON of documents, in and out, and its published schema."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import to_json

from corpus.errors import DataError, VersionError
from corpus.model.document import Document
from corpus.model.outcome import Issue
from corpus.model.span import Fact

FORMAT = "vanthu.document"
VERSION = 2


@cache
def _adapter() -> TypeAdapter[Document]:
    return TypeAdapter(Document)


@cache
def _issues_adapter() -> TypeAdapter[tuple[Issue, ...]]:
    return TypeAdapter(tuple[Issue, ...])


def document_to_json(document: Document) -> str:
    """One JSON object: `schema` ("vanthu.document/2") and `document`."""
    return f'{{"schema": "{FORMAT}/{VERSION}", "document": {_adapter().dump_json(document).decode()}}}'


def document_from_json(text: str) -> Document:
    """The document. Raises VersionError for a newer version, DataError for what is no document."""
    try:
        data: dict[str, Any] = json.loads(text)
        name, _, version = str(data["schema"]).partition("/")
        number = int(version)
    except (ValueError, KeyError, TypeError) as error:
        raise DataError(f"Không phải là văn bản của Văn Thư: {error}") from error
    if name != FORMAT or number > VERSION:
        raise VersionError(
            f"Dữ liệu có phiên bản “{data['schema']}”; chương trình này chỉ đọc được đến “{FORMAT}/{VERSION}”.",
            remedy="Hãy cập nhật Văn Thư rồi thử lại.",
        )
    if number < 1 or not isinstance(data.get("document"), dict):
        raise DataError(f"Không phải là văn bản của Văn Thư: {data['schema']}")
    try:
        return _adapter().validate_python(migrate(data["document"], number))
    except ValidationError as error:
        raise DataError(f"Văn bản không đúng lược đồ {FORMAT}/{VERSION}: {error}") from error


def fact_to_json(fact: Fact) -> str:
    """The fact's fields as one JSON object, in the shape they have inside a document."""
    return to_json(fact).decode()


def issues_to_json(issues: tuple[Issue, ...]) -> str:
    """A JSON list of issues."""
    return _issues_adapter().dump_json(issues).decode()


def issues_from_json(text: str) -> tuple[Issue, ...]:
    """The issues. Raises DataError."""
    try:
        return _issues_adapter().validate_json(text)
    except ValidationError as error:
        raise DataError(f"Danh sách lỗi không đúng lược đồ: {error}") from error


def migrate(
    document: dict[str, Any], version: int, steps: Sequence[Callable[[dict[str, Any]], dict[str, Any]]] | None = None
) -> dict[str, Any]:
    """The document's data as the present version has them; step n turns version n + 1 into n + 2."""
    for step in (MIGRATIONS if steps is None else steps)[version - 1 :]:
        document = step(document)
    return document


def _same(document: dict[str, Any]) -> dict[str, Any]:
    """Version 2 only adds fields that may be left out: words on images, certainty, signatures, what envelopes say."""
    return document


MIGRATIONS: tuple[Callable[[dict[str, Any]], dict[str, Any]], ...] = (_same,)
"""One step for each version but the last."""


def document_schema() -> dict[str, Any]:
    """JSON Schema of what `document_to_json` writes."""
    document = _adapter().json_schema(ref_template="#/$defs/{model}", mode="serialization")
    definitions = document.pop("$defs")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{FORMAT}/{VERSION}",
        "type": "object",
        "properties": {"schema": {"const": f"{FORMAT}/{VERSION}"}, "document": document},
        "required": ["schema", "document"],
        "$defs": definitions,
    }
