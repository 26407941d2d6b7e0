"""Generations on a server: what a killed filling left goes, and what is only asked is never made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from uuid import uuid4

import pytest

from corpus.model.search import SearchEntry, SearchRequest, TaskEntry
from corpus.viewer import EVERYTHING
from index.outbox import feed
from index.search.elastic.backend import ElasticIndex
from index.search.fields import SCHEMA_VERSION
from tests.elastic.server.endpoint import Endpoint
from tests.index.making import Paper, opened, put
from tests.search.conftest import server_index

ENTRY = SearchEntry(id="a" * 20, version=1, text="Bão lũ", tasks=(TaskEntry(id="t" * 20, action="rà soát"),))


@pytest.fixture
def kept(elasticsearch: Endpoint) -> Iterator[ElasticIndex]:
    index = server_index(elasticsearch, STORE)
    yield index
    index.remove()
    index.close()


STORE = uuid4().hex


def there(way: Endpoint) -> set[str]:
    """Names of the indices of this store."""
    return {row["index"] for row in way.ask(f"/_cat/indices/vanthu-{STORE[:8]}-*?format=json&h=index")}


def test_what_is_only_asked_is_never_made(kept: ElasticIndex, elasticsearch: Endpoint) -> None:
    assert kept.search(SearchRequest(words="bão lũ"), EVERYTHING).total == 0
    assert (kept.versions(), kept.task_versions(), kept.task_documents(["t" * 20])) == ({}, {}, {})
    state = kept.state()
    assert (state.backend, state.address, state.generation) == ("elasticsearch", elasticsearch.url, "")
    assert (state.documents, state.tasks, kept.origin()) == (0, 0, "")
    assert there(elasticsearch) == set()


def test_what_a_killed_filling_left_goes_and_what_serves_stays(kept: ElasticIndex, elasticsearch: Endpoint) -> None:
    kept.apply([ENTRY])
    serving = there(elasticsearch)
    kept.begin().apply([ENTRY])
    assert len(there(elasticsearch)) == 4
    filling = kept.begin()
    assert len(there(elasticsearch)) == 4, "the earlier filling is gone"
    assert serving < there(elasticsearch)
    assert kept.versions() == {ENTRY.id: 1}
    before = kept.state()
    filling.apply([ENTRY])
    filling.take_over("kho")
    filling.take_over("kho")
    after = kept.state()
    assert not serving & there(elasticsearch)
    assert len(there(elasticsearch)) == 2, "taking over twice takes nothing away"
    assert (kept.origin(), after.documents, after.tasks) == ("kho", 1, 1)
    assert after.generation != before.generation
    assert all(name.endswith(after.generation) for name in there(elasticsearch))
    assert kept.task_documents(["t" * 20, "u" * 20]) == {"t" * 20: ENTRY.id}


def test_a_field_that_the_mappings_do_not_have_is_refused(kept: ElasticIndex, elasticsearch: Endpoint) -> None:
    kept.apply([ENTRY])
    for name in there(elasticsearch):
        with pytest.raises(HTTPError) as refused:
            elasticsearch.ask(f"/{name}/_doc", method="POST", body={"la": 1})
        assert refused.value.code == 400
        assert elasticsearch.ask(f"/{name}/_mapping")[name]["mappings"]["_meta"]["version"] == SCHEMA_VERSION


def test_an_index_of_another_version_is_filled_anew(
    kept: ElasticIndex, elasticsearch: Endpoint, tmp_path: Path
) -> None:
    with opened(tmp_path) as store:
        identity = put(store, Paper(title="Bão lũ"))
        feed(store, kept)
        before = there(elasticsearch)
        for name in before:
            body = {"_meta": {"version": SCHEMA_VERSION - 1, "origin": store.identity}}
            elasticsearch.ask(f"/{name}/_mapping", method="PUT", body=body)
        assert kept.origin() == ""
        feed(store, kept)
        assert kept.versions() == {identity: 1}
        assert not before & there(elasticsearch)
