"""Document numbers as tokens: whole, in parts, and parts joined to the number, so that half a number finds it.

`22/2025/NQ-HĐND` gives `22/2025/nq-hdnd`, `22`, `nq-hdnd`, `22+2025`, `22+nq`, `22+hdnd`, and with what is known of the
document `22+nghi-quyet`. A query for "nghị quyết 22 hđnd" asks for `22+nghi-quyet` and `22+hdnd`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from corpus.text import fold, number_key

# The number itself, an optional year, the symbol. "22/2025/NQ-HDND" → 22 · 2025 · NQ-HDND; "57-NQ/TW" → 57 · NQ/TW
_NUMBER = re.compile(r"(?P<number>\d+[A-Z]?)(?:[/-](?P<year>(?:19|20)\d\d))?(?:[/-](?P<symbol>.+))?")
_PART = re.compile(r"[^\W_]+")


def number_tokens(number: str, *, year: str = "", kind: str = "") -> list[str]:
    """Tokens of a document number; `year` and `kind` are what is known of the document that bears it."""
    key = number_key(number)
    match = _NUMBER.fullmatch(key)
    if not match:
        return [fold(key)] if key else []
    plain = fold(match["number"])
    symbol = fold(match["symbol"] or "")
    parts = [*_PART.findall(symbol), match["year"] or "", year, kind]
    joined = (f"{plain}+{part}" for part in dict.fromkeys(parts) if part)
    return [token for token in dict.fromkeys((fold(key), plain, symbol, *joined)) if token]


def relation_tokens(relation: str, tokens: Iterable[str]) -> Iterator[str]:
    """The same tokens with the relation in which the number is cited before them."""
    return (f"{relation}:{token}" for token in tokens)
