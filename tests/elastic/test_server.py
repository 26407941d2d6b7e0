"""The server for tests is a real one, on this machine alone, with the security and the faults that tests ask for."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import ssl
import subprocess
import sys
import urllib.error
from dataclasses import replace
from pathlib import Path

import pytest

from tests.elastic.processes import alive, eventually
from tests.elastic.server.__main__ import settings_for
from tests.elastic.server.cluster import launch, running
from tests.elastic.server.configuration import Ports, Wanted, free_ports, write_configuration
from tests.elastic.server.endpoint import Endpoint

ROOT = Path(__file__).resolve().parents[2]


def test_what_a_test_sets_wins_over_what_we_set(tmp_path):
    (tmp_path / "home" / "config").mkdir(parents=True)
    watched = {"cluster.routing.allocation.disk.threshold_enabled": True, "thread_pool.write.queue_size": 3}
    ports = {"node-0": Ports(20001, 20002), "node-1": Ports(20003, 20004)}
    write_configuration(tmp_path / "a", "node-1", Wanted(nodes=2, settings=watched), ports, tmp_path / "home")
    lines = (tmp_path / "a" / "conf" / "elasticsearch.yml").read_text(encoding="utf-8").splitlines()
    assert "cluster.routing.allocation.disk.threshold_enabled: true" in lines
    assert "thread_pool.write.queue_size: 3" in lines
    assert "http.port: 20003" in lines
    assert 'discovery.seed_hosts: ["127.0.0.1:20002", "127.0.0.1:20004"]' in lines


def test_a_port_that_is_taken_is_not_given():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert free_ports(taken.getsockname()[1]).http != taken.getsockname()[1]


def test_the_settings_told_are_those_that_the_product_reads():
    told = settings_for(Endpoint(("https://127.0.0.1:9200",), "vanthu", "bí mật", Path("/a/http.crt")))
    assert told == [
        "VANTHU_ELASTICSEARCH=https://127.0.0.1:9200",
        "VANTHU_ELASTICSEARCH_USER=vanthu",
        "VANTHU_ELASTICSEARCH_PASSWORD=bí mật",
        "VANTHU_ELASTICSEARCH_CA=/a/http.crt",
    ]
    assert settings_for(Endpoint(("http://127.0.0.1:9200",))) == ["VANTHU_ELASTICSEARCH=http://127.0.0.1:9200"]


def test_the_shared_node_answers_on_this_machine_alone(elasticsearch):
    assert elasticsearch.ask("/_cluster/health")["status"] == "green"
    (node,) = elasticsearch.ask("/_nodes/http,transport")["nodes"].values()
    assert {
        address.rpartition(":")[0] for kind in ("http", "transport") for address in node[kind]["bound_address"]
    } == {"127.0.0.1"}


@pytest.fixture
def left_behind(elasticsearch):
    """The prefix of the test; looked at again after `elasticsearch_prefix` has cleared up."""
    used: list[str] = []
    yield used
    assert elasticsearch.ask(f"/_cat/indices/{used[0]}*?format=json") == []


def test_what_a_test_writes_is_found_and_cleared_away(left_behind, elasticsearch, elasticsearch_prefix):
    left_behind.append(elasticsearch_prefix)
    elasticsearch.ask(f"/{elasticsearch_prefix}a/_doc/1?refresh=true", method="PUT", body={"so": "45/kh-bcđ"})
    found = elasticsearch.ask(f"/{elasticsearch_prefix}a/_search", method="POST", body={"query": {"match_all": {}}})
    assert found["hits"]["total"]["value"] == 1


def test_the_secured_node_asks_who_is_there(secured_elasticsearch):
    assert secured_elasticsearch.url.startswith("https://")
    assert secured_elasticsearch.ask("/_security/_authenticate")["username"] == secured_elasticsearch.user
    for stranger in (
        replace(secured_elasticsearch, user=None, password=None),
        replace(secured_elasticsearch, password="sai"),
    ):
        with pytest.raises(urllib.error.HTTPError) as refused:
            stranger.ask("/_cluster/health")
        assert refused.value.code == http.client.UNAUTHORIZED


def test_the_products_user_may_touch_its_own_indices_only(secured_elasticsearch):
    secured_elasticsearch.ask("/vanthu-thu/_doc/1?refresh=true", method="PUT", body={"so": 45})
    swap = {"actions": [{"add": {"index": "vanthu-thu", "alias": "vanthu-thu-doc"}}]}
    assert secured_elasticsearch.ask("/_aliases", method="POST", body=swap)["acknowledged"]
    assert secured_elasticsearch.ask("/vanthu-thu-doc/_count")["count"] == 1
    with pytest.raises(urllib.error.HTTPError) as refused:
        secured_elasticsearch.ask("/luong/_doc/1", method="PUT", body={"so": 45})
    assert refused.value.code == http.client.FORBIDDEN
    secured_elasticsearch.remove("vanthu-thu")


def test_the_certificate_is_trusted_by_those_alone_who_were_given_it(secured_elasticsearch):
    with pytest.raises(urllib.error.URLError) as refused:
        replace(secured_elasticsearch, certificate=Path(ssl.get_default_verify_paths().openssl_cafile)).ask("/")
    assert isinstance(refused.value.reason, ssl.SSLError | OSError)


@pytest.mark.long
@pytest.mark.cluster
def test_a_killed_node_is_missed_and_comes_back_with_its_data(elasticsearch_cluster):
    cluster = elasticsearch_cluster
    body = {"settings": {"number_of_shards": 1, "number_of_replicas": 2}}
    cluster.endpoint.ask("/kill?wait_for_active_shards=3", method="PUT", body=body)
    cluster.endpoint.ask("/kill/_doc/1?refresh=true", method="PUT", body={"so": 45})
    victim = cluster.master()
    pid = victim.pid
    victim.kill()
    assert not alive(pid)
    assert not victim.runs
    rest = cluster.via_one_that_runs()
    assert eventually(lambda: rest.ask("/_cluster/health")["number_of_nodes"] == 2)
    assert rest.ask("/kill/_count")["count"] == 1
    assert cluster.master().name != victim.name
    cluster.heal()
    assert victim.pid != pid
    assert cluster.endpoint.only(victim.url).ask("/kill/_count")["count"] == 1
    cluster.endpoint.remove("kill")


@pytest.mark.long
def test_settings_reach_the_server():
    with running(Wanted(settings={"thread_pool.write.queue_size": 7})) as cluster:
        (node,) = cluster.endpoint.ask("/_nodes/thread_pool")["nodes"].values()
        assert node["thread_pool"]["write"]["queue_size"] == 7
    assert not cluster.folder.exists()


@pytest.mark.long
def test_a_server_that_cannot_start_says_why():
    cluster = launch(Wanted(settings={"no.such.setting": 1}), owner=os.getpid())
    try:
        with pytest.raises(RuntimeError, match=r"no\.such\.setting"):
            cluster.wait_ready()
    finally:
        cluster.stop()


TEST_FILE = """
import time
def test_waits(elasticsearch, three_nodes):
    health = elasticsearch.ask("/_nodes/process")
    pids = [node["process"]["id"] for node in health["nodes"].values()] + [node.pid for node in three_nodes.nodes]
    print("PIDS", *pids, flush=True)
    time.sleep(600)
