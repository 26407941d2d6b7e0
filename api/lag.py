"""How far the search index is behind the store, in words."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from api.library import Library
from api.wording import day, number
from corpus.clock import VIETNAM

PATIENCE = dt.timedelta(minutes=1)
"""An index that is behind no longer than this is at work, and nobody need be told."""

NUMBERS_ONLY = "Chỉ tìm được theo số, ký hiệu trong lúc chỉ mục tạm dừng."


@dataclass(frozen=True, slots=True, kw_only=True)
class Lag:
    """Documents that the index has not seen, since when (UTC), documents set aside; whether it could not be reached
    when it was last fed or asked, and whether all of it is worth telling."""

    waiting: int
    since: dt.datetime | None
    set_aside: int
    unreachable: bool
    telling: bool
    words: str


def lag_of(library: Library) -> Lag:
    """The lag at this moment."""
    backlog, now = library.store.outbox.backlog(), library.clock.now()
    unreachable = library.outage.reason != ""
    late = backlog.since is not None and now - backlog.since > PATIENCE
    words = ""
    if backlog.waiting:
        since = f", từ {_moment(backlog.since, now)}" if backlog.since else ""
        words = f"Tìm kiếm đang chậm hơn kho: {number(backlog.waiting)} văn bản chưa vào chỉ mục{since}."
    return Lag(
        waiting=backlog.waiting,
        since=backlog.since,
        set_aside=backlog.set_aside,
        unreachable=unreachable,
        telling=bool(backlog.waiting) and (late or unreachable),
        words=words,
    )


def still_waiting(library: Library) -> str:
    """What a command says at its end where the index could not follow; empty where it did."""
    waiting = library.store.outbox.backlog().waiting
    return f"Chỉ mục tìm kiếm tạm thời chưa cập nhật: còn {number(waiting)} văn bản chờ." if waiting else ""


def _moment(at: dt.datetime, now: dt.datetime) -> str:
    """The time in Vietnam, with the day where it is not today's."""
    local = at.astimezone(VIETNAM)
    today = now.astimezone(VIETNAM).date()
    return f"{local:%H:%M}" if local.date() == today else f"{local:%H:%M} ngày {day(local.date())}"
