"""What the name of a font says of the encoding of its text."""

from __future__ import annotations

import re
from functools import lru_cache

# ".VnTime", ".VnArialH", "ABCDEF+VnTimeHBold" (subset of a PDF), "VNI-Times", "VPS Times".
_SUBSET = r"(?:[A-Z]{6}\+)?"
_FAMILIES = (
    ("tcvn3", re.compile(rf"{_SUBSET}(?:\.(?i:vn)|Vn)[A-Z]|(?i:\.?vns?tcvn3|abc)")),
    ("vni", re.compile(rf"{_SUBSET}(?i:vni)[- _]")),
    ("vps", re.compile(rf"{_SUBSET}(?i:vps)[- _]?[A-Z]")),
    ("viscii", re.compile(rf"{_SUBSET}(?i:.*viscii)")),
)
_CAPITALS = re.compile(r"H(?:[-, ]*(?:Bold|Italic|Regular|Oblique|Narrow|MT|PS))*$")


@lru_cache(maxsize=512)
def encoding_of_font(name: str) -> str | None:
    """The encoding that a font was made for, as far as its name tells.

    >>> encoding_of_font(".VnTimeH"), encoding_of_font("VNI-Times"), encoding_of_font("Times New Roman")
    ('tcvn3', 'vni', None)
    """
    return next((encoding for encoding, pattern in _FAMILIES if pattern.match(name)), None)


@lru_cache(maxsize=512)
def is_capital_font(name: str) -> bool:
    """Whether a TCVN3 font prints capitals for small letters: those whose name ends with H."""
    return encoding_of_font(name) == "tcvn3" and _CAPITALS.search(name) is not None
