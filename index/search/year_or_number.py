"""A figure behind a kind that is a year or a number: "qđ 2015", "2015" are of 2015, else numbered 2015."""

from __future__ import annotations

import re

from index.search.understand import Understood

_YEAR = re.compile(r"(?:19|20)\d\d")


def as_number(words: str, said: Understood) -> str:
    """The tidied words with the year behind their kind told to be a number; empty where there is none."""
    kinds = [part.places[-1][1] for part in said.parts if part.says == "kind"]
    years = [part.places[0][0] for part in said.parts if part.says == "days" and _YEAR.fullmatch(part.value)]
    beside = (start for start in years for end in (*kinds, 0) if not words[end:start].strip())
    return next((f"{words[:start]}số {words[start:]}" for start in beside), "")
