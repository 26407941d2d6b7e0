"""The API over a real library, called without a network."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from api.http.app import create_app
from api.library import Library
from tests.shelf import shelf


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with shelf(tmp_path_factory.mktemp("api")) as made:
        yield made


@pytest.fixture(scope="session")
def client(library: Library) -> TestClient:
    return TestClient(create_app(library), base_url="http://localhost", raise_server_exceptions=False)
