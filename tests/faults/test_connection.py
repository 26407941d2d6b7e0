"""The way to the server is cut, slowed, or not there at the start."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from api.lag import lag_of
from api.library import Library
from corpus.clock import FixedClock
from corpus.errors import SearchError
from corpus.model.search import SearchRequest
from index.outbox import feed
from index.verify import verify
from tests.elastic.server.endpoint import Endpoint
from tests.faults.feeding import feeding
from tests.faults.proxy import proxied
from tests.index.making import NOON


def test_a_connection_cut_in_the_middle_of_a_bulk_loses_nothing(tmp_path: Path, server: Endpoint) -> None:
    with proxied(server.url) as proxy, feeding(tmp_path, [proxy.url]) as work:
        work.take_in(20)
        work.feed()
        for _ in range(3):
            work.take_in(10)
            proxy.when(b"_bulk", proxy.cut)
            work.feed()
        assert proxy.cuts == 3
        assert work.check() == (50, 100)


@pytest.mark.long
def test_a_slow_connection_is_given_up_and_tried_again(tmp_path: Path, server: Endpoint) -> None:
    with proxied(server.url) as proxy, feeding(tmp_path, [proxy.url], timeout=3, patience=4) as work:
        work.take_in(10)
        work.feed()
        work.take_in(10)
        proxy.pause = 8.0
        with pytest.raises(SearchError, match="Không kết nối được"):
            feed(work.store, work.index, wait=True)
        assert work.store.outbox.backlog().waiting == 10
        proxy.pause = 0.02
        work.feed()
        proxy.pause = 0.0
        assert work.check() == (20, 40)


def test_a_server_absent_at_start_holds_nobody_up_and_is_fed_when_it_comes(tmp_path: Path, server: Endpoint) -> None:
    with proxied(server.url) as proxy, feeding(tmp_path, [proxy.url], patience=2) as work:
        proxy.up = False
        library = Library(tmp_path, work.store, work.index, FixedClock(NOON))
        work.take_in(15)
        start = time.monotonic()
        assert library.feed() == 0
        assert time.monotonic() - start < 5
        assert lag_of(library).waiting == 15
        answer = library.search(SearchRequest(words="7/QĐ-TTg"))
        assert (answer.total, answer.numbers_only) == (1, True)
        with pytest.raises(SearchError):
            verify(work.store, work.index)
        proxy.up = True
        assert library.feed(wait=True) == 15
        answer = library.search(SearchRequest(words="7/QĐ-TTg"))
        assert not answer.numbers_only
        assert work.check() == (15, 30)
