"""States of a task as ranges of its last day, relative to the day of asking."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from corpus.model.search import DUE_SOON_DAYS
from index.search.day_range import number_of
from index.search.fields import NEVER
from index.search.query import AnyOf, Between, Fixed, Query

_BANDS = ((DUE_SOON_DAYS, 3.0), (30, 2.7), (90, 2.4), (366, 2.1))
"""Days from today on and what a task that is due within them gains."""

_PAST = ((30, 1.8), (366, 1.5))
"""Days before today and what a task that was due within them gains."""

_YEARS = ((1, 1.0), (2, 0.7), (4, 0.4))
"""Years before today and what a task of a document issued within them gains."""


def range_of(state: str, today: dt.date) -> Query | None:
    """The tasks in a state; None for a state that there is not."""
    now, soon = number_of(today), number_of(today + dt.timedelta(days=DUE_SOON_DAYS))
    ranges = {
        "overdue": (1, _before(now)),
        "due-soon": (now, _before(soon)),
        "open": (soon, NEVER - 1),
        "undated": (NEVER, NEVER),
    }
    return Between(*ranges[state], field="due") if state in ranges else None


def _before(day: int) -> int:
    """The greatest number below that of a day; no real day need have it."""
    return day - 1


def in_states(states: tuple[str, ...], today: dt.date) -> Query:
    """The tasks in one of the states; it adds nothing to the score."""
    found = (range_of(state, today) for state in states)
    return Fixed(AnyOf(tuple(one for one in found if one)), 0.0)


def timely(today: dt.date) -> Iterator[Query]:
    """What a task gains by being due soon, and by the newness of its document."""
    first = today
    for days, gain in _BANDS:
        last = today + dt.timedelta(days=days)
        yield Fixed(Between(number_of(first), _before(number_of(last)), "due"), gain)
        first = last
    last = today
    for days, gain in _PAST:
        first = today - dt.timedelta(days=days)
        yield Fixed(Between(number_of(first), _before(number_of(last)), "due"), gain)
        last = first
    after = number_of(today) + 10_000
    for years, gain in _YEARS:
        before = number_of(today) - years * 10_000
        yield Fixed(Between(before, after - 1, "issued"), gain)
        after = before
