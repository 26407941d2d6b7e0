"""How far a limit reaches that opens a string of words."""

from __future__ import annotations

from extractors.deadlines.bounded import bounded_length
from extractors.deadlines.events import event_length
from extractors.deadlines.relative import counted_length


def limit_length(words: str) -> int:
    """How many characters a limit takes at the start of `words`, 0 for none; without what it is counted from."""
    return max(bounded_length(words), counted_length(words), event_length(words))
