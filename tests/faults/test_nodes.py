"""Nodes of a cluster of three are killed or stand still while documents are handed on or the index is rebuilt."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from index.rebuild import rebuild
from tests.elastic.server.cluster import Cluster
from tests.elastic.server.node import Node
from tests.faults.feeding import Feeding, behind_proxies, feeding

pytestmark = [pytest.mark.cluster, pytest.mark.xdist_group("cluster")]


def holder(cluster: Cluster, work: Feeding) -> Node:
    """The node that holds the primary copy of the documents."""
    name = f"*-documents-{work.index.state().generation}"
    shards = cluster.via_one_that_runs().ask(f"/_cat/shards/{name}?format=json&h=prirep,node")
    home = next(shard["node"] for shard in shards if shard["prirep"] == "p")
    return next(node for node in cluster.nodes if node.name == home)


def during_bulk(
    cluster: Cluster, folder: Path, harm: Callable[[Feeding], None], *, timeout: float = 30.0, healed: bool = True
) -> None:
    """Do harm in the middle of a bulk request; then let all be handed on by what is left of the cluster, and when it
    is `healed` too."""
    with behind_proxies(cluster.urls) as proxies, feeding(folder, [p.url for p in proxies], timeout=timeout) as work:
        work.take_in(100)
        work.feed()
        work.take_in(300)
        harmed = threading.Event()

        def once() -> None:
            if not harmed.is_set():
                harmed.set()
                harm(work)

        for proxy in proxies:
            proxy.when(b"_bulk", once)
        work.feed()
        assert harmed.is_set()
        assert work.check() == (400, 800)
        if healed:
            cluster.heal()
            work.take_in(50)
            work.feed()
            assert work.check() == (450, 900)


def test_a_node_killed_during_bulk(tmp_path: Path, elasticsearch_cluster: Cluster) -> None:
    during_bulk(elasticsearch_cluster, tmp_path, lambda work: holder(elasticsearch_cluster, work).kill(), healed=False)


@pytest.mark.long
def test_the_master_killed_during_bulk(tmp_path: Path, elasticsearch_cluster: Cluster) -> None:
    during_bulk(elasticsearch_cluster, tmp_path, lambda _: elasticsearch_cluster.master().kill())


@pytest.mark.long
def test_a_node_that_stands_still_during_bulk(tmp_path: Path, elasticsearch_cluster: Cluster) -> None:
    still: list[Node] = []

    def halt(work: Feeding) -> None:
        still.append(holder(elasticsearch_cluster, work))
        still[0].halt()
        threading.Timer(20, still[0].go_on).start()

    during_bulk(elasticsearch_cluster, tmp_path, halt, timeout=5)


@pytest.mark.long
def test_a_rebuild_goes_on_through_the_loss_of_a_node_while_documents_come_in(
    tmp_path: Path, elasticsearch_cluster: Cluster
) -> None:
    with feeding(tmp_path, elasticsearch_cluster.urls) as work:
        work.take_in(400)
        work.feed()
        serving, lost = work.index.state().generation, list[str]()

        def meddle(done: int, total: int) -> None:
            if not lost:
                victim = holder(elasticsearch_cluster, work)
                lost.append(victim.name)
                victim.kill()
                work.take_in(20)

        rebuild(work.store, work.index, progress=meddle)
        assert work.index.state().generation != serving
        assert work.check() == (420, 840)
        elasticsearch_cluster.heal()
        assert work.check() == (420, 840)
