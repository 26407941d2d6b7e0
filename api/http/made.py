"""Answers that are asked for while somebody types."""

from __future__ import annotations

from fastapi import Response
from pydantic import BaseModel


def as_made(answer: BaseModel) -> Response:
    """An answer as JSON, written by the thread that made it and not checked again, which would take another thread."""
    return Response(answer.model_dump_json(), media_type="application/json")
