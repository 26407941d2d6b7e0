from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from index.search import TantivyIndex
from index.store import Store
from tests.index.backends import BACKENDS, PREFIX, URLS, MakeIndex
from tests.index.making import opened


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path / "kho") as store:
        yield store


@pytest.fixture(params=sorted(BACKENDS))
def backend(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of each backend, ready to be used; Elasticsearch where one can be started."""
    if request.param == "elasticsearch":
        monkeypatch.setenv(URLS, request.getfixturevalue("elasticsearch_url"))
        monkeypatch.setenv(PREFIX, request.getfixturevalue("elasticsearch_prefix"))
    return str(request.param)


@pytest.fixture
def make_index(backend: str) -> MakeIndex:
    """Makes an index on each backend for a folder."""
    return BACKENDS[backend]


@pytest.fixture
def index(tmp_path: Path) -> Iterator[TantivyIndex]:
    index = TantivyIndex(tmp_path / "chi-muc")
    yield index
    index.close()
