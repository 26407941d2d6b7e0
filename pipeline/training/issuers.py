"""Who a document comes from, as wide as documents of one house share their wording: a province or a ministry."""

from __future__ import annotations

import re
from functools import cache

from corpus.text import fold
from corpus.vocabulary import rows

# The head of government issues through three names.
_GOVERNMENT = re.compile(r"^(?:van phong )?chinh phu\b|^thu tuong\b")
# Bodies of a ministry: "cuc thue" answers to "bo tai chinh".
_MINISTRY_OF = {"cuc thue": "bo tai chinh", "tong cuc thue": "bo tai chinh", "tong cuc hai quan": "bo tai chinh"}


def group_of(issuer: str, name: str) -> str:
    """The group of a folded issuer's name; an issuer without a known place is one of its own, after the document."""
    if _GOVERNMENT.search(issuer):
        return "chinh phu"
    if issuer in _MINISTRY_OF or issuer.startswith("bo "):
        return _MINISTRY_OF.get(issuer, issuer)
    place = next((p for p in _places() if re.search(rf"\b{p}\b", issuer)), "")
    return place or name


@cache
def _places() -> tuple[str, ...]:
    """Folded names of provinces, longest first."""
    names = {fold(row["name"]) for row in rows("provinces")}
    return tuple(sorted(names, key=len, reverse=True))
