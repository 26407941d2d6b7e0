"""Votes for values, one scale for every kind of evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from corpus.model import Candidate

MOST_CANDIDATES = 5

Votes = dict[str, float]
"""Weight of each value; a whole ballot sums up to 1."""


@dataclass(frozen=True, slots=True)
class Support:
    """How exactly a value was read, digit by digit: by how many engines, and in which share of all readings."""

    engines: int = 0
    share: float = 0.0


def support_of(exact: Sequence[tuple[str, bool]]) -> Support:
    """From readings as (engine, whether it read the value exactly)."""
    hits = [engine for engine, holds in exact if holds]
    return Support(len(set(hits)), len(hits) / len(exact)) if exact else Support()


def normalised(votes: Mapping[str, float]) -> Votes:
    """The same votes with the sum 1; empty stays empty."""
    total = sum(votes.values())
    return {value: weight / total for value, weight in votes.items()} if total > 0 else {}


def joined(ballots: Iterable[Mapping[str, float]]) -> Votes:
    """The mean of ballots: every voice that says something counts as much as the others."""
    spoken = [ballot for ballot in ballots if ballot]
    total: Votes = {}
    for ballot in spoken:
        for value, weight in ballot.items():
            total[value] = total.get(value, 0.0) + weight / len(spoken)
    return total


def best(votes: Mapping[str, float]) -> tuple[str, float]:
    """The value with most weight; ("", 0) where there is none."""
    return max(votes.items(), key=lambda item: (item[1], item[0]), default=("", 0.0))


def candidates_of(weights: Mapping[str, float], sources: Mapping[str, str]) -> tuple[Candidate, ...]:
    """The heaviest values, at most five, each with the source that speaks loudest for it."""
    order = sorted(weights, key=lambda value: (-weights[value], value))[:MOST_CANDIDATES]
    return tuple(
        Candidate(value=value, source=sources.get(value, "recognition"), weight=round(min(weights[value], 1.0), 3))
        for value in order
        if weights[value] > 0
    )
