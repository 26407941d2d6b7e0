"""Between which days a paper was issued: not before what it cites, not after it was signed as a file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from zoneinfo import ZoneInfo

from corpus.model import Facts, Signature

Bounds = tuple[dt.date | None, dt.date | None]
"""First and last possible day."""

_SOON = 15  # days
_VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def earliest(facts: Facts) -> dt.date | None:
    """The newest day of a cited document, of those that are real days."""
    return max(_days(citation.date for citation in facts.citations if citation.date), default=None)


def latest(signatures: Sequence[Signature]) -> dt.date | None:
    """The day of the first signature, in Vietnam: a scan is signed when the paper is out."""
    moments = [dt.datetime.fromisoformat(one.signed_at) for one in signatures if one.signed_at and one.intact]
    return min((moment.astimezone(_VIETNAM).date() for moment in moments), default=None)


def bounds_of(facts: Facts, signatures: Sequence[Signature]) -> Bounds:
    """First and last possible day; where they contradict each other, the signature stands."""
    first, last = earliest(facts), latest(signatures)
    return (None if first and last and first > last else first), last


def is_within(iso: str, bounds: Bounds) -> bool:
    """Whether a day lies within the bounds; ISO days compare as text."""
    first, last = bounds
    return (first is None or first.isoformat() <= iso) and (last is None or iso <= last.isoformat())


def is_soon_before(iso: str, signed: dt.date | None) -> bool:
    """Whether a paper of this day was signed as a file within a fortnight."""
    return signed is not None and bool(iso) and 0 <= (signed - dt.date.fromisoformat(iso)).days <= _SOON


def _days(values: Iterable[str]) -> list[dt.date]:
    found: list[dt.date] = []
    for value in values:
        try:
            found.append(dt.date.fromisoformat(value))
        except ValueError:
            continue
    return found
