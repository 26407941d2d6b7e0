"""How often assigned work recurs."""

from extractors.recurrence.find import recurrence_in, recurrence_in_cell
from extractors.recurrence.opening import opening_end, recurrence_of_opening

__all__ = ["opening_end", "recurrence_in", "recurrence_in_cell", "recurrence_of_opening"]
