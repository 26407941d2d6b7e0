"""Our own processes are killed between store and server, a hundred times."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.elastic.server.cluster import Cluster
from tests.index.backends import PREFIX, URLS
from tests.index.killing import killed_often


@pytest.mark.long
def test_killed_a_hundred_times(
    tmp_path: Path, elasticsearch_cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(URLS, elasticsearch_cluster.url)
    monkeypatch.setenv(PREFIX, "vanthu-killed-")
    found = killed_often(tmp_path, "elasticsearch", 100, seed=100)
    print(f"100 kills, {found.documents} documents, {found.tasks} tasks")
    assert found.documents >= 100
    assert found.tasks == found.documents
    elasticsearch_cluster.endpoint.remove("vanthu-killed-")
