"""The one clock: instants in UTC, days in Vietnam."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Protocol
from zoneinfo import ZoneInfo

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


class Clock(Protocol):
    """Source of "now"; injected, so that "today" is the same everywhere in a run and fixed in tests."""

    def now(self) -> dt.datetime:
        """The instant, aware, in UTC."""
        ...


class SystemClock:
    def now(self) -> dt.datetime:
        return dt.datetime.now(dt.UTC)


@dataclass(frozen=True, slots=True)
class FixedClock:
    instant: dt.datetime

    def now(self) -> dt.datetime:
        return self.instant.astimezone(dt.UTC)


def today(clock: Clock) -> dt.date:
    """The calendar day in Vietnam."""
    return clock.now().astimezone(VIETNAM).date()
