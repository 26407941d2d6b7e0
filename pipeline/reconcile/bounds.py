"""Between which days a paper was issued: not before what it cites, not after it was signed as a file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from zoneinfo import ZoneInfo

from corpus.model import Facts, Signature

_VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def earliest(facts: Facts) -> dt.date | None:
    """The newest day of a cited document, of those that are real days."""
    return max(_days(citation.date for citation in facts.citations if citation.date), default=None)


def latest(signatures: Sequence[Signature]) -> dt.date | None:
    """The day of the first signature, in Vietnam: a scan is signed when the paper is out."""
    moments = [dt.datetime.fromisoformat(one.signed_at) for one in signatures if one.signed_at and one.intact]
    return min((moment.astimezone(_VIETNAM).date() for moment in moments), default=None)


def bounds_of(facts: Facts, signatures: Sequence[Signature]) -> tuple[dt.date | None, dt.date | None]:
    """First and last possible day; where they contradict each other, the signature stands."""
    first, last = earliest(facts), latest(signatures)
    return (None if first and last and first > last else first), last


def _days(values: Iterable[str]) -> list[dt.date]:
    found: list[dt.date] = []
    for value in values:
        try:
            found.append(dt.date.fromisoformat(value))
        except ValueError:
            continue
    return found