"""


@pytest.mark.long
def test_no_server_survives_a_killed_test_run(tmp_path):
    (tmp_path / "test_waits.py").write_text(TEST_FILE, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-s", "-p", "tests.elastic.fixtures", "-p", "no:cacheprovider"]
    options = ["--rootdir", str(tmp_path), "-c", os.devnull, "--basetemp", str(tmp_path / "base")]
    with subprocess.Popen([*command, *options, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        try:
            said = next(line for line in run.stdout if "PIDS" in line)
            pids = [int(pid) for pid in said.partition("PIDS")[2].split()]
            assert [alive(pid) for pid in pids] == [True] * 4
        finally:
            run.send_signal(signal.SIGKILL)
    assert eventually(lambda: not any(alive(pid) for pid in pids))


@pytest.mark.long
def test_the_command_starts_says_where_and_stops():
    command = [sys.executable, "-m", "tests.elastic.server", "--port", "9299"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        line = next(line for line in run.stdout if line.startswith("export VANTHU_ELASTICSEARCH="))
        endpoint = Endpoint((line.strip().partition("=")[2],))
        assert endpoint.is_healthy(nodes=1)
        run.send_signal(signal.SIGINT)
        assert run.wait(timeout=60) == 0
    assert not endpoint.is_healthy(nodes=1)
