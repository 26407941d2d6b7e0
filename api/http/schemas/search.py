"""Answers of a search."""

from __future__ import annotations

from pydantic import BaseModel, Field

from api.http.schemas.document import DocumentOut


class SnippetOut(BaseModel):
    """A passage: `start` is its offset in the canonical text, `lit` the ranges in `text` that match."""

    start: int
    text: str
    lit: list[tuple[int, int]]


class HitOut(BaseModel):
    """A document that was found."""

    document: DocumentOut
    score: float
    snippets: list[SnippetOut]


class FacetOut(BaseModel):
    """A value of a facet with the number of documents that have it."""

    value: str = Field(examples=["ke-hoach"])
    label: str = Field(examples=["Kế hoạch"])
    count: int = Field(examples=[12])


class SearchOut(BaseModel):
    """`total` counts all documents found; `next` is the cursor of the next page."""

    total: int
    items: list[HitOut]
    next: str | None
    facets: dict[str, list[FacetOut]]
