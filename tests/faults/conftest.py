"""What is harmed."""

from __future__ import annotations

import pytest

from tests.elastic.server.cluster import Cluster
from tests.elastic.server.endpoint import Endpoint

THREE = pytest.param("elasticsearch_cluster", marks=pytest.mark.long, id="three nodes")


@pytest.fixture(params=[pytest.param("elasticsearch", id="one node"), THREE])
def server(request: pytest.FixtureRequest) -> Endpoint:
    """One node, which all workers share, and where there is time for it a cluster of three."""
    found = request.getfixturevalue(request.param)
    return found.endpoint if isinstance(found, Cluster) else found
