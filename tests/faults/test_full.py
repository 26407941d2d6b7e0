"""The server takes nothing more for a while: its queue is full, its disk is full, its index is closed for writing."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from corpus.errors import SearchError
from index.outbox import feed
from tests.elastic.processes import eventually
from tests.elastic.server.cluster import running
from tests.elastic.server.configuration import Wanted
from tests.elastic.server.endpoint import Endpoint
from tests.faults.feeding import feeding
from tests.index.making import Paper, put

CLIENTS = 6


def crowd(way: Endpoint, stop: threading.Event) -> int:
    """Write small documents, as many others would; how many requests were turned away."""
    away = 0
    while not stop.is_set():
        try:
            way.ask("/vanthu-crowd/_doc", method="POST", body={"so": 45})
        except OSError as error:
            away += getattr(error, "code", 0) == 429
            time.sleep(0.05)
    return away


@pytest.mark.long
def test_a_full_write_queue(tmp_path: Path) -> None:
    wanted = Wanted(nodes=3, settings={"thread_pool.write.queue_size": 1, "thread_pool.write.size": 1})
    stop = threading.Event()
    with running(wanted) as cluster, feeding(tmp_path, cluster.urls) as work, ThreadPoolExecutor(CLIENTS) as others:
        cluster.endpoint.ask("/vanthu-crowd", method="PUT", body={"settings": {"number_of_shards": 3}})
        crowds = [others.submit(crowd, cluster.endpoint, stop) for _ in range(CLIENTS)]
        try:
            for _ in range(4):
                work.take_in(100)
                work.feed()
        finally:
            stop.set()
        assert sum(one.result() for one in crowds) > 0, "the queue was full"
        assert work.check() == (400, 800)


@pytest.mark.parametrize("block", ["index.blocks.read_only_allow_delete", "index.blocks.write"])
def test_an_index_closed_for_writing_is_waited_for(tmp_path: Path, server: Endpoint, block: str) -> None:
    with feeding(tmp_path, server.urls, patience=1) as work:
        work.take_in(10)
        work.feed()
        work.take_in(10)
        path = f"/*-{work.index.state().generation}/_settings"
        server.ask(path, method="PUT", body={block: True})
        with pytest.raises(SearchError, match="không nhận thêm dữ liệu"):
            feed(work.store, work.index, wait=True)
        backlog = work.store.outbox.backlog()
        assert (backlog.waiting, backlog.set_aside) == (10, 0)
        assert len(work.index.versions()) == 10, "what is there is still found"
        server.ask(path, method="PUT", body={block: None})
        work.feed()
        assert work.check() == (20, 40)


@pytest.mark.long
def test_documents_larger_than_the_server_has_room_for_are_set_aside_by_name(tmp_path: Path) -> None:
    wanted = Wanted(nodes=3, settings={"indexing_pressure.memory.limit": "1mb"})
    with running(wanted) as cluster, feeding(tmp_path, cluster.urls, patience=8) as work:
        work.take_in(10)
        body = "đường giao thông nông thôn " * 60_000
        large = {put(work.store, Paper(number=f"{n}/QĐ-TTg", title="Rất dài", body=f"{n} {body}")) for n in (98, 99)}
        work.take_in(10)
        work.feed()
        backlog = work.store.outbox.backlog()
        assert (backlog.waiting, backlog.set_aside) == (0, 2)
        assert (len(work.index.versions()), large & work.index.versions().keys()) == (20, set())
        work.take_in(10)
        work.feed()
        assert len(work.index.versions()) == 30, "it holds up no other"


@pytest.mark.long
def test_the_watermark_of_the_disk_is_reached(tmp_path: Path) -> None:
    watched = {"cluster.routing.allocation.disk.threshold_enabled": True, "cluster.info.update.interval": "10s"}
    names = ("low", "high", "flood_stage")
    key = "cluster.routing.allocation.disk.watermark"
    full = {f"{key}.{name}": limit for name, limit in zip(names, ("1%", "2%", "3%"), strict=True)}
    usual = {f"{key}.{name}": "100%" for name in names}
    with running(Wanted(nodes=3, settings=watched)) as cluster, feeding(tmp_path, cluster.urls, patience=2) as work:
        way = cluster.endpoint
        way.ask("/_cluster/settings", method="PUT", body={"persistent": usual})
        work.take_in(100)
        work.feed()
        way.ask("/_cluster/settings", method="PUT", body={"persistent": full})
        blocked = "/*-documents-*/_settings/index.blocks.read_only_allow_delete"
        assert eventually(lambda: any(one["settings"] for one in way.ask(blocked).values()), seconds=90)
        work.take_in(100)
        with pytest.raises(SearchError):
            feed(work.store, work.index, wait=True)
        backlog = work.store.outbox.backlog()
        assert (backlog.waiting, backlog.set_aside) == (100, 0)
        way.ask("/_cluster/settings", method="PUT", body={"persistent": usual})
        work.feed()
        assert work.check() == (200, 400)
