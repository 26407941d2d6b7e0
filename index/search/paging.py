"""Pages of an answer: how many hits, and the cursor that stands for where the next page begins."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as Base64Error

DEEPEST = 10_000
LARGEST = 100


def size_of(asked: int) -> int:
    """Hits of a page for any size that is asked for."""
    return min(max(asked, 1), LARGEST)


def cursor_at(offset: int) -> str:
    return urlsafe_b64encode(str(offset).encode()).decode().rstrip("=")


def offset_of(cursor: str | None) -> int:
    """Where the page begins; the first page for a cursor that is none."""
    try:
        offset = int(urlsafe_b64decode((cursor or "MA") + "=" * (-len(cursor or "MA") % 4)))
    except (ValueError, Base64Error):
        return 0
    return min(max(offset, 0), DEEPEST - 1)
