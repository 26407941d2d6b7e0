"""Saved searches run over what has just reached the search index."""

from __future__ import annotations

import datetime as dt
import logging
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from corpus.errors import SearchError
from corpus.model.search import SearchRequest
from corpus.protocols import SearchIndex, Standing
from index.store.rows_saved import SavedRow
from index.store.store import Store

BATCH = 200
"""Documents looked through at a time."""

Found = tuple[str, ...] | None
"""What a search finds; None where it could not be run."""


class SavedSearches:
    """For the time of one feeding: what the searches say is understood once.

    "Tuần này" is the week in which a document arrived, however late or often it is looked at.
    """

    def __init__(self, store: Store, index: SearchIndex) -> None:
        self._book = store.saved
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
        by_day = [search for search in searches if self._asks_for_days(search)]
        found = self._found([search for search in searches if search not in by_day], arrived, None)
        for day, documents in self._by_day(arrived).items() if by_day else ():
            for search, some in self._found(by_day, documents, day).items():
                found[search] = found.get(search, ()) + some
        return found

    def _asks_for_days(self, search: SavedRow) -> bool:
        """Whether the day of asking matters; a search that cannot be understood fails when it is run."""
        try:
            return self._standing.depends_on_day(search.request())
        except Exception:
            return False

    def _by_day(self, documents: Iterable[str]) -> dict[dt.date, list[str]]:
        """The documents by the day on which they arrived."""
        days: defaultdict[dt.date, list[str]] = defaultdict(list)
        for document, day in self._book.arrival_days(list(documents)).items():
            days[day].append(document)
        return days

    def _found(
        self, searches: Sequence[SavedRow], documents: Sequence[str], today: dt.date | None
    ) -> dict[int, tuple[str, ...]]:
        """By search; without those that cannot be run, so that they hold up no other. Raises SearchError where none can
        because the index cannot be read."""
        requests = [replace(search.request(), today=today) for search in searches]
        try:
            found: Sequence[Found] = self._standing.matching(requests, documents)
        except Exception:
            found = self._one_by_one(requests, documents)
        return {search.id: one for search, one in zip(searches, found, strict=True) if one is not None}

    def _one_by_one(self, requests: Sequence[SearchRequest], documents: Sequence[str]) -> list[Found]:
        found: list[Found] = []
        unreachable: SearchError | None = None
        for request in requests:
            try:
                found.append(self._standing.matching([request], documents)[0])
            except Exception as error:
                logging.getLogger(__name__).exception("the saved search %r could not be run", request.words)
                unreachable = error if isinstance(error, SearchError) else unreachable
                found.append(None)
        if unreachable and not any(one is not None for one in found):
            raise unreachable
        return found
