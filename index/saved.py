"""Saved searches run over what has just reached the search index."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace

from corpus.errors import SearchError
from corpus.model.search import SearchRequest
from corpus.protocols import SearchIndex, Standing
from index.store.rows_saved import SavedRow
from index.store.store import Store

BATCH = 200
"""Documents looked through at a time."""


class SavedSearches:
    """For the time of one feeding: what the searches say is understood once."""

    def __init__(self, store: Store, index: SearchIndex) -> None:
        self._store, self._book = store, store.saved
        self._standing: Standing = index.standing()

    def look_through(self, documents: Sequence[str]) -> None:
        """Note which searches find these documents, which the index holds and the outbox still names.

        A crash before the outbox forgets them does the same again, which changes nothing.
        """
        searches = self._book.searches()
        for start in range(0, len(documents) if searches else 0, BATCH):
            arrived = documents[start : start + BATCH]
            self._book.note(arrived, self._matches(searches, arrived))

    def _matches(self, searches: Sequence[SavedRow], arrived: Sequence[str]) -> dict[int, tuple[str, ...]]:
        today = self._store.today()
        requests = [replace(search.request(), today=today) for search in searches]
        try:
            found: list[tuple[str, ...] | None] = [*self._standing.matching(requests, arrived)]
        except SearchError:
            found = [self._alone(request, arrived) for request in requests]
            if not any(one is not None for one in found):
                raise
        return {search.id: one for search, one in zip(searches, found, strict=True) if one is not None}

    def _alone(self, request: SearchRequest, arrived: Sequence[str]) -> tuple[str, ...] | None:
        """What one search finds; None where the backend cannot answer it, so that it holds up no other."""
        try:
            return self._standing.matching([request], arrived)[0]
        except SearchError:
            logging.getLogger(__name__).exception("the saved search %r could not be run", request.words)
            return None
