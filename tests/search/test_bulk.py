"""What becomes of each item of a bulk request: refused for good, done, or to be tried again; never lost."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from index.search.elastic import bulk
from index.search.elastic.bulk import Failed, Target, deleting, indexing, write_all
from index.search.elastic.patience import Busy, Patience

TARGET = Target("a", alias=True)
BLOCKED = {"type": "cluster_block_exception", "reason": "read-only / allow delete"}

LATER = [
    (403, BLOCKED, "somebody made the index read-only, or the disk is nearly full"),
    (429, BLOCKED, "the flood stage of the disk"),
    (429, {"type": "es_rejected_execution_exception", "reason": "queue"}, "the write queue is full"),
    (500, {"type": "node_closed_exception", "reason": "closed"}, "the node is going down"),
    (503, {"type": "unavailable_shards_exception", "reason": "primary"}, "the node is gone"),
]
NEVER = [
    (400, {"type": "document_parsing_exception", "reason": "strict"}, "it does not fit the mapping"),
    (413, {"type": "too_large", "reason": "size"}, "it is too large"),
]


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[list[dict[str, Any]]]:
    """What the server says of each item, request by request; it is asked no more often."""
    said: list[list[dict[str, Any]]] = []

    def play(client: object, actions: list[bulk.Action], **options: object) -> Iterator[tuple[bool, dict[str, Any]]]:
        assert options["require_alias"] is True
        told = said.pop(0) if actions else []
        for action, result in zip(actions, told, strict=True):
            yield result["status"] < 300, {str(action["_op_type"]): result}

    monkeypatch.setattr(bulk, "streaming_bulk", play)
    return said


def done(count: int, *, seconds: float = 5) -> list[Failed]:
    actions = [indexing(f"{n}", 1, {}) for n in range(count)]
    return write_all(None, TARGET, actions, Patience(seconds, first=0.01))  # type: ignore[arg-type]


@pytest.mark.parametrize(("status", "error", "why"), LATER)
def test_what_passes_is_tried_again(
    answers: list[list[dict[str, Any]]], status: int, error: dict[str, str], why: str
) -> None:
    answers += [[{"status": 201}, {"status": status, "error": error}], [{"status": status, "error": error}]]
    answers += [[{"status": 201}]]
    assert done(2) == [], why
    assert answers == [], "only what was not taken is sent again"


def test_what_was_not_taken_goes_in_smaller_requests(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[int] = []

    def play(client: object, actions: list[bulk.Action], **options: Any) -> Iterator[tuple[bool, dict[str, Any]]]:
        if actions:
            sizes.append(options["chunk_size"])
        status = 201 if options["chunk_size"] == 1 else 429
        yield from ((status == 201, {"index": {"status": status, "error": {}}}) for _ in actions)

    monkeypatch.setattr(bulk, "streaming_bulk", play)
    assert done(2) == []
    assert sizes == [500, 125, 31, 7, 1]


@pytest.mark.parametrize(("status", "error", "why"), NEVER)
def test_what_is_refused_for_good_is_named_and_not_tried_again(
    answers: list[list[dict[str, Any]]], status: int, error: dict[str, str], why: str
) -> None:
    answers += [[{"status": status, "error": error}, {"status": 409, "error": {"type": "version_conflict"}}]]
    (failed,) = done(2)
    assert failed.id == "0", why
    assert error["type"] in failed.reason


@pytest.mark.parametrize(("status", "error", "why"), LATER)
def test_what_is_not_taken_while_others_are_holds_nobody_up(
    answers: list[list[dict[str, Any]]], status: int, error: dict[str, str], why: str
) -> None:
    refused = {"status": status, "error": error}
    answers += [[{"status": 201}, refused], [{"status": 409, "error": {"type": "version_conflict"}}]]
    (failed,) = done(2, seconds=0)
    assert (failed.id, error["type"] in failed.reason) == ("1", True), why


@pytest.mark.parametrize(("status", "error", "why"), LATER)
def test_nothing_is_given_up_while_the_server_takes_nothing(
    answers: list[list[dict[str, Any]]], status: int, error: dict[str, str], why: str
) -> None:
    refused = {"status": status, "error": error}
    answers += [[{"status": 201}, refused], [refused]]
    with pytest.raises(Busy, match=error["type"]):
        done(2, seconds=0)
    assert answers == [], why


def test_several_that_are_not_taken_wait_for_a_server_that_is_short_of_room(
    answers: list[list[dict[str, Any]]],
) -> None:
    refused = {"status": 429, "error": {"type": "es_rejected_execution_exception", "reason": "queue"}}
    answers += [[{"status": 201}, refused, refused]]
    with pytest.raises(Busy, match="es_rejected"):
        done(3, seconds=0)
    assert answers == []


def test_a_few_that_are_never_taken_though_others_are_hold_up_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def play(client: object, actions: list[bulk.Action], **options: Any) -> Iterator[tuple[bool, dict[str, Any]]]:
        for action in actions:
            status = 201 if action["_id"] == "0" else 429
            yield status == 201, {"index": {"status": status, "error": {"type": "es_rejected_execution_exception"}}}

    monkeypatch.setattr(bulk, "streaming_bulk", play)
    assert [failed.id for failed in done(3, seconds=0.5)] == ["1", "2"]
    with pytest.raises(Busy, match="es_rejected"):
        done(30, seconds=0.5)


def test_a_missing_index_is_no_document_taken(answers: list[list[dict[str, Any]]]) -> None:
    answers += [[{"status": 404, "error": {"type": "index_not_found_exception", "reason": "no such index"}}]]
    with pytest.raises(Busy, match="index_not_found"):
        done(1)


def test_a_removal_of_what_is_not_there_is_done(answers: list[list[dict[str, Any]]]) -> None:
    answers += [[{"status": 404, "result": "not_found"}]]
    assert write_all(None, TARGET, [deleting("a", 1)], Patience(1)) == []  # type: ignore[arg-type]


def test_a_request_refused_as_a_whole_is_parted(answers: list[list[dict[str, Any]]]) -> None:
    whole = {"status": 413, "error": "too large", "exception": ValueError()}
    answers += [[whole, whole, whole], [{"status": 201}, whole, {"status": 201}]]
    assert [failed.id for failed in done(3)] == ["1"]
