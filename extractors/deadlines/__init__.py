"""Time limits of assigned work."""

from extractors.deadlines.cells import deadline_in_cell, limit_statement
from extractors.deadlines.find import deadlines_in
from extractors.deadlines.opening import limit_length

__all__ = ["deadline_in_cell", "deadlines_in", "limit_length", "limit_statement"]
