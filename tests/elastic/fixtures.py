"""Fixtures for tests that need Elasticsearch; they skip, and say what is missing, where it cannot be had."""

from __future__ import annotations

import os
import secrets
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.elastic.server.cluster import Cluster, launch
from tests.elastic.server.configuration import Wanted
from tests.elastic.server.endpoint import Endpoint
from tests.elastic.server.missing import MissingError
from tests.elastic.server.shared import session_folder, session_owner, shared

SHARED = {"elasticsearch": Wanted(), "secured_elasticsearch": Wanted(secured=True)}
"""The servers that all workers share, by the fixture that gives them."""


def pytest_collection_finish(session: pytest.Session) -> None:
    """Begin to start the servers that tests of this session will ask for: other tests run meanwhile."""
    asked = {name for item in session.items for name in getattr(item, "fixturenames", ())}
    factory: pytest.TempPathFactory = session.config._tmp_path_factory  # type: ignore[attr-defined]
    folder = session_folder(factory)
    for name in SHARED.keys() & asked:
        threading.Thread(target=_begin, args=(folder, SHARED[name]), daemon=True).start()


def _begin(folder: Path, wanted: Wanted) -> None:
    with suppress(MissingError):
        shared(folder, wanted, owner=session_owner())


@pytest.fixture(scope="session")
def elasticsearch(tmp_path_factory: pytest.TempPathFactory) -> Endpoint:
    """One node without security, shared by all workers; use `elasticsearch_prefix` to stay apart."""
    return _shared(tmp_path_factory, SHARED["elasticsearch"])


@pytest.fixture(scope="session")
def elasticsearch_url(elasticsearch: Endpoint) -> str:
    return elasticsearch.url


@pytest.fixture
def elasticsearch_prefix(elasticsearch: Endpoint) -> Iterator[str]:
    """What the names of a test's indices begin with; they are deleted afterwards."""
    prefix = f"vanthu-t{secrets.token_hex(6)}-"
    yield prefix
    elasticsearch.remove(prefix)


@pytest.fixture(scope="session")
def secured_elasticsearch(tmp_path_factory: pytest.TempPathFactory) -> Endpoint:
    """One node with TLS that asks for a user and a password, shared by all workers."""
    return _shared(tmp_path_factory, SHARED["secured_elasticsearch"])


@pytest.fixture(scope="session")
def three_nodes() -> Iterator[Cluster]:
    """Three nodes, owned by this worker: tests that use them are in this folder, which one worker runs."""
    try:
        cluster = launch(Wanted(nodes=3), owner=os.getpid())
    except MissingError as missing:
        pytest.skip(str(missing))
    try:
        cluster.wait_ready()
        yield cluster
    finally:
        cluster.stop()


@pytest.fixture
def elasticsearch_cluster(three_nodes: Cluster) -> Cluster:
    """Three nodes that are well, whatever the test before did to them."""
    three_nodes.heal()
    return three_nodes


def _shared(factory: pytest.TempPathFactory, wanted: Wanted) -> Endpoint:
    try:
        return shared(session_folder(factory), wanted, owner=session_owner()).wait_ready()
    except MissingError as missing:
        pytest.skip(str(missing))
