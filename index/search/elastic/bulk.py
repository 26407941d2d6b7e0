"""Many writes in one request, and what became of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from elasticsearch import ApiError, Elasticsearch, TransportError
from elasticsearch.helpers import streaming_bulk

from index.search.elastic.connection import reason_of
from index.search.elastic.patience import BUSY, Busy, Patience

MOST_BYTES, MOST_ITEMS = 8_000_000, 500
"""Of one request; a single larger item goes alone."""

OLDER, ABSENT = 409, 404
"""What is there is newer; what is to go is not there: nothing is left to do."""

REFUSED = frozenset({400, 413})
"""Statuses of an item that the server will never take: it does not fit the mapping, or is too large."""

Action = dict[str, Any]
"""An item as the client's helpers take it."""


@dataclass(frozen=True, slots=True)
class Failed:
    """An item that the server will never take."""

    id: str
    reason: str


def indexing(identity: str, version: int, body: dict[str, Any]) -> Action:
    """Put the body in place of any that is not newer."""
    return {"_op_type": "index", **_versioned(identity, version), "_source": body}


def deleting(identity: str, version: int) -> Action:
    """Take away what is not newer."""
    return {"_op_type": "delete", **_versioned(identity, version)}


def _versioned(identity: str, version: int) -> Action:
    return {"_id": identity, "version": version, "version_type": "external_gte"}


def write_all(client: Elasticsearch, index: str, actions: Sequence[Action], patience: Patience) -> list[Failed]:
    """Do all, in requests of bounded size. Items that the server never takes are returned; items that it is too busy
    for and broken connections are tried again. Raises ApiError, TransportError or Busy when patience is over."""
    failed: list[Failed] = []
    left = list(actions)
    last: Exception = Busy()
    for _ in patience.tries() if actions else ():
        left, never, last = _attempt(client, index, left)
        failed += never
        if not left:
            break
    if left:
        raise last
    return failed


def _attempt(client: Elasticsearch, index: str, actions: list[Action]) -> tuple[list[Action], list[Failed], Exception]:
    """Actions to try again, those refused for good, and why the last was not taken."""
    later: list[Action] = []
    never: list[Failed] = []
    last: Exception = Busy()
    done = 0
    try:
        for _, info in streaming_bulk(
            client, actions, chunk_size=MOST_ITEMS, max_chunk_bytes=MOST_BYTES,
            raise_on_error=False, raise_on_exception=False, index=index,
        ):  # fmt: skip
            action, result = actions[done], next(iter(info.values()))
            done += 1
            status = _status(result)
            if status in BUSY:
                later.append(action)
                last = result.get("exception") or Busy(f"{status}: {reason_of(result)}")
            elif status >= 300 and status not in (OLDER, ABSENT):
                never.append(Failed(action["_id"], f"{status}: {reason_of(result)}"))
    except TransportError as error:
        later, last = later + actions[done:], error
    return later, never, last


def _status(result: Mapping[str, Any]) -> int:
    """Status of an item. Raises the error of a whole request that is neither busy nor about one item."""
    status, error = int(result["status"]), result.get("exception")
    if isinstance(error, ApiError) and status not in BUSY and status not in REFUSED:
        raise error
    return status
