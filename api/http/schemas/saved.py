"""Saved searches."""

from __future__ import annotations

import datetime as dt

from pydantic import BaseModel, Field

from api.http.schemas.common import Row
from api.http.schemas.document import DocumentOut
from index.store import LONGEST_NAME


class SavedIn(BaseModel):
    """A search to save: its name, the words, and for each facet the values that are accepted."""

    name: str = Field(max_length=LONGEST_NAME, examples=["Bão lũ"])
    words: str = Field(default="", max_length=1000, examples=["bão lũ"])
    filters: dict[str, list[str]] = Field(default_factory=dict, examples=[{"kind": ["ke-hoach"]}])


class RenameIn(BaseModel):
    """Another name."""

    name: str = Field(max_length=LONGEST_NAME)


class SavedOut(Row):
    """A saved search; `fresh` counts the documents that arrived since the last look."""

    id: int
    name: str
    words: str
    filters: dict[str, tuple[str, ...]]
    created: dt.datetime
    looked: dt.datetime
    fresh: int


class MatchOut(Row):
    """A document that arrived after the search was saved; `fresh` until the look after the one that showed it."""

    document: DocumentOut
    at: dt.datetime
    fresh: bool
