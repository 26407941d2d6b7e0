"""One setting chooses the server; the others say who asks."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest

from corpus.errors import SearchError
from corpus.model.search import SearchEntry, SearchRequest
from corpus.viewer import EVERYTHING
from index.search.elastic.backend import ElasticIndex
from index.search.elastic.connection import connect
from index.search.elastic.settings import URL, ElasticSettings, settings_from
from tests.elastic.server.endpoint import Endpoint


def test_without_an_address_there_is_no_server() -> None:
    assert settings_from({f"{URL}_USER": "a"}) is None


def test_addresses_are_whole_and_passwords_are_not_shown() -> None:
    settings = settings_from({URL: "https://van:thu@may-chu:9200, https://may-hai"})
    assert settings is not None
    assert settings.urls == ("https://may-chu:9200", "https://may-hai:443")
    assert (settings.user, settings.password) == ("van", "thu")
    assert "thu@" not in settings.shown + repr(settings)


@pytest.mark.parametrize(
    "said", [{URL: "may-chu:9200"}, {URL: "http://"}, {URL: "http://a:b"}, {URL: "http://a", f"{URL}_PREFIX": "Văn"}]
)
def test_what_cannot_be_meant_is_named_with_a_remedy(said: dict[str, str]) -> None:
    with pytest.raises(SearchError) as told:
        settings_from(said)
    assert told.value.remedy
    assert told.value.place.startswith(URL)


def test_an_api_key_is_sent_as_such() -> None:
    client = connect(ElasticSettings(urls=("http://127.0.0.1:9",), api_key="a2hvYQ=="))
    assert client._headers["authorization"] == "ApiKey a2hvYQ=="
    client.close()


def test_a_server_that_is_away_is_an_error_with_a_remedy() -> None:
    index = ElasticIndex(ElasticSettings(urls=("http://127.0.0.1:9",), patience=0.1), store=uuid4().hex)
    with pytest.raises(SearchError, match="Không kết nối được"):
        index.search(SearchRequest(words="nông thôn"), EVERYTHING)
    with pytest.raises(SearchError, match="Không kết nối được"):
        index.apply([SearchEntry(id="d", version=1)])
    index.close()


def test_a_secured_server_is_asked_over_tls_with_user_and_password(secured_elasticsearch: Endpoint) -> None:
    way = secured_elasticsearch
    right = ElasticSettings(
        urls=way.urls, user=way.user or "", password=way.password or "", authority=str(way.certificate)
    )
    index = ElasticIndex(right, store=uuid4().hex)
    assert index.apply([SearchEntry(id="d", version=1, text="nông thôn mới")]) == ()
    assert index.search(SearchRequest(words="nông thôn"), EVERYTHING).total == 1
    index.remove()
    index.close()
    wrong = ElasticIndex(replace(right, password="sai"), store=uuid4().hex)
    with pytest.raises(SearchError, match="không nhận tài khoản"):
        wrong.search(SearchRequest(words="nông thôn"), EVERYTHING)
    wrong.close()
