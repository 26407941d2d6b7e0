"""Shapes that several resources share."""

from __future__ import annotations

from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

T = TypeVar("T")


class Row(BaseModel):
    """Filled from the attributes of a row of the store."""

    model_config = ConfigDict(from_attributes=True)


class Listing(BaseModel, Generic[T]):
    """One page of a list: `total` counts the whole list, `next` is the cursor of the next page."""

    total: int = Field(examples=[128])
    items: list[T]
    next: str | None = Field(default=None, description="Con trỏ của trang sau; null ở trang cuối.")


class Coded(BaseModel):
    """A slug with its Vietnamese label."""

    slug: str = Field(examples=["ke-hoach"])
    label: str = Field(examples=["Kế hoạch"])


class Range(BaseModel):
    """Code points of the canonical text, end exclusive."""

    start: int
    end: int
