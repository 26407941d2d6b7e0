"""Answers of a search."""

from __future__ import annotations

import datetime as dt

from pydantic import BaseModel, Field, computed_field

from api.http.schemas.common import Row
from api.http.schemas.document import DocumentOut
from api.http.schemas.task import TaskOut
from api.labels import label


class SnippetOut(BaseModel):
    """A passage: `start` is its offset in the canonical text, `lit` the ranges in `text` that match."""

    start: int
    text: str
    lit: list[tuple[int, int]]


class MemberOut(Row):
    """A document that is shown with a hit; `role` is copy, rescan, forwarded, attached, main or alike."""

    id: str
    number: str
    kind: str
    title: str
    source: str = Field(description="Tên tệp lúc tiếp nhận.")
    role: str = Field(examples=["rescan"])

    @computed_field
    def role_label(self) -> str:
        return label("member", self.role)


class HitOut(BaseModel):
    """A document that was found, with the other documents that belong to it and are not hits of their own."""

    document: DocumentOut
    score: float
    snippets: list[SnippetOut]
    members: list[MemberOut] = Field(description="Các bản khác, văn bản kèm theo; nhiều nhất năm.")
    members_total: int = Field(description="Có tất cả bao nhiêu văn bản như vậy.")


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


class MonthOut(BaseModel):
    """A month of issue with the number of documents; counted without the filter by month."""

    month: str = Field(examples=["2022-03"])
    count: int = Field(examples=[12])


class SearchOut(BaseModel):
    """`total` counts all documents found, also those that are shown as members of a hit; `next` is the cursor of the
    next page; `lag` says what may be lacking. `instead` are the words that were searched in place of those that were
    typed, `notes` tell what of them could not be read."""

    total: int
    items: list[HitOut]
    next: str | None
    facets: dict[str, list[FacetOut]]
    months: list[MonthOut]
    lag: LagOut | None = None
    instead: str = Field(default="", examples=["hạn mặn cây trồng"])
    notes: list[str] = Field(default=[], examples=[["Không có từ khóa “noi:”. Đã tìm như từ thường."]])


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


class SimilarOut(BaseModel):
    """A document on the same subject."""

    score: float
    document: DocumentOut
