"""How long and how often something is tried again, and what is not."""

from __future__ import annotations

import pytest
from elastic_transport import ApiResponseMeta, ConnectionTimeout, HttpHeaders, NodeConfig
from elasticsearch import ApiError

from index.search.elastic import patience
from index.search.elastic.patience import Busy, Patience


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The waits, on a clock that only they move."""
    taken: list[float] = []
    monkeypatch.setattr(patience.time, "monotonic", lambda: sum(taken))
    monkeypatch.setattr(patience.time, "sleep", taken.append)
    return taken


def refused(status: int) -> ApiError:
    node = NodeConfig("http", "127.0.0.1", 9200)
    return ApiError("", ApiResponseMeta(status, "1.1", HttpHeaders(), 0.0, node), {"error": "refused"})


def test_waits_double_up_to_the_longest_and_end_in_time(waits: list[float]) -> None:
    tries = list(Patience(60.0).tries())
    assert len(tries) == len(waits) + 1, "one more try after the last wait"
    assert sum(waits) == pytest.approx(60)
    for number, wait in enumerate(waits[:-1]):
        meant = min(0.1 * 2**number, 5.0)
        assert 0.75 * meant <= wait <= 1.25 * meant
    assert len(set(waits)) == len(waits), "no two clients stay in step"


@pytest.mark.parametrize("error", [refused(429), refused(503), ConnectionTimeout("slow"), Busy("no shard")])
def test_what_passes_is_asked_again_until_it_is_done(waits: list[float], error: Exception) -> None:
    said = iter([error, error])

    def ask() -> str:
        for one in said:
            raise one
        return "done"

    assert Patience(60.0).until_done(ask) == "done"
    assert len(waits) == 2


@pytest.mark.parametrize("status", [400, 401, 404])
def test_what_never_passes_is_told_at_once(waits: list[float], status: int) -> None:
    def ask() -> str:
        raise refused(status)

    with pytest.raises(ApiError) as told:
        Patience(60.0).until_done(ask)
    assert (told.value.status_code, waits) == (status, [])


def test_the_last_error_is_told_when_the_time_is_over(waits: list[float]) -> None:
    def ask() -> str:
        raise refused(429)

    with pytest.raises(ApiError) as told:
        Patience(1.0).until_done(ask)
    assert told.value.status_code == 429
    assert sum(waits) == pytest.approx(1)
