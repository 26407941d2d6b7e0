"""Targets and amounts: what is counted, how much, of how many."""

from extractors.quantities.find import find_quantities

__all__ = ["find_quantities"]
