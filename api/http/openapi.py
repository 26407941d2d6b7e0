"""The OpenAPI document: what FastAPI derives, with errors as the problem details they are."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.http.schemas.problem import MEDIA_TYPE, Problem

ERRORS: dict[int | str, dict[str, Any]] = {
    400: {"model": Problem, "description": "Yêu cầu không hợp lệ"},
    404: {"model": Problem, "description": "Không tìm thấy"},
    422: {"model": Problem, "description": "Tham số không hợp lệ"},
    500: {"model": Problem, "description": "Có lỗi trong chương trình"},
}
"""Errors that every operation may answer with."""


def describe(app: FastAPI) -> dict[str, Any]:
    """The document, made once."""
    if app.openapi_schema is None:
        made = get_openapi(
            title=app.title, version=app.version, description=app.description, routes=app.routes, tags=app.openapi_tags
        )
        for methods in made["paths"].values():
            for operation in methods.values():
                _as_problems(operation["responses"])
        app.openapi_schema = made
    return app.openapi_schema


def _as_problems(responses: dict[str, Any]) -> None:
    for status in map(str, ERRORS):
        content = responses[status]["content"]
        content[MEDIA_TYPE] = content.pop("application/json")
