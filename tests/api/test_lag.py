"""The search index away or behind: documents are taken in, numbers are found, and everybody is told by how much."""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.feeder import feeding
from api.http.app import create_app
from api.lag import lag_of, still_waiting
from api.library import Library
from corpus.clock import FixedClock
from corpus.errors import StoreError
from tests.index.faults import Faulty
from tests.index.making import Paper, put
from tests.shelf import PLAN, TODAY, shelf

API = "/api/v1"
LATER = FixedClock(TODAY.now() + dt.timedelta(minutes=5))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with shelf(tmp_path, [PLAN]) as made:
        yield replace(made, index=Faulty(made.index))


@pytest.fixture
def client(library: Library) -> TestClient:
    return TestClient(create_app(library), base_url="http://localhost")


def send_away(library: Library) -> None:
    """The index is away, and a document comes in."""
    library.index.away = True  # type: ignore[attr-defined]
    put(library.store, Paper(number="88/KH-BCĐ", kind="ke-hoach", day="2024-08-01", title="Thu hoạch"))
    assert library.feed(wait=True) == 0


def test_an_answer_of_the_index_that_is_up_to_date_has_no_lag(client: TestClient) -> None:
    assert client.get(f"{API}/search", params={"q": "45/KH-BCĐ"}).json()["lag"] is None


def test_with_the_index_away_numbers_are_found_from_the_store(library: Library, client: TestClient) -> None:
    send_away(library)
    for words, number in (("45/kh-bcđ", "45/KH-BCĐ"), ("so:45", "45/KH-BCĐ"), ("kế hoạch 88", "88/KH-BCĐ")):
        answer = client.get(f"{API}/search", params={"q": words})
        assert answer.status_code == 200
        found = answer.json()
        assert [item["document"]["number"] for item in found["items"]] == [number]
        assert found["lag"]["numbers_only"] is True
        assert found["lag"]["waiting"] == 1
        assert found["lag"]["since"].startswith("2024-08-20T03:00:00")
    for asked in ({"q": "nông thôn mới"}, {"q": "-loai:kh so:45"}, {"q": "so:45", "month": "1999-01"}):
        assert client.get(f"{API}/search", params=asked).json()["total"] == 0


def test_the_page_says_that_search_lags_and_by_how_much(library: Library, client: TestClient) -> None:
    send_away(library)
    page = client.get("/", params={"q": "45/KH-BCĐ"}).text
    assert "Chỉ tìm được theo số, ký hiệu trong lúc chỉ mục tạm dừng." in page
    assert "Tìm kiếm đang chậm hơn kho: 1 văn bản chưa vào chỉ mục, từ 10:00." in page
    intake = client.get("/tiep-nhan").text
    assert "1 văn bản chưa vào chỉ mục, từ 10:00." in intake
    assert "Hiện không cập nhật được chỉ mục" in intake


def test_an_index_that_is_merely_behind_is_told_after_a_minute(library: Library) -> None:
    put(library.store, Paper(number="88/KH-BCĐ"))
    assert not lag_of(library).telling
    late = replace(library, clock=LATER)
    assert lag_of(late).telling
    found = TestClient(create_app(late), base_url="http://localhost").get(f"{API}/search", params={"q": "45"}).json()
    assert (found["lag"]["waiting"], found["lag"]["numbers_only"]) == (1, False)
    assert found["total"] == 1, "the index answers for what it has"


def test_what_was_set_aside_is_named_on_the_page(library: Library, client: TestClient) -> None:
    library.index.poison = "độc"  # type: ignore[attr-defined]
    identity = put(library.store, Paper(number="9/QĐ-TTg", title="Việc độc hại"))
    library.feed()
    page = client.get("/tiep-nhan").text
    assert f'<a href="/van-ban/{identity}">' in page
    assert "poisoned" in page


def test_an_attempt_that_failed_is_not_made_again_at_once_and_the_last_word_is_told(library: Library) -> None:
    send_away(library)
    assert still_waiting(library) == "Chỉ mục tìm kiếm tạm thời chưa cập nhật: còn 1 văn bản chờ."
    library.index.away = False  # type: ignore[attr-defined]
    assert library.feed() == 0, "for a while nobody waits for an index that was away"
    assert library.feed(wait=True) == 1
    assert (still_waiting(library), library.outage.reason) == ("", "")


def test_the_feeder_outlives_every_failure(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    library.index.away = True  # type: ignore[attr-defined]
    put(library.store, Paper(number="88/KH-BCĐ"))
    monkeypatch.setattr("api.outage.LONGEST", 0.02)
    tried = threading.Event()
    waiting = library.store.outbox.waiting

    def broken(limit: int | None = None) -> object:
        if not tried.is_set():
            tried.set()
            raise StoreError("Kho đang bận.")
        return waiting(limit)

    with feeding(library, every=0.01):
        deadline = time.monotonic() + 10
        while not library.outage.reason and time.monotonic() < deadline:
            time.sleep(0.01)
        monkeypatch.setattr(library.store.outbox, "waiting", broken)
        library.index.away = False  # type: ignore[attr-defined]
        while library.store.counts().outbox and time.monotonic() < deadline:
            time.sleep(0.01)
    assert tried.is_set(), "another failure came in between"
    assert library.store.counts().outbox == 0
    assert library.index.versions() == library.store.versions()
