"""Dates and expressions of time."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.model.span import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention(Fact):
    """A full calendar date; `date` is ISO, or None where the printed day does not exist (31/9/2022)."""

    date: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression(Fact):
    """Any other expression of time: month, quarter, year, period, range, clock time, recurrence, vague.

    `type` is one of instant, day, month, quarter, half, year, interval, duration, recurrence, event, vague;
    `first` and `last` are ISO days, both inclusive, where the words fix them.
    """

    type: str
    first: str | None = None
    last: str | None = None
