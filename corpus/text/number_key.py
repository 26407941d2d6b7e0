"""Keys of document numbers: two numbers are the same when their keys are."""

from __future__ import annotations

import re

from corpus.text.fold import fold

_SPACE = re.compile(r"\s+")
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d\u00ad", "-"))
_SLASHES = str.maketrans(dict.fromkeys("\u2044\u2215\uff0f", "/"))
_ZEROS = re.compile(r"^0+(?=\d)")


def number_key(number: str) -> str:
    """Comparison key: no spaces, no leading zeros, plain dashes, ASCII capitals (domain.md §1.10, step C).

    >>> number_key("06 /2022/QĐ – TTg")
    '6/2022/QD-TTG'
    """
    plain = _SPACE.sub("", number).translate(_DASHES).translate(_SLASHES)
    return _ZEROS.sub("", fold(plain).upper())
