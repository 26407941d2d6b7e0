"""Answers of a search."""

from __future__ import annotations

import datetime as dt

from pydantic import BaseModel, Field

from api.http.schemas.document import DocumentOut
from api.http.schemas.task import TaskOut


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
    """A value of a facet with the number of documents or tasks that have it."""

    value: str = Field(examples=["ke-hoach"])
    label: str = Field(examples=["Kế hoạch"])
    count: int = Field(examples=[12])


class LagOut(BaseModel):
    """The index lags behind the store: `waiting` documents are not in it, the oldest `since`. With `numbers_only` it
    could not be asked at all, and the store was searched by number."""

    waiting: int = Field(examples=[12])
    since: dt.datetime | None
    numbers_only: bool
    notices: list[str] = Field(examples=[["Tìm kiếm đang chậm hơn kho: 12 văn bản chưa vào chỉ mục, từ 10:32."]])


class SearchOut(BaseModel):
    """`total` counts all documents found; `next` is the cursor of the next page; `lag` says what may be lacking."""

    total: int
    items: list[HitOut]
    next: str | None
    facets: dict[str, list[FacetOut]]
    lag: LagOut | None = None


class TaskHitOut(BaseModel):
    """A task that was found."""

    task: TaskOut
    score: float


class BodyCountOut(BaseModel):
    """A body with the number of tasks found in which it has the part that was asked for."""

    name: str = Field(examples=["Sở Công Thương"])
    count: int = Field(examples=[3])


class TaskSearchOut(BaseModel):
    """`total` counts all tasks found; `next` is the cursor of the next page.

    `asked` tells that the words ask for tasks. Where they ask who has a part in them, `role` is that part and `bodies`
    are those that have it. `instead` are the words that were searched in place of those that were typed.
    """

    total: int
    items: list[TaskHitOut]
    next: str | None
    facets: dict[str, list[FacetOut]]
    asked: bool
    role: str = Field(examples=["cooperating"])
    bodies: list[BodyCountOut]
    instead: str
