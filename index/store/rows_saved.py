"""What the store answers about saved searches."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from corpus.model.search import SearchRequest
from index.store.rows import DocumentRow

MOST_SEARCHES = 200
LONGEST_NAME = 120
"""Characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedRow:
    """A saved search: facet names with the values that are accepted, when it was made and last looked at, and how
    many documents arrived since the last look."""

    id: int
    name: str
    words: str
    filters: dict[str, tuple[str, ...]]
    created: dt.datetime
    looked: dt.datetime
    fresh: int = 0

    def request(self, *, size: int = 20) -> SearchRequest:
        """What it asks of the search index."""
        return SearchRequest(words=self.words, filters=self.filters, size=size)


@dataclass(frozen=True, slots=True)
class MatchRow:
    """A document that arrived after the search was saved; `fresh` until the next look after the one that showed it."""

    document: DocumentRow
    at: dt.datetime
    fresh: bool
