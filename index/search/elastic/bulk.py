"""Many writes in one request, and what became of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from elasticsearch import ApiError, Elasticsearch, TransportError
from elasticsearch.helpers import streaming_bulk

from index.search.elastic.connection import reason_of
from index.search.elastic.patience import BUSY, Busy, Patience

MOST_BYTES, MOST_ITEMS = 8_000_000, 500
"""Of one request; a single larger item goes alone."""

_SMALLER = 4
"""Requests that were not taken are tried again in so many times smaller ones: a server short of room may take those."""

_FEW = 10

_REQUESTS = 50
"""But not in many more requests than this."""

OLDER, ABSENT = 409, 404
"""What is there is newer: nothing is left to do. What is to go is not there, or the whole index is not."""

REFUSED = frozenset({400, 413})
"""Statuses of an item that the server will never take: it does not fit the mapping, or is too large. All others pass:
a node that fails, a full disk, an index that somebody closed for writing."""

Action = dict[str, Any]
"""An item as the client's helpers take it."""


@dataclass(frozen=True, slots=True)
class Target:
    """An index, or an alias that must lead to one: without that the server would make an index of this name."""

    name: str
    alias: bool = False


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


def write_all(client: Elasticsearch, target: Target, actions: Sequence[Action], patience: Patience) -> list[Failed]:
    """Do all, in requests of bounded size. Items that the server never takes are returned; items that it does not take
    now and broken connections are tried again. A few that it has not taken when patience is over, each asked for by
    itself, though it takes others, are returned as well: many are more likely a server that is short of room, and wait.
    Raises ApiError, TransportError or Busy where anything is left."""
    failed: list[Failed] = []
    left = list(actions)
    taken: Action | None = None
    last: Exception = Busy()
    most = MOST_ITEMS
    for _ in patience.tries():
        attempt = _Attempt(client, target, most)
        attempt.run(left)
        failed += attempt.never
        taken = attempt.taken or taken
        left, last = attempt.later, attempt.last
        if not left:
            return failed
        if not isinstance(last, TransportError):
            most = max(most // _SMALLER, len(left) // _REQUESTS, 1)
    alone = len(left) == 1 or (most == 1 and len(left) <= _FEW)
    if alone and not isinstance(last, TransportError) and _is_taken(client, target, taken):
        return [*failed, *(Failed(action["_id"], f"{last}; others are taken") for action in left)]
    raise last


def _is_taken(client: Elasticsearch, target: Target, action: Action | None) -> bool:
    """Whether the server takes now what it has taken once, if it has taken anything."""
    if action is None:
        return False
    attempt = _Attempt(client, target)
    attempt.run([action])
    return attempt.taken is not None


@dataclass(slots=True)
class _Attempt:
    """One try of all actions: those to try again, those refused for good, the last that was taken, and why the last
    other was not."""

    client: Elasticsearch
    target: Target
    most: int = MOST_ITEMS
    later: list[Action] = field(default_factory=list)
    never: list[Failed] = field(default_factory=list)
    taken: Action | None = None
    last: Exception = field(default_factory=Busy)

    def run(self, actions: Sequence[Action]) -> None:
        """A request that is refused as a whole is parted, so that one item does not speak for the others."""
        for action, result in self._sent(self._sent_together(actions), most=1):
            self._judge(action, result)

    def _sent_together(self, actions: Sequence[Action]) -> list[Action]:
        """Send them in large requests; those that were in one refused as a whole."""
        apart: list[Action] = []
        for action, result in self._sent(actions, most=self.most):
            if "exception" in result and int(result["status"]) in REFUSED:
                apart.append(action)
            else:
                self._judge(action, result)
        return apart

    def _sent(self, actions: Sequence[Action], *, most: int) -> list[tuple[Action, Mapping[str, Any]]]:
        """Each action with its result; all that had none when the connection broke are for later."""
        done: list[tuple[Action, Mapping[str, Any]]] = []
        try:
            for _, info in streaming_bulk(
                self.client, actions, chunk_size=most, max_chunk_bytes=MOST_BYTES, raise_on_error=False,
                raise_on_exception=False, index=self.target.name, require_alias=self.target.alias,
            ):  # fmt: skip
                done.append((actions[len(done)], next(iter(info.values()))))
        except TransportError as error:
            self.later += actions[len(done) :]
            self.last = error
        return done

    def _judge(self, action: Action, result: Mapping[str, Any]) -> None:
        """Raises the error of a whole request that no waiting helps, and Busy where the index is not there."""
        status, error = int(result["status"]), result.get("exception")
        told = f"{status}: {reason_of(result)}"
        if status < 300 or status == OLDER or (status == ABSENT and "error" not in result):
            self.taken = action
        elif status in REFUSED:
            self.never.append(Failed(action["_id"], told))
        elif isinstance(error, ApiError) and status not in BUSY:
            raise error
        elif status == ABSENT:
            raise Busy(told)
        else:
            self.later.append(action)
            self.last = error or Busy(told)
