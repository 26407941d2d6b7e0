"""How often assigned work recurs."""

from extractors.recurrence.find import recurrence_in, recurrence_in_cell

__all__ = ["recurrence_in", "recurrence_in_cell"]
