"""Both backends: the embedded index, and a real Elasticsearch where one can be started."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from api.judging import taken_in
from api.library import open_library
from index.rebuild import fill
from index.search import TantivyIndex
from index.search.elastic.backend import ElasticIndex
from index.search.elastic.settings import ElasticSettings
from tests.elastic.server.endpoint import Endpoint
from tests.real import DOCUMENTS, GOLD, REAL, SEEDS
from tests.search.comparing import Judging, Pair

QUERIES = REAL / "search" / "queries-dev.jsonl"


@pytest.fixture
def pair(elasticsearch: Endpoint, tmp_path: Path) -> Iterator[Pair]:
    """An empty index of each kind."""
    made = Pair(TantivyIndex(tmp_path / "chi-muc"), server_index(elasticsearch, uuid4().hex))
    yield made
    made.elastic.remove()
    made.elastic.close()


@pytest.fixture(scope="session")
def judging(elasticsearch: Endpoint, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Judging]:
    """The real documents for which queries are judged, in both."""
    if not QUERIES.is_file():
        pytest.skip(f"no judged queries at {QUERIES} (set VANTHU_REAL)")
    with open_library(tmp_path_factory.mktemp("thu-tim")) as library:
        folders = (f"text={DOCUMENTS / 'text'}", f"gold={GOLD}", f"seeds={SEEDS}")
        documents = taken_in(library, folders)
        elastic = server_index(elasticsearch, library.store.identity)
        fill(library.store, elastic)
        yield Judging(library, elastic, documents, QUERIES)
        elastic.remove()
        elastic.close()


def server_index(elasticsearch: Endpoint, store: str) -> ElasticIndex:
    return ElasticIndex(ElasticSettings(urls=elasticsearch.urls, patience=10), store=store)
