"""Expressions of time other than full dates."""

from extractors.times.find import find_times

__all__ = ["find_times"]
