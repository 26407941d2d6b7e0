"""How far a text is from another, in letters."""

from __future__ import annotations

import numpy as np


def character_error(read: str, printed: str) -> float:
    """Edit distance over the length of what is printed; white space counts as one space."""
    left, right = " ".join(read.split()), " ".join(printed.split())
    letters = np.array([ord(letter) for letter in right])
    row = np.arange(len(right) + 1)
    steps = np.arange(len(right) + 1)
    for at, letter in enumerate(left, 1):
        changed = np.minimum(row[:-1] + (letters != ord(letter)), row[1:] + 1)
        row = np.minimum.accumulate(np.concatenate([[at], changed]) - steps) + steps
    return int(row[-1]) / max(len(right), 1)
