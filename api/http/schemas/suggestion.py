"""What somebody may be about to type."""

from __future__ import annotations

from pydantic import BaseModel, Field


class SuggestionOut(BaseModel):
    """A document by its number or subject (`value` is its id), or a name that narrows the search (`value` is that of
    the facet, `count` its documents)."""

    kind: str = Field(examples=["number"], description="number, subject, agency, signer hoặc programme.")
    label: str = Field(examples=["Số, ký hiệu"])
    words: str = Field(examples=["45/KH-BCĐ"])
    note: str = Field(examples=["Kế hoạch · UBND tỉnh Trà Vinh"])
    value: str
    count: int


class SuggestionsOut(BaseModel):
    """Suggestions in the order in which they are shown."""

    items: list[SuggestionOut]
