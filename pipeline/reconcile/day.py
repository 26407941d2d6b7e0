"""Day, month and year in readings of the line "…, ngày … tháng … năm …"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from corpus.text import fold
from pipeline.reconcile.digits import digit_votes, is_clean
from pipeline.reconcile.recognise import Reading
from pipeline.reconcile.votes import Support, Votes, joined, normalised, support_of

_LINE = re.compile(
    r"n[gq][ad]{1,2}[yvi](?P<day>.{0,8}?)\s*[th]{1,2}\w?n[gq](?P<month>.{0,7}?)\s*n\w{1,2}m\s*(?P<year>[\dl|\]}oz%s]{4})"
)
"""Folded: words between the fields, which may be glued to them. Groups: day, month, year."""


def date_parts(text: str) -> tuple[str, str, str] | None:
    """Day, month and year as read; None for what is no date line."""
    match = _LINE.search(fold(text))
    return (match["day"].strip(), match["month"].strip(), match["year"]) if match else None


def day_votes(readings: Iterable[Reading], *, first: dt.date | None, last: dt.date | None) -> Votes:
    """Weight of each day, ISO. Days after `last` or before `first` lose most of their weight."""
    days, months, years = (joined(ballots.values()) for ballots in _ballots(readings))
    votes: Votes = {}
    for year, by_year in years.items():
        for month, by_month in months.items():
            for day, by_day in days.items():
                date = _date(year, month, day)
                if date:
                    votes[date.isoformat()] = by_year * by_month * by_day * _fits(date, first, last)
    return normalised(votes)


_OUTSIDE = 0.1
"""What is left of the weight of a day that contradicts a signature or a cited paper: those may be misread too."""


def _fits(date: dt.date, first: dt.date | None, last: dt.date | None) -> float:
    outside = (first is not None and date < first) or (last is not None and date > last)
    return _OUTSIDE if outside else 1.0


def _ballots(readings: Iterable[Reading]) -> tuple[dict[str, Votes], dict[str, Votes], dict[str, Votes]]:
    """By engine, for day, month and year."""
    collected: tuple[dict[str, list[Votes]], ...] = ({}, {}, {})
    for reading in readings:
        parts = date_parts(reading.text)
        if parts is None:
            continue
        for field, token, least, most in zip(collected, parts, (1, 1, 1950), (31, 12, 2099), strict=True):
            votes = {value: weight for value, weight in digit_votes(token).items() if least <= int(value) <= most}
            field.setdefault(reading.engine, []).append(normalised(votes))
    days, months, years = ({engine: normalised(joined(b)) for engine, b in field.items()} for field in collected)
    return days, months, years


def _date(year: str, month: str, day: str) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None


def support_for_day(readings: Iterable[Reading], iso: str) -> Support:
    """How exactly day, month and year were read."""
    wanted = dt.date.fromisoformat(iso)
    parted = ((reading.engine, date_parts(reading.text)) for reading in readings)
    return support_of(
        [(engine, all(map(_is, parts, (wanted.day, wanted.month, wanted.year)))) for engine, parts in parted if parts]
    )


def _is(token: str, wanted: int) -> bool:
    return is_clean(token) and int("".join(mark for mark in token if mark.isdecimal())) == wanted
